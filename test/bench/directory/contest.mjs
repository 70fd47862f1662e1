import { round } from '../support/samples.mjs';
import { bars } from './bars.mjs';
import { ALL, BUTTON, JOINING, PANEL, PLAIN_BUTTON } from './contestants.mjs';
import { costsOf } from './costs.mjs';
import { leftBy } from './memory.mjs';
import { withProduction } from './pages.mjs';

const SIZES = [1_000, 10_000, 100_000];
const STARTS = 8;
const SLOW = 4;
const LEFT_AT = 10_000;

const megabytes = (bytes) => round(bytes / 1e6);

const rowOf = ({ name }, entries, { memory, first, open, firstKey, firstFound, changes, changesAtOnce, keys }) => ({
  who: name,
  entries,
  'first open': round(first),
  open: round(open),
  'key: median': keys.median,
  'key: p95': keys.p95,
  'first key: painted': round(firstKey),
  'first key: found': round(firstFound),
  '1,000 changes': round(changes),
  ...(changesAtOnce !== undefined && { 'in one fact': round(changesAtOnce) }),
  nodes: memory.nodes,
  'DOM heap, MB': megabytes(memory.dom),
  'JS heap, MB': megabytes(memory.js),
});

/** What it costs to load it and see it for the first time, and the longest task of that on a slow machine. */
async function starts(pages, contestant) {
  const least = async (slowness, part) => {
    const costs = [];
    for (let start = 0; start < STARTS; start++) costs.push(await pages.coldStart(contestant, slowness));
    return Math.min(...costs.map((cost) => cost[part]));
  };
  return { cpu: await least(1, 'cpu'), longest: await least(SLOW, 'longest') };
}

async function left(pages) {
  const page = await pages.open(PANEL, LEFT_AT);
  const result = await leftBy(page);
  await page.leave();
  return result;
}

/** Everybody, one after another, in one browser; what it comes to, and whether that is what is asked of the panel. */
export const contest = () =>
  withProduction([...ALL, JOINING, BUTTON, PLAIN_BUTTON], async (pages) => {
    const results = new Map();
    const of = ({ name }, entries) => results.get(`${name} ${entries}`);
    for (const entries of SIZES) {
      for (const contestant of ALL) {
        const page = await pages.open(contestant, entries);
        results.set(`${contestant.name} ${entries}`, await costsOf(page, { atOnce: contestant === PANEL }));
        await page.leave();
      }
    }
    const others = {
      ...{ left: await left(pages), leftAt: LEFT_AT },
      plain: await starts(pages, PLAIN_BUTTON),
      panel: await starts(pages, PANEL),
      joining: await starts(pages, JOINING),
      button: await starts(pages, BUTTON),
    };
    return {
      'CPU of the main thread, in ms': SIZES.flatMap((entries) =>
        ALL.map((contestant) => rowOf(contestant, entries, of(contestant, entries))),
      ),
      'what is asked of the panel': bars(of, others),
    };
  });
