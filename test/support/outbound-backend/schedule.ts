import fc from 'fast-check';
import type { Order } from './event-log.js';
import type { Fault } from './wire.js';

/** What the agent, the customer, the network and the time do. Messages and conversations are named by number, round and round. */
export type Step =
  | { readonly do: 'write' | 'reply'; readonly in: number }
  | { readonly do: 'retry' | 'check'; readonly message: number }
  | { readonly do: 'cut' | 'cut silently' | 'forget' | 'end token' }
  | { readonly do: 'order'; readonly order: Order }
  | { readonly do: 'wait'; readonly ms: number };

/** Everything that happens in one run; plain JSON. */
export interface Schedule {
  readonly conversations: number;
  readonly steps: readonly Step[];
  /** What becomes of the requests while conversations are begun, one each. */
  readonly launching: readonly Fault[];
  /** What becomes of the requests after that, one each; then all goes well. */
  readonly faults: readonly Fault[];
}

const faults: readonly Fault[] = [
  'none',
  'none',
  'none',
  'refuses a deed',
  'fails',
  'does it and fails',
  'breaks',
  'does it and breaks',
  'never answers',
  'does it and never answers',
  'does it late',
  'does it and answers nonsense',
  'does it and answers no JSON',
  'cannot deliver',
  'token ends',
];

const number = fc.nat({ max: 3 });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('write'), in: number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reply'), in: number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('retry', 'check'), message: number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('cut', 'cut silently', 'forget', 'end token') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('order'), order: fc.constantFrom('once', 'doubled', 'swapped') }),
  },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1, 600, 1_500, 21_000, 50_000) }) },
);

/** Random schedules: what shrinks away was not needed for the failure. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({
  conversations: fc.integer({ min: 1, max: 2 }),
  steps: fc.array(step, { minLength: 3, maxLength: 16, size: 'max' }),
  // a conversation is previewed first, and that may go wrong as well
  launching: fc.array(fc.constantFrom(...faults), { maxLength: 5 }),
  faults: fc.array(fc.constantFrom(...faults), { maxLength: 16, size: 'max' }),
});
