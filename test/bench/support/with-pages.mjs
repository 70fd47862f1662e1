import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/find-chromium.mjs';
import { BenchPage } from './bench-page.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const EMPTY = '<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><body></body></html>';

const emptyPage = (context, next) => {
  if (context.path !== '/bench') return next();
  context.type = 'html';
  context.body = EMPTY;
  return undefined;
};

const serve = () =>
  startDevServer({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
    config: {
      rootDir: ROOT,
      port: 0,
      nodeResolve: { exportConditions: ['production'] },
      plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${ROOT}tsconfig.json` })],
      middleware: [emptyPage],
    },
  });

/** Opens a page with a module under `test/bench`; what its `begin` answers is what can be done and measured there. */
async function open({ browser, port }, module, args) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://localhost:${port}/bench`);
  const devtools = await page.createCDPSession();
  // time of the thread, because time on the wall is what others on the machine make of it
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const deeds = await page.evaluateHandle(
    async (path, given) => (await import(path)).begin(...given),
    `/test/bench/${module}`,
    args,
  );
  return new BenchPage(page, devtools, deeds);
}

/** Hands over what opens pages, and closes the browser and the server when it is done with. */
export async function withPages(measure) {
  const server = await serve();
  try {
    const browser = await puppeteer.launch({ ...(await findChromium()), args: CHROMIUM_ARGS });
    const { port } = server.server.address();
    const pages = { open: (module, ...args) => open({ browser, port }, module, args) };
    return await measure(pages).finally(() => browser.close());
  } finally {
    await server.stop();
  }
}
