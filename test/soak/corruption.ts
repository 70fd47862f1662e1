import fc from 'fast-check';
import { corruptions, type Corruption } from '../support/corruption.js';
import { realStores, wrongsOf } from '../support/corruption-run.js';

/** The smallest corruption that costs something. */
export interface Cost {
  readonly corruption: Corruption;
  readonly violations: readonly string[];
}

/** What nobody caught since this was asked last. */
export type Uncaught = () => readonly string[];

async function costOf(corruption: Corruption, stores: Awaited<ReturnType<typeof realStores>>, uncaught: Uncaught) {
  const wrongs = await wrongsOf(corruption, stores);
  // a rejection is told in a macrotask
  await new Promise((resolve) => setTimeout(resolve));
  return [...wrongs, ...uncaught()];
}

/** Opens one corrupt store again, as it was saved. */
export async function replayCorruption(corruption: Corruption, uncaught: Uncaught): Promise<Cost> {
  return { corruption, violations: await costOf(corruption, await realStores(), uncaught) };
}

/** Opens so many random corrupt stores, and makes the first that costs something as small as it can be. */
export async function soakCorruption(seed: number, numRuns: number, uncaught: Uncaught) {
  const stores = await realStores();
  const count = { snapshots: 0 };
  const property = fc.asyncProperty(corruptions, async (corruption) => {
    count.snapshots++;
    return (await costOf(corruption, stores, uncaught)).length === 0;
  });
  const { counterexample } = await fc.check(property, { seed, numRuns });
  const [corruption] = counterexample ?? [];
  return { ...count, failure: corruption && (await replayCorruption(corruption, uncaught)) };
}
