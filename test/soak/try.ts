import fc from 'fast-check';
import { schedules } from '../support/schedule.js';
import { historyOf } from '../support/schedule-run.js';
import { violations } from '../support/history.js';
const n = Number(process.argv[2] ?? 1000);
const t = performance.now();
const kinds: Record<string, [number, unknown, unknown]> = {};
let len = 0;
const size = (s: unknown) => JSON.stringify(s).length;
let sends = 0,
  dels = 0;
for (const s of fc.sample(schedules, { numRuns: n, seed: Number(process.argv[3] ?? 7) })) {
  const h = await historyOf(s);
  len += h.length;
  sends += h.filter((x) => x.type === 'accepted').length;
  dels += h.filter((x) => x.type === 'delivered').length;
  for (const v of violations(h)) {
    const k = (kinds[v.wrong] ??= [0, s, null]);
    k[0]++;
    if (k[2] === null || size(s) < size(k[1])) {
      k[1] = s;
      k[2] = [v, h];
    }
  }
}
console.log((performance.now() - t) / n, 'ms each', len / n, sends, dels);
for (const [w, [c]] of Object.entries(kinds)) console.log(w, c);
const want = process.argv[4];
if (want) {
  const r = await fc.check(
    fc.asyncProperty(schedules, async (s) => violations(await historyOf(s)).every((v) => v.wrong !== want)),
    { seed: 7, numRuns: n },
  );
  const cx = r.counterexample?.[0];
  if (cx) {
    console.log(JSON.stringify(cx));
    const h = await historyOf(cx);
    for (const x of h) console.log(JSON.stringify(x));
    console.log(violations(h));
  }
}
