import fc from 'fast-check';
import type { Records } from '../../src/index.js';

/** What may lie where something else should; by its name, so that a failing case stays small on paper. */
const junk = {
  null: null,
  true: true,
  zero: 0,
  negative: -1,
  huge: 1e300,
  infinite: Infinity,
  empty: '',
  word: 'junk',
  'long word': 'junk '.repeat(20_000),
  list: [1, [2, [3]], null],
  record: { version: 1, agent: 'a-1', savedAt: 1 },
  proto: JSON.parse('{"__proto__": {"text": "from the prototype"}, "constructor": 1}') as unknown,
  deep: JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown,
  queued: 'queued',
  sending: 'sending',
  sent: 'sent',
  failed: 'failed',
  unknown: 'unknown',
  agent: 'agent',
  'another agent': 'a-2',
  creating: 'creating',
  refused: 'refused',
  'open.active': 'open.active',
  'open.transferring.awaiting': 'open.transferring.awaiting',
  'wrappingUp.submitting': 'wrappingUp.submitting',
} as const;
type Junk = keyof typeof junk;

/** One thing that is done to what is kept. Places are named by number, round and round. */
export type Wound =
  | { readonly do: 'delete' | 'truncate' | 'rename' | 'rename to prototype'; readonly at: number }
  | { readonly do: 'replace'; readonly at: number; readonly by: Junk }
  | { readonly do: 'copy' | 'swap'; readonly at: number; readonly to: number }
  | { readonly do: 'set version'; readonly at: number; readonly by: number | string }
  | { readonly do: 'add'; readonly name: string; readonly by: Junk };

/** What was kept, and what has happened to it since; plain JSON, so that a failing one can be kept and run again. */
export interface Corruption {
  /** Which of the stores of real sessions it was. */
  readonly store: number;
  readonly wounds: readonly Wound[];
  /** What the desktop says of a task that it is asked for. */
  readonly finds: 'task' | 'nothing' | 'no answer';
  /** How far the clock has moved meanwhile, in ms. */
  readonly wrongMs: number;
}

const year = 365 * 86_400_000;
const at = fc.nat({ max: 9_999 });
const by = fc.constantFrom(...(Object.keys(junk) as Junk[]));

const wound: fc.Arbitrary<Wound> = fc.oneof(
  fc.record({ do: fc.constantFrom('delete', 'truncate', 'rename', 'rename to prototype'), at }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('replace'), at, by }) },
  fc.record({ do: fc.constantFrom('copy', 'swap'), at, to: at }),
  fc.record({ do: fc.constant('set version'), at, by: fc.constantFrom(0, 2, 99, '1', 'next') }),
  fc.record({
    do: fc.constant('add'),
    name: fc.constantFrom('', 'message:', 'task:', 'message:junk', 'task:junk', '__proto__', 'constructor', 'later:1'),
    by,
  }),
);

/** Random stores that something has happened to. */
export const corruptions: fc.Arbitrary<Corruption> = fc.record({
  store: fc.nat({ max: 999 }),
  wounds: fc.array(wound, { minLength: 1, maxLength: 5 }),
  finds: fc.constantFrom('task', 'nothing', 'no answer'),
  wrongMs: fc.constantFrom(0, 1_000, 90_000_000, year, -year),
});

type Holder = Record<string, unknown>;

/** A field of what is kept, and what it lies in. */
interface Place {
  readonly holder: Holder;
  readonly name: string;
}

const placesIn = (holder: Holder): readonly Place[] =>
  Object.entries(holder).flatMap(([name, value]) => [
    { holder, name },
    ...(typeof value === 'object' && value !== null ? placesIn(value as Holder) : []),
  ]);

// assigned, `__proto__` would be the prototype instead of a field
const put = ({ holder, name }: Place, value: unknown): void => {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
};

const valueAt = ({ holder, name }: Place): unknown => Object.getOwnPropertyDescriptor(holder, name)?.value;

const firstHalf = (value: unknown): unknown => {
  if (typeof value === 'string') return value.slice(0, value.length / 2);
  if (Array.isArray(value)) return value.slice(0, value.length / 2) as unknown[];
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = Object.entries(value);
  return Object.fromEntries(fields.slice(0, fields.length / 2));
};

function renamed(place: Place, name: string): void {
  const value = valueAt(place);
  Reflect.deleteProperty(place.holder, place.name);
  put({ ...place, name }, value);
}

function exchange(one: Place, other: Place, isSwap: boolean): void {
  const before = structuredClone(valueAt(other));
  put(other, structuredClone(valueAt(one)));
  if (isSwap) put(one, before);
}

function inflict(records: Holder, wound: Wound): void {
  if (wound.do === 'add') {
    put({ holder: records, name: wound.name }, structuredClone(junk[wound.by]));
    return;
  }
  const everyPlace = placesIn(records);
  const nth = (index: number): Place | undefined => everyPlace[index % everyPlace.length];
  const place = nth(wound.at);
  if (!place) return;
  if (wound.do === 'delete') Reflect.deleteProperty(place.holder, place.name);
  if (wound.do === 'truncate') put(place, firstHalf(valueAt(place)));
  if (wound.do === 'rename') renamed(place, `${place.name}x`);
  if (wound.do === 'rename to prototype') renamed(place, '__proto__');
  if (wound.do === 'replace') put(place, structuredClone(junk[wound.by]));
  if (wound.do === 'set version') put({ holder: place.holder, name: 'version' }, wound.by);
  if (wound.do !== 'copy' && wound.do !== 'swap') return;
  const other = nth(wound.to);
  if (other) exchange(place, other, wound.do === 'swap');
}

/** What is left of what was kept. */
export function wounded(records: Records, { wounds }: Corruption): Records {
  const copy = structuredClone(records) as Holder;
  for (const wound of wounds) inflict(copy, wound);
  return copy;
}
