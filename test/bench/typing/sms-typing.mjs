import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/find-chromium.mjs';

/**
 * `node test/bench/typing/sms-typing.mjs`: CPU of the main thread for a key at the end of an SMS of 1,600 characters, in ms,
 * median of 60 keys, until it is painted; beside it a plain field. A frame has 16.
 */
const KEYS = 60;
const LENGTH = 1_600;

const root = fileURLToPath(new URL('../../..', import.meta.url));
const filled = (part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
const letters = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x100 + (index % 380))).join('');

const TEXTS = {
  'GSM-7': filled('Your order is ready, and will be brought tomorrow. '),
  'with accents': filled('Su pedido «está» listo… pásese mañana — gracias, Ángel. '),
  'of emoji': filled('👩‍👩‍👧 hola '),
  'with many kinds of letters': filled(letters),
};

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];

async function open() {
  const server = await startDevServer({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    logStartMessage: false,
    config: {
      rootDir: root,
      nodeResolve: true,
      plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') })],
    },
  });
  const puppeteer = createRequire(import.meta.url)('puppeteer-core');
  const browser = await puppeteer.launch({ ...(await findChromium()), args: CHROMIUM_ARGS });
  const page = await browser.newPage();
  const { port } = server.server.address();
  await page.goto(`http://localhost:${port}/test/bench/typing/sms-typing.html`);
  await page.waitForSelector('outbound-composer >>> #message', { timeout: 60_000 });
  return { page, close: async () => [await browser.close(), await server.stop()] };
}

/** What the main thread has done until now, in ms of its own time. */
async function busyMs(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}

const painted = (page) =>
  page.evaluate(() => new Promise((resolve) => globalThis.requestAnimationFrame(() => setTimeout(resolve))));

async function perKey(page, devtools, selector, text) {
  const field = await page.$(selector);
  await field.evaluate((element, value) => {
    element.value = value;
    element.dispatchEvent(new globalThis.InputEvent('input', { bubbles: true, composed: true }));
  }, text);
  await field.focus();
  await painted(page);
  const times = [];
  for (let key = 0; key < KEYS; key++) {
    const before = await busyMs(devtools);
    await page.keyboard.press('a');
    await painted(page);
    times.push((await busyMs(devtools)) - before);
  }
  return Number(median(times).toFixed(2));
}

const { page, close } = await open();
const devtools = await page.createCDPSession();
await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
const rows = [];
for (const [text, value] of Object.entries(TEXTS))
  rows.push({
    text,
    plainMs: await perKey(page, devtools, '#plain', value),
    composerMs: await perKey(page, devtools, 'outbound-composer >>> #message', value),
  });
console.table(rows);
await close();
