import { basename } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../../../tools/find-chromium.mjs';
import { DirectoryPage } from './directory-page.mjs';
import { traced } from './main-thread.mjs';
import { production } from './production.mjs';

const addressOf = ({ page }) => `/${basename(page).replace(/\.\w+$/, '.js')}`;

/** Runs in the page: the module and all it needs, until what it shows is painted, and until nothing of it is to come. */
async function start(address) {
  const frame = () => new Promise(globalThis.requestAnimationFrame);
  performance.mark('bench-from');
  const begun = await (await import(address)).begin(0);
  await frame();
  performance.mark('bench-shown');
  await begun?.ready?.();
  await frame();
  performance.mark('bench-ready');
}

/** Runs in the page: what is there before anything is measured. */
const prepare = async (address) => (await import(address)).prepare();

/** Opens pages in a browser, each as nobody has opened it before. */
class Pages {
  #browser;
  #origin;

  constructor(browser, origin) {
    this.#browser = browser;
    this.#origin = origin;
  }

  /** A page with a directory of so many entries, closed yet. */
  async open(contestant, entries) {
    const page = await this.#fresh();
    const devtools = await page.createCDPSession();
    // time of the thread, because time on the wall is what others on the machine make of it
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const deeds = await page.evaluateHandle(
      async (address, count) => (await import(address)).begin(count),
      addressOf(contestant),
      entries,
    );
    return new DirectoryPage(page, devtools, deeds);
  }

  /** What it costs to load and show it for the first time, on a machine so many times slower. */
  async coldStart(contestant, slowness) {
    const page = await this.#fresh();
    if (contestant.isPrepared) await page.evaluate(prepare, addressOf(contestant));
    await page.emulateCPUThrottling(slowness);
    const { shown, ready } = await traced(page, () => page.evaluate(start, addressOf(contestant)));
    await page.close();
    return { cpu: shown.cpu, later: ready.cpu - shown.cpu, longest: ready.longest };
  }

  async #fresh() {
    // a context of its own has compiled nothing yet
    const context = await this.#browser.createBrowserContext();
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(this.#origin);
    return page;
  }
}

/** Hands over what opens pages of these contestants, and closes the browser and the server when it is done with. */
export async function withProduction(contestants, measure) {
  const server = await production(contestants.map(({ page }) => page));
  try {
    const browser = await puppeteer.launch({ ...(await findChromium()), args: CHROMIUM_ARGS });
    return await measure(new Pages(browser, server.origin)).finally(() => browser.close());
  } finally {
    server.stop();
  }
}
