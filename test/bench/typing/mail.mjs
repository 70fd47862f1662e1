import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/find-chromium.mjs';

/**
 * `node test/bench/typing/mail.mjs`: what a key costs in a mail of 1,000 and of 50,000 characters, as CPU of the page's main
 * thread in ms, median and worst of sixty keys, and what it costs in a field that is only editable; then what it costs to
 * write the mail as HTML and as text. Written as a table, and as JSON into `coverage/bench-mail-typing.json`; nothing is
 * judged here: a frame has 16 ms.
 */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const KEYS = 60;
const LENGTHS = [1_000, 50_000];
const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title><body lang="en">
<script type="module" src="/test/bench/typing/mail.ts"></script>`;

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
const page = await browser.newPage();
page.on('pageerror', (error) => console.error(error.message));
await page.goto(`http://localhost:${port}/bench`);
await page.waitForFunction('globalThis.bench');

const devtools = await page.createCDPSession();
// time of the thread, because time on the wall is what others on the machine make of it
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });

async function busy() {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

const painted = () => page.evaluate(() => globalThis.bench.painted());
const round = (ms) => Number(ms.toFixed(2));

/** What asking costs by itself: every key is followed by it. */
async function costOfAsking() {
  const costs = [];
  for (let sample = 0; sample < KEYS; sample++) {
    const before = await busy();
    await painted();
    costs.push((await busy()) - before);
  }
  return Math.min(...costs);
}

async function keys() {
  await painted();
  const asking = await costOfAsking();
  const costs = [];
  for (let sample = 0; sample < KEYS; sample++) {
    const before = await busy();
    await page.keyboard.press(sample % 6 === 5 ? 'Space' : 'x');
    await painted();
    costs.push((await busy()) - before - asking);
  }
  costs.sort((one, other) => one - other);
  return { median: round(costs[KEYS / 2]), worst: round(costs[KEYS - 1]) };
}

/** What it costs to write the mail once more, when something was typed. */
async function writing(what) {
  await page.evaluate((name) => void globalThis.editor[name], what);
  await page.keyboard.press('x');
  await painted();
  return page.evaluate((name) => {
    const from = performance.now();
    void globalThis.editor[name];
    return performance.now() - from;
  }, what);
}

const rows = [];
for (const kind of await page.evaluate(() => globalThis.bench.kinds)) {
  for (const characters of LENGTHS) {
    const opened = performance.now();
    await page.evaluate((...args) => globalThis.bench.open(...args), kind, characters);
    await painted();
    const open = performance.now() - opened;
    const key = await keys();
    const [html, text] = [await writing('html'), await writing('text')];
    await page.evaluate((...args) => globalThis.bench.openFloor(...args), kind, characters);
    const floor = await keys();
    rows.push({
      mail: kind,
      characters,
      'a key': key.median,
      worst: key.worst,
      'floor: a key': floor.median,
      'floor: worst': floor.worst,
      html: round(html),
      text: round(text),
      'open (wall)': round(open),
    });
  }
}
await browser.close();
await server.stop();
console.table(rows);
await mkdir(`${ROOT}coverage`, { recursive: true });
await writeFile(
  `${ROOT}coverage/bench-mail-typing.json`,
  `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`,
);
process.exit();
