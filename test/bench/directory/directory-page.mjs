import { traced } from './main-thread.mjs';
import { markKey, markOpened, markShown, painted } from './in-page.mjs';

/** A letter that few rows hold which are shown at first. */
const RARE = 'z';

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const isASCII = (key) => /^[\x20-\x7e]+$/.test(key);

/** A page with a directory: the floor, a peer, or the panel; all offer the same deeds. Costs are CPU of its main thread in ms. */
export class DirectoryPage {
  #page;
  #devtools;
  #deeds;
  #asking = 0;

  constructor(page, devtools, deeds) {
    this.#page = page;
    this.#devtools = devtools;
    this.#deeds = deeds;
  }

  /** Does one of the deeds. */
  async run(deed, ...args) {
    return this.#deeds.evaluate((deeds, name, given) => deeds[name](...given), deed, args);
  }

  /** Opens it; answers what that costs until the first rows are painted. */
  async open() {
    const { rows } = await traced(this.#page, async () => {
      await this.#deeds.evaluate(markOpened);
      await this.shown('bench-rows');
    });
    await this.quiet();
    return rows.cpu;
  }

  /** What the first key costs right after that: until the next frame is painted, and until what it finds is. */
  async firstKey() {
    const { frame, found } = await traced(this.#page, async () => {
      await this.#page.evaluate(markKey);
      await this.run('open');
      await this.shown('bench-rows');
      await this.#page.keyboard.press(RARE);
      await this.shown('bench-found', RARE);
    });
    await this.quiet();
    return { frame: frame.cpu, found: found.cpu };
  }

  async close() {
    await this.run('close');
    await this.quiet();
  }

  /** Resolves when rows are there, which hold what was typed. */
  async shown(mark, wanted = '') {
    await this.#deeds.evaluate(markShown, mark, wanted);
  }

  /** What a key costs until it is painted, without what asking costs by itself. */
  async key(key) {
    return this.#cost(() => (isASCII(key) ? this.#page.keyboard.press(key) : this.#page.keyboard.sendCharacter(key)));
  }

  /** The same of a deed. */
  async costOf(deed, ...args) {
    return this.#cost(() => this.run(deed, ...args));
  }

  /** Learns what asking costs by itself. */
  async calibrate() {
    this.#asking = 0;
    const costs = [];
    for (let sample = 0; sample < 10; sample++) costs.push(await this.#cost(async () => undefined));
    this.#asking = Math.min(...costs);
  }

  /** Resolves when nothing is done any more in the background. */
  async quiet() {
    for (let calm = 0, before = await this.#busy(); calm < 3;) {
      await wait(60);
      const now = await this.#busy();
      calm = now - before < 1 ? calm + 1 : 0;
      before = now;
    }
  }

  /** How many nodes there are, and what they and the values of scripts take, in bytes, without what nobody needs any more. */
  async memory() {
    await this.quiet();
    for (let round = 0; round < 3; round++) await this.#devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    const heap = await this.#devtools.send('Runtime.getHeapUsage');
    return {
      nodes: metrics.find(({ name }) => name === 'Nodes').value,
      dom: heap.embedderHeapUsedSize,
      // the buffers of typed arrays lie outside the heap, and are memory all the same
      js: heap.usedSize + heap.backingStorageSize,
    };
  }

  /** Ends the page. */
  async leave() {
    await this.#page.close();
  }

  async #cost(act) {
    const before = await this.#busy();
    await act();
    await this.#page.evaluate(painted);
    return Math.max(0, (await this.#busy()) - before - this.#asking);
  }

  /** What the main thread has done until now, in ms of its own time. */
  async #busy() {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  }
}
