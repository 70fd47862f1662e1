import { summary } from '../support/samples.mjs';
import { grown } from './memory.mjs';

/** What is typed, key by key, and then taken back: names of several scripts. */
const WORDS = ['garcia', 'иван', 'mul', '김'];
const KEYS = WORDS.flatMap((word) => [...word, ...Array.from(word, () => 'Backspace')]);
const SAMPLES = 6;
const PATIENCE = 30_000;

const least = (samples) => Math.min(...samples);

/** Samples of what is measured: fewer of what takes longer than anybody would wait. */
async function sampled(measure) {
  const end = performance.now() + PATIENCE;
  const samples = [];
  while (samples.length < SAMPLES && (samples.length < 2 || performance.now() < end))
    samples.push(await measure(samples.length));
  return samples;
}

/** The same, with a directory that is closed after each sample. */
const opened = (page, measure) =>
  sampled(async () => {
    const cost = await measure();
    await page.close();
    return cost;
  });

/** What each key costs at best: others on the machine disturb one sample, and not all of them. */
async function keys(page) {
  const rounds = await sampled(async () => {
    const costs = [];
    for (const key of KEYS) costs.push(await page.key(key));
    return costs;
  });
  return summary(KEYS.map((_, place) => least(rounds.map((round) => round[place]))));
}

async function changes(page, deed, round) {
  const before = await page.run('shown');
  await page.run('makeChanges', before, round);
  const cost = await page.costOf(deed);
  // in the first round some may be as they were
  if (round > 0 && String(await page.run('shown')) === String(before)) throw new Error('A change is not shown.');
  return cost;
}

/** All that a directory costs, step by step, in a page of its own: CPU in ms, nodes and bytes. */
export async function costsOf(page, { atOnce = false } = {}) {
  const empty = await page.memory();
  const first = await page.open();
  const memory = grown(empty, await page.memory());
  await page.close();
  const opens = await opened(page, () => page.open());
  const firstKeys = await opened(page, () => page.firstKey());
  await page.open();
  await page.calibrate();
  return {
    ...{ memory, first, open: least(opens) },
    firstKey: least(firstKeys.map(({ frame }) => frame)),
    firstFound: least(firstKeys.map(({ found }) => found)),
    changes: least(await sampled((round) => changes(page, 'change', round))),
    changesAtOnce: atOnce ? least(await sampled((round) => changes(page, 'changeAtOnce', round))) : undefined,
    keys: await keys(page),
  };
}
