import { createServer } from 'node:http';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';

const PAGE = '<!doctype html><title>soak</title><script type="module" src="/tab.js"></script>';

/** The tab's code and the library behind it as a user's bundler would cut them, kept in memory: by address. */
async function bundled(input) {
  const bundle = await rollup({
    input,
    plugins: [nodeResolve({ browser: true, exportConditions: ['production'] })],
    onLog: (level, log, handle) => log.code !== 'THIS_IS_UNDEFINED' && handle(level, log),
  });
  const { output } = await bundle.generate({ format: 'es', entryFileNames: 'tab.js' });
  return new Map(output.map(({ fileName, code }) => [`/${fileName}`, code]));
}

function deliver(response, type, content) {
  // a tab that is opened again need not compile it again
  response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(content);
}

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return JSON.parse(body);
}

function reply(response, answer) {
  if (answer === 'cut') response.destroy();
  else if (answer === 'broken') response.writeHead(500).end();
  else response.end(JSON.stringify(answer === 'silent' ? { silent: true } : answer));
}

/** Serves the tab, and is every run's host: `hosts` has them by the name of their run. On the loopback address only. */
export async function serve(input, hosts) {
  const scripts = await bundled(input);
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    if (scripts.has(pathname)) deliver(response, 'text/javascript', scripts.get(pathname));
    else if (pathname === '/tab') deliver(response, 'text/html', PAGE);
    else if (!pathname.startsWith('/host/')) response.writeHead(404).end();
    else {
      const host = hosts.get(pathname.slice('/host/'.length));
      // a tab may die in the middle of a request
      const asked = await bodyOf(request).catch(() => undefined);
      reply(response, host && asked ? await host.ask(asked) : 'cut');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${server.address().port}`, close };
}
