import { SAMPLES } from './samples.mjs';

/** Keys that are pressed one after another. */
const KEYS = 60;

/** A page with the deeds that a module of it offers, and what they cost its main thread. */
export class BenchPage {
  #page;
  #devtools;
  #deeds;

  constructor(page, devtools, deeds) {
    this.#page = page;
    this.#devtools = devtools;
    this.#deeds = deeds;
  }

  /** Does one of the deeds, and answers what it answers. */
  async run(deed, ...args) {
    return this.#deeds.evaluate((deeds, name, given) => deeds[name](...given), deed, args);
  }

  /** CPU of the main thread, in ms, until what a deed changes is painted. */
  async costOf(deed, ...args) {
    return this.#cost(() => this.run(deed, ...args));
  }

  /** The same, as often as there are samples; `before` each of them another deed is done, which costs nothing. */
  async costsOf(deed, before) {
    const costs = [];
    for (let sample = 0; sample < SAMPLES; sample++) {
      if (before) await this.run(before);
      costs.push(await this.costOf(deed));
    }
    return costs;
  }

  /** What each of sixty keys costs where the caret is, without what asking costs by itself. */
  async costsOfKeys() {
    await this.painted();
    const asking = [];
    for (let sample = 0; sample < SAMPLES; sample++) asking.push(await this.#cost(async () => undefined));
    const costs = [];
    for (let key = 0; key < KEYS; key++) {
      const cost = await this.#cost(() => this.#page.keyboard.press(key % 6 === 5 ? 'Space' : 'x'));
      costs.push(Math.max(0, cost - Math.min(...asking)));
    }
    return costs;
  }

  /** Presses a key where the caret is. */
  async press(key) {
    await this.#page.keyboard.press(key);
    await this.painted();
  }

  /** What was done last is on the screen. */
  async painted() {
    await this.#page.evaluate(
      () => new Promise((resolve) => globalThis.requestAnimationFrame(() => setTimeout(resolve))),
    );
  }

  async close() {
    await this.#page.close();
  }

  async #cost(act) {
    const before = await this.#busy();
    await act();
    await this.painted();
    return (await this.#busy()) - before;
  }

  /** What the main thread has done until now, in ms of its own time. */
  async #busy() {
    const { metrics } = await this.#devtools.send('Performance.getMetrics');
    return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
  }
}
