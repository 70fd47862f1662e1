import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles the library into dist, again at every change; resolves after the first time. */
function watchLibrary() {
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const compiler = spawn(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    compiler.on('error', reject);
    compiler.on('exit', () => reject(new Error('The compiler stopped.')));
    compiler.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      if (String(chunk).includes('Watching for file changes')) resolve(compiler);
    });
  });
}

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, 'localhost');
  });

async function firstFree(port) {
  while (!(await isFree(port))) port++;
  return port;
}

const compiler = await watchLibrary();
const port = await firstFree(Number(process.env.PORT ?? 8000));
const server = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  logStartMessage: false,
  config: {
    rootDir: root,
    hostname: 'localhost',
    port,
    watch: true,
    clearTerminalOnReload: false,
    nodeResolve: true,
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') })],
    middleware: [(context, next) => (context.path === '/' ? context.redirect('/demo/') : next())],
  },
});
console.log(`\nhttp://localhost:${port}/demo/\n`);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    compiler.removeAllListeners('exit').kill();
    await server.stop();
    process.exit(0);
  });
}
