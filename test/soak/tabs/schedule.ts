import fc from 'fast-check';

/** What becomes of one request at the host. What is `…done` was carried out, whatever the tab hears of it. */
export type Fate =
  | 'accepts'
  | 'accepts slowly'
  | 'refuses'
  | 'breaks'
  | 'breaks, done'
  | 'cuts'
  | 'cuts, done'
  | 'silent'
  | 'silent, done'
  | 'late, done'
  | 'arrives late';

/** How a tab dies: closed in order, reloaded, its renderer crashed, or the browser killed with every other tab. */
export type Death = 'reload' | 'close' | 'crash' | 'kill' | 'kill, no room';

/** What the agent, the network, the device and the time do in one run. Conversations, messages and tabs are numbered round and round. */
export type Step =
  | { readonly do: 'write'; readonly in: number; readonly messages: number }
  /** The tab dies so many ms after Send, accepted or not. */
  | { readonly do: 'write and die'; readonly in: number; readonly how: Death; readonly afterMs: number }
  | { readonly do: 'retry' | 'check'; readonly message: number }
  | { readonly do: 'die'; readonly how: Death }
  | { readonly do: 'turn to a tab'; readonly tab: number }
  | { readonly do: 'wait'; readonly ms: number }
  | {
      readonly do:
        | 'save a draft'
        | 'open another tab'
        | 'go offline'
        | 'go online'
        | 'host goes down'
        | 'host comes back'
        | 'no room'
        | 'delete the database';
    };

/** One run; plain JSON, so that a failing one can be kept and run again. */
export interface TabSchedule {
  readonly conversations: number;
  /** Does the host tell a conversation's messages again? */
  readonly history: boolean;
  readonly steps: readonly Step[];
  readonly creates: readonly Fate[];
  readonly sends: readonly Fate[];
  readonly looks: readonly Fate[];
}

const fates: readonly Fate[] = [
  'accepts',
  'accepts slowly',
  'refuses',
  'breaks',
  'breaks, done',
  'cuts',
  'cuts, done',
  'silent',
  'silent, done',
  'late, done',
  'arrives late',
];

const number = fc.nat({ max: 3 });
const death = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Death>('reload') },
  { weight: 2, arbitrary: fc.constantFrom<Death>('close', 'crash') },
  { weight: 2, arbitrary: fc.constantFrom<Death>('kill', 'kill', 'kill, no room') },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('write'), in: number, messages: fc.integer({ min: 1, max: 3 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write and die'),
      in: number,
      how: death,
      afterMs: fc.constantFrom(0, 1, 2, 4, 8, 15, 30, 60),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('die'), how: death }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('retry', 'check'), message: number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('turn to a tab'), tab: number }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(2, 20, 80, 300) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('open another tab', 'open another tab', 'save a draft') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('go offline', 'go online', 'host goes down', 'host comes back') }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('no room', 'delete the database') }) },
);

const plans = (...possible: readonly Fate[]): fc.Arbitrary<Fate[]> =>
  fc.array(fc.constantFrom(...possible), { maxLength: 6, size: 'max' });

const schedules: fc.Arbitrary<TabSchedule> = fc.record({
  conversations: fc.integer({ min: 1, max: 2 }),
  history: fc.boolean(),
  steps: fc.array(step, { minLength: 3, maxLength: 9, size: 'max' }),
  creates: plans('accepts', 'accepts', 'accepts', 'breaks, done', 'cuts'),
  sends: plans(...fates),
  looks: plans('accepts', 'accepts', 'breaks', 'cuts', 'silent'),
});

/** So many random runs; the same seed gives the same ones. */
export const schedulesOf = (seed: number, numRuns: number): readonly TabSchedule[] =>
  fc.sample(schedules, { seed, numRuns });
