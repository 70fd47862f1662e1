import fc from 'fast-check';

/** What becomes of one send at the host. Only `accepts` answers in time; what is `…done` has reached the customer. */
export type SendFate =
  | 'accepts'
  | 'refuses'
  | 'vetoes'
  | 'throws'
  | 'throws, done'
  | 'never answers'
  | 'never answers, done'
  | 'answers late, done'
  | 'arrives late'
  | 'malformed, done'
  | 'undeliverable'
  | 'undeliverable, silent';

/** What the host tells of a send; each is true of it at some time, but may come twice, and out of order. */
export interface Telling {
  readonly status: 'sent' | 'last word';
  readonly afterMs: number;
}

/** One send as the host will treat it. */
export interface SendPlan {
  readonly fate: SendFate;
  readonly afterMs: number;
  readonly tells: readonly Telling[];
}

/** What becomes of one look-up; the host never lies. */
export type LookFate = 'truth' | 'throws' | 'silent' | 'malformed';

/** What becomes of one request to end a conversation or to hand it on. */
export type ExitFate =
  'done' | 'pending, taken' | 'pending, declined' | 'pending, forgotten' | 'refuses' | 'throws' | 'silent';

/** What the agent, the network and the time do. Messages and conversations are named by number, round and round. */
export type Step =
  | { readonly do: 'write' | 'end' | 'hand on' | 'wrap up' | 'host ends' | 'host closes'; readonly in: number }
  | { readonly do: 'retry' | 'check' | 'withdraw'; readonly message: number }
  | { readonly do: 'go offline' | 'go online' | 'crash' | 'reload' | 'open another page' | 'lose another page' }
  /** The page dies so many turns of the microtask queue after Send. */
  | { readonly do: 'write and crash'; readonly turns: number }
  | { readonly do: 'wait'; readonly ms: number };

/** Everything that happens in one run; plain JSON, so that a failing one can be kept and run again. */
export interface Schedule {
  readonly conversations: number;
  readonly canLookUp: boolean;
  /** Do messages and tasks outlive a page? */
  readonly keeps?: boolean | undefined;
  readonly steps: readonly Step[];
  readonly sends: readonly SendPlan[];
  readonly looks: readonly LookFate[];
  readonly exits: readonly ExitFate[];
}

const pause = fc.constantFrom(0, 1, 300, 4_000, 9_000);

const telling: fc.Arbitrary<Telling> = fc.record({
  status: fc.constantFrom('sent', 'last word'),
  afterMs: fc.constantFrom(0, 100, 5_000, 25_000),
});

const fates: readonly SendFate[] = [
  'accepts',
  'refuses',
  'vetoes',
  'throws',
  'throws, done',
  'never answers',
  'never answers, done',
  'answers late, done',
  'arrives late',
  'malformed, done',
  'undeliverable',
  'undeliverable, silent',
];

const send: fc.Arbitrary<SendPlan> = fc.record({
  fate: fc.constantFrom(...fates),
  afterMs: pause,
  tells: fc.array(telling, { maxLength: 4 }),
});

const looks: readonly LookFate[] = ['truth', 'truth', 'throws', 'silent', 'malformed'];

const exits: readonly ExitFate[] = [
  'done',
  'pending, taken',
  'pending, declined',
  'pending, forgotten',
  'refuses',
  'throws',
  'silent',
];

// few, so that one message meets with much
const number = fc.nat({ max: 3 });
const about = (...deeds: readonly Extract<Step, { in: number }>['do'][]) =>
  fc.record({ do: fc.constantFrom(...deeds), in: number });

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: about('write') },
  { weight: 5, arbitrary: fc.record({ do: fc.constantFrom('retry', 'check', 'withdraw'), message: number }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('go offline', 'go online') }) },
  { weight: 2, arbitrary: about('end', 'hand on', 'wrap up', 'host ends', 'host closes') },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1, 400, 4_500, 20_001, 35_000) }) },
);

const pageStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constantFrom('crash', 'reload', 'open another page', 'lose another page') }),
  fc.record({ do: fc.constant('write and crash'), turns: fc.nat({ max: 30 }) }),
);

const around = {
  conversations: fc.integer({ min: 1, max: 3 }),
  canLookUp: fc.constantFrom(true, true, true, false),
  sends: fc.array(send, { maxLength: 10, size: 'max' }),
  looks: fc.array(fc.constantFrom(...looks), { maxLength: 6 }),
  exits: fc.array(fc.constantFrom(...exits), { maxLength: 3 }),
};
const many = { minLength: 3, maxLength: 16, size: 'max' } as const;

/** Random schedules on one page: what shrinks away was not needed for the failure. */
export const schedules: fc.Arbitrary<Schedule> = fc.record({ ...around, steps: fc.array(step, many) });

/** Random schedules over pages that die, are reloaded, and stand open side by side. */
export const schedulesOverPages: fc.Arbitrary<Schedule> = fc.record({
  ...around,
  keeps: fc.constant(true),
  steps: fc.array(fc.oneof({ weight: 3, arbitrary: step }, { weight: 1, arbitrary: pageStep }), many),
});
