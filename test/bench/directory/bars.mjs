import { round } from '../support/samples.mjs';
import { FLOOR, PANEL, PEERS } from './contestants.mjs';

const LEAST = 1_000;
const MOST = 100_000;
const TIMES = '100,000 ÷ 1,000';

/** A figure beside its bar, and what that is reckoned from; a quarter more is what a busy machine makes of the same. */
function judged(what, entries, figure, bar, beside) {
  const verdict = figure <= bar ? 'within' : figure <= bar * 1.25 ? 'within a quarter' : 'over';
  return { what, entries, figure: round(figure), bar: round(bar), verdict, ...(beside && { beside: round(beside) }) };
}

function costsAt(entries, of) {
  const [floor, panel] = [of(FLOOR, entries), of(PANEL, entries)];
  const key = floor.keys.median;
  const bestPeer = Math.min(...PEERS.map((peer) => of(peer, entries).keys.median));
  return [
    judged('a key: 1.5 × floor + 0.5 ms', entries, panel.keys.median, 1.5 * key + 0.5, key),
    judged('a key: half of the best peer', entries, panel.keys.median, bestPeer / 2, bestPeer),
    judged('open: 2 × floor + 2 ms', entries, panel.open, 2 * floor.open + 2, floor.open),
    judged('1,000 changes: 1.5 × floor + 0.5 ms', entries, panel.changes, 1.5 * floor.changes + 0.5, floor.changes),
  ];
}

function growth(of) {
  const [few, many] = [of(PANEL, LEAST), of(PANEL, MOST)];
  const { nodes, dom, js } = many.memory;
  return [
    judged('open', TIMES, many.open / few.open, 1.5),
    judged('1,000 changes', TIMES, many.changes / few.changes, 1.5),
    judged('the first key after the first paint, until the next: ms', MOST, many.firstKey, 25),
    judged('nodes', MOST, nodes, 250),
    judged('DOM heap: MB', MOST, dom / 1e6, 0.8),
    judged('JS heap: MB', MOST, js / 1e6, 7),
  ];
}

/** What is asked of the panel, row by row, with the figures of this run. */
export const bars = (of, { left, leftAt, plain, panel, joining, button }) => [
  ...[LEAST, 10_000, MOST].flatMap((entries) => costsAt(entries, of)),
  ...growth(of),
  judged('removed while open, 7 times: nodes left', leftAt, left.nodes, 0),
  judged('removed while open: kB left each time', leftAt, left.bytes / 1000, 12),
  judged('cold start of the panel with its session: ms', 0, panel.cpu, 15, plain.cpu),
  judged('its longest task at 4 × throttle: ms', 0, panel.longest, 100, plain.longest),
  judged('cold start of the panel where its session is there: ms', 0, joining.cpu, 15, plain.cpu),
  judged('cold start of the launcher’s button: ms', 0, button.cpu, 8, plain.cpu),
  judged('its longest task at 4 × throttle: ms', 0, button.longest, 50, plain.longest),
];
