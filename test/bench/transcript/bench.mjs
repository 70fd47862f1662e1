import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/find-chromium.mjs';

/**
 * `node test/bench/transcript/bench.mjs`: what a transcript costs with 100, 1,000 and 10,000 messages, as CPU of the page's
 * main thread in ms, best of eight: opening it, one message more, one key in the draft, one page up. Beside it the same in
 * plain DOM. Written as a table, and as JSON into `coverage/bench-transcript.json`; nothing is judged here.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SAMPLES = 8;
const COUNTS = [100, 1_000, 10_000];
const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><body lang="en">
<script type="module" src="/test/bench/transcript/page.ts"></script>
<script type="module" src="/test/bench/transcript/floor.ts"></script>`;

// it comes with the test runner, and nothing else here needs it
const require = createRequire(createRequire(import.meta.url).resolve('@web/test-runner-chrome'));
const puppeteer = require('puppeteer-core');

const server = await startDevServer({
  readCliArgs: false,
  readFileConfig: false,
  autoExitProcess: false,
  logStartMessage: false,
  config: {
    rootDir: ROOT,
    port: 0,
    nodeResolve: { exportConditions: ['production'] },
    plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${ROOT}tsconfig.json` })],
    middleware: [
      (context, next) => {
        if (context.path !== '/bench') return next();
        context.type = 'html';
        context.body = PAGE;
        return undefined;
      },
    ],
  },
});
const { port } = server.server.address();
const browser = await puppeteer.launch({ ...(await findChromium()), args: CHROMIUM_ARGS });

/** CPU of the main thread, in ms, that a step takes. */
async function cost(page, step) {
  const busy = async () => (await page.metrics()).TaskDuration;
  const before = await busy();
  await page.evaluate(async (name) => {
    await globalThis.subject[name]();
  }, step);
  return ((await busy()) - before) * 1000;
}

const round = (ms) => Number(ms.toFixed(2));

async function measured(page, step, before) {
  const costs = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    if (before) await page.evaluate(async (name) => void (await globalThis.subject[name]()), before);
    costs.push(await cost(page, step));
  }
  return round(Math.min(...costs));
}

async function pageWith(make, count) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.goto(`http://localhost:${port}/bench`);
  await page.waitForFunction('globalThis.bench && globalThis.floor');
  await page.evaluate(
    async (name, messages) => {
      globalThis.subject = await globalThis[name](messages);
    },
    make,
    count,
  );
  return page;
}

const rows = [];
for (const count of COUNTS) {
  const page = await pageWith('bench', count);
  const first = round(await cost(page, 'open'));
  const open = await measured(page, 'open', 'close');
  const message = await measured(page, 'hear');
  const key = await measured(page, 'type');
  const scroll = await measured(page, 'scroll');
  const there = await page.evaluate(() => ({ rows: globalThis.subject.rows(), nodes: globalThis.subject.nodes() }));
  await page.close();
  const plain = await pageWith('floor', count);
  await cost(plain, 'open');
  const floor = { open: await measured(plain, 'open', 'close'), message: await measured(plain, 'hear') };
  await plain.close();
  rows.push({
    messages: count,
    'first open': first,
    open,
    'of the floor': floor.open,
    'one message': message,
    'of floor': floor.message,
    'a key': key,
    'a page up': scroll,
    ...there,
  });
}
await browser.close();
await server.stop();
console.table(rows);
await mkdir(`${ROOT}coverage`, { recursive: true });
await writeFile(
  `${ROOT}coverage/bench-transcript.json`,
  `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`,
);
process.exit();
