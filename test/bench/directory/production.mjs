import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body></body></html>';
const TYPES = { '.js': 'text/javascript', '.html': 'text/html' };

/** The package says that its built files register elements; here they are bundled from their sources. */
const registering = {
  name: 'registering',
  setup({ onResolve }) {
    onResolve({ filter: /^\..*\/define\.js$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path.replace(/js$/, 'ts')),
      sideEffects: true,
    }));
  },
};

/** Every page made as it would be for users: one bundle each, minified, with what loads later in files of its own. */
async function bundled(entryPoints) {
  const { outputFiles } = await build({
    entryPoints,
    absWorkingDir: HERE,
    outdir: '/',
    write: false,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [registering],
    tsconfig: `${ROOT}tsconfig.json`,
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, text }) => [path, text]);
}

/** Serves the pages that are named, each bundled by itself, on a port of its own. */
export async function production(pages) {
  const files = new Map([['/', EMPTY]]);
  for (const page of pages) for (const [path, text] of await bundled([page])) files.set(path, text);
  const server = createServer(({ url }, response) => {
    const text = files.get(url);
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': TYPES[extname(url)] ?? TYPES['.html'] });
    response.end(text);
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
