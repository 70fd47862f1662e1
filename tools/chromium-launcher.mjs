import { chromeLauncher } from '@web/test-runner-chrome';
import { Counts } from './coverage.mjs';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.mjs';

const sessions = new WeakMap();
const counts = new Counts();

/** One DevTools session a page: what one session emulates, another cannot take back. */
export async function devtools(page) {
  if (!sessions.has(page)) sessions.set(page, await page.createCDPSession());
  return sessions.get(page);
}

// without it the browser makes its whole accessibility tree anew whenever a test asks for a role or a name
const KEEPS_ROLES = '--force-renderer-accessibility=basic';

/** Chromium for the tests, a window a page, with a coverage whose cost is linear. */
export async function chromium() {
  const launcher = chromeLauncher({
    launchOptions: { ...(await findChromium()), args: [...CHROMIUM_ARGS, KEEPS_ROLES] },
    // a tab behind another gets no animation frames, and nextFrame() would wait for ever
    createPage: ({ context }) => context.newPage({ type: 'window' }),
  });
  const createNewPage = launcher.createNewPage.bind(launcher);
  launcher.createNewPage = async (...args) => adapt(await createNewPage(...args));
  return launcher;
}

async function adapt(page) {
  const { puppeteerPage } = page;
  const cdp = await devtools(puppeteerPage);
  let covers = false;

  page.runSession = async (url, coverage) => {
    covers = coverage;
    if (covers) await startCounting(puppeteerPage, cdp);
    // pages are used again by the next file: each starts from the same viewport and media
    await cdp.send('Emulation.setEmulatedMedia', { media: '', features: [] });
    await puppeteerPage.setViewport({ width: 800, height: 600 });
    await puppeteerPage.goto(url);
  };

  page.collectTestCoverage = async (config, testFiles) => {
    if (!covers) return undefined;
    const files = counts.add(await stopCounting(cdp));
    if (files < testFiles.length) return undefined;
    return counts.toIstanbul(config.rootDir, `http://${config.hostname}:${config.port}`);
  };
  return page;
}

/**
 * The launcher's own coverage fetches the source of every script of every file the page has ever run, so its time
 * grows with the square of the number of files. Counting needs no sources: the report fetches the ones it wants.
 */
async function startCounting(page, cdp) {
  // V8 counts blocks only in what it compiles while it counts: neither the browser's cache of compiled code may
  // answer, nor V8's own, which is closed while there is a debugger
  await page.setCacheEnabled(false);
  await cdp.send('Debugger.enable');
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
}

async function stopCounting(cdp) {
  const counted = await cdp.send('Profiler.takePreciseCoverage');
  await cdp.send('Profiler.stopPreciseCoverage');
  await cdp.send('Profiler.disable');
  return counted;
}
