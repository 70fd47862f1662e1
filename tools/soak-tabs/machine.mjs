import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGS, findChromium } from '../find-chromium.mjs';

/** A busy machine is slow, not wrong. */
const SLOW_MS = 180_000;

/** A tab that may die at any moment: what is asked of it then has no answer. */
class Tab {
  #page;
  #die;
  /** Why the last question had no answer, for whoever reads the story. */
  silentBecause = '';
  #died = new Promise((resolve) => (this.#die = resolve));

  constructor(page) {
    this.#page = page;
    for (const end of ['error', 'close']) page.once(end, () => this.#die());
  }

  /** Does something in the tab, where `tab` is what test/soak/tabs/tab.ts offers. */
  ask(deed, ...args) {
    const answer = this.#page.evaluate(deed, ...args).catch(({ message }) => void (this.silentBecause = message));
    return Promise.race([answer, this.#died]);
  }

  async goOnline(online) {
    await Promise.race([this.#page.setOfflineMode(!online).catch(() => undefined), this.#died]);
  }

  async reload() {
    await this.goOnline(true);
    await this.#page.reload({ timeout: SLOW_MS });
  }

  async crash() {
    const cdp = await this.#page.createCDPSession();
    void cdp.send('Page.crash').catch(() => undefined);
    await this.#died;
    await this.close();
  }

  async close() {
    this.#die();
    await this.#page.close().catch(() => undefined);
  }

  /** The browser is gone, and everything in it. */
  abandon() {
    this.#die();
  }
}

/** A computer with one browser on it, whose profile outlives the browser. */
export class Machine {
  #browser;
  #options;
  #origin;

  constructor(options, origin) {
    this.#options = options;
    this.#origin = origin;
  }

  /** Starts one with a profile of its own. */
  static async boot(origin) {
    const userDataDir = await mkdtemp(join(tmpdir(), 'soak-tabs-'));
    const machine = new Machine(
      { ...(await findChromium()), args: CHROMIUM_ARGS, userDataDir, pipe: true, timeout: SLOW_MS },
      origin,
    );
    await machine.start();
    return machine;
  }

  async start() {
    this.#browser = await puppeteer.launch(this.#options);
  }

  async open(path, tries = 3) {
    const page = await this.#browser.newPage();
    const tab = new Tab(page);
    try {
      await page.goto(`${this.#origin}${path}`, { timeout: SLOW_MS });
      return tab;
    } catch (error) {
      // a browser that was only just started sometimes gives a page away before it is one
      await tab.close();
      if (tries === 1) throw error;
      return this.open(path, tries - 1);
    }
  }

  /** Kills the browser as the system would, without a word. */
  async kill() {
    const child = this.#browser.process();
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** Leaves the origin no room, or all of it; the browser looks at the first write, and keeps what it saw for a while. */
  async setRoom(hasRoom) {
    const [page] = await this.#browser.pages();
    const cdp = await (page ?? (await this.#browser.newPage())).createCDPSession();
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, ...(!hasRoom && { quotaSize: 1 }) });
  }

  async stop() {
    await this.#browser.close();
    await rm(this.#options.userDataDir, { recursive: true, force: true });
  }
}
