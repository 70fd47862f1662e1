import type { Fault, Knobs } from '../../src/hosts/simulated/index.js';
import type { RequestName } from '../../src/index.js';

/** What an agent does in the dialog, and what happens meanwhile. */
export interface AgentInTrouble {
  readonly presses: (button: string) => Promise<void>;
  readonly chooses: (reason: RegExp) => Promise<void>;
  readonly reads: (words: string) => Promise<void>;
  readonly passes: (seconds: number) => Promise<void>;
  readonly turns: (knobs: Partial<Knobs>) => void;
}

/** Something that goes wrong while a conversation is wrapped up. */
export interface Trouble {
  readonly story: string;
  readonly knobs: Partial<Knobs>;
  /** How it comes about. */
  readonly happens: (agent: AgentInTrouble) => Promise<void>;
  /** The words that name the state it leads to. */
  readonly reads: string;
  /** How the agent goes on until the task is closed. */
  readonly goesOn: (agent: AgentInTrouble) => Promise<void>;
}

type Wish = Extract<RequestName, 'listWrapUpCodes' | 'wrapUpTask' | 'extendWrapUp' | 'cancelAutoWrapUp'>;
type Loss = Exclude<Fault, 'assignment-fails' | 'twice' | 'astray'>;

const autoWrapUp = { seconds: 90, clock: 'host', mayExtend: true, mayCancel: true } as const;
const submit = 'Submit wrap-up';
const again = 'Fetch the reasons again';

const submits = (agent: AgentInTrouble): Promise<void> => agent.presses(submit);

async function choosesAndSubmits(agent: AgentInTrouble): Promise<void> {
  await agent.chooses(/^Resolved/);
  await agent.presses(submit);
}

/** Each wish: how long its answer is waited for, where a malformed one is wrong, how it comes about and what comes next. */
const wishes: Readonly<
  Record<Wish, Pick<Trouble, 'happens' | 'goesOn'> & { readonly seconds: number; readonly path: string }>
> = {
  listWrapUpCodes: {
    seconds: 10,
    path: 'codes',
    happens: async () => undefined,
    goesOn: async (agent) => {
      await agent.presses(again);
      await choosesAndSubmits(agent);
    },
  },
  wrapUpTask: { seconds: 15, path: '(whole)', happens: choosesAndSubmits, goesOn: submits },
  extendWrapUp: {
    seconds: 5,
    path: 'wrapUp',
    happens: (agent) => agent.presses('More time'),
    goesOn: async (agent) => {
      await agent.presses('More time');
      await agent.reads('The desktop closes this in 1');
      await choosesAndSubmits(agent);
    },
  },
  cancelAutoWrapUp: {
    seconds: 5,
    path: 'wrapUp',
    happens: (agent) => agent.presses('Stop the clock'),
    goesOn: async (agent) => {
      await agent.presses('Stop the clock');
      await agent.reads('Choose one reason.');
      await choosesAndSubmits(agent);
    },
  },
};

const isSilent = (fault: Loss): boolean => fault.startsWith('never') || fault === 'late';

/** The words of a fault. */
function wordsOf(fault: Loss, { seconds, path }: { readonly seconds: number; readonly path: string }): string {
  if (isSilent(fault)) return `The desktop did not answer within ${seconds} seconds.`;
  if (fault === 'malformed') return `The desktop gave an answer that cannot be read (at ${path}).`;
  if (fault === 'fails') return 'The desktop failed: The contact centre failed (tracking id sim_';
  return fault === 'throws'
    ? 'The desktop failed: The contact centre cannot be reached.'
    : 'The desktop failed: The connection to the contact centre broke.';
}

/** What is told of a wish that was done, whatever became of its answer. */
const told: Partial<Record<Wish, string>> = {
  extendWrapUp: 'The desktop closes this in 150 seconds',
  cancelAutoWrapUp: 'Test or error Choose one reason. Submit wrap-up',
};

const losses: readonly Loss[] = [
  'fails',
  'throws',
  'throws-after-done',
  'never-answers',
  'never-answers-but-done',
  'malformed',
  'late',
];

const lost = (wish: Wish, fault: Loss): Trouble => {
  const { happens, goesOn, ...rest } = wishes[wish];
  const isHeardOf = fault === 'throws-after-done' || fault === 'malformed';
  const news = isHeardOf ? told[wish] : undefined;
  return {
    story: `${wish} ${fault}`,
    knobs: { autoWrapUp, faults: { [wish]: { fault, times: 1 } } },
    happens: async (agent) => {
      await happens(agent);
      if (isSilent(fault)) await agent.passes(rest.seconds);
    },
    reads: news ?? wordsOf(fault, rest),
    goesOn: news === undefined ? goesOn : choosesAndSubmits,
  };
};

const quiet = async (): Promise<void> => undefined;

/** What is told twice, or of another task; codes that change while the agent looks at them. */
const others: readonly Trouble[] = [
  {
    story: 'the end is told again, behind a later moment',
    knobs: { autoWrapUp, faults: { endTask: 'twice' } },
    happens: async (agent) => {
      await agent.presses('More time');
      await agent.passes(3);
    },
    reads: 'The desktop closes this in 147 seconds',
    goesOn: choosesAndSubmits,
  },
  {
    story: 'the end is told of another task',
    knobs: { autoWrapUp, faults: { endTask: 'astray' } },
    happens: quiet,
    reads: 'The desktop closes this in 90 seconds',
    goesOn: choosesAndSubmits,
  },
  ...(['twice', 'astray'] as const).map((fault) => ({
    story: `more time is told ${fault}`,
    knobs: { autoWrapUp, faults: { extendWrapUp: fault } },
    happens: (agent: AgentInTrouble) => agent.presses('More time'),
    reads: 'The desktop closes this in 150 seconds',
    goesOn: choosesAndSubmits,
  })),
  {
    story: 'the desktop says of another task that it closed it in time',
    knobs: { autoWrapUp, faults: { wrapUpTask: 'astray' } },
    happens: (agent) => agent.passes(90),
    reads: 'The time is over and the desktop is closing this. If it does not, submit it yourself.',
    goesOn: choosesAndSubmits,
  },
  {
    story: 'the chosen reason is gone, and others with it',
    knobs: {},
    happens: async (agent) => {
      await agent.chooses(/^Follow-up/);
      agent.turns({ wrapUpCodes: 'fewer' });
      await agent.presses(submit);
    },
    reads: 'The reason “Follow-up agreed” is not there any more.',
    goesOn: async (agent) => {
      await agent.presses(again);
      await choosesAndSubmits(agent);
    },
  },
  {
    story: 'the chosen reason is gone, and another is chosen of those that are left',
    knobs: {},
    happens: async (agent) => {
      await agent.chooses(/^Follow-up/);
      agent.turns({ wrapUpCodes: 'fewer' });
      await agent.presses(submit);
    },
    reads: 'Choose another, or fetch the reasons again.',
    goesOn: choosesAndSubmits,
  },
  {
    story: 'the reasons have other names by the time they are fetched again',
    knobs: { faults: { listWrapUpCodes: { fault: 'throws', times: 1 } } },
    happens: async (agent) => {
      agent.turns({ wrapUpCodes: 'renamed' });
      await agent.presses(again);
    },
    reads: 'Resolved (2)',
    goesOn: choosesAndSubmits,
  },
  {
    story: 'the chosen reason has another name by the time it is submitted',
    knobs: {},
    happens: async (agent) => {
      await agent.chooses(/^Follow-up/);
      agent.turns({ wrapUpCodes: 'renamed' });
    },
    reads: 'Follow-up agreed',
    goesOn: submits,
  },
  {
    story: 'a reason is required where there is none',
    knobs: { wrapUpCodes: 'none' },
    happens: quiet,
    reads: 'The desktop has no reasons to choose from. Fetch them again, or submit without one.',
    goesOn: submits,
  },
  {
    story: 'the default of a clock of ours is gone, and then every reason',
    knobs: { autoWrapUp: { seconds: 5, clock: 'ours' } },
    happens: async (agent) => {
      agent.turns({ wrapUpCodes: 'none' });
      await agent.passes(5);
    },
    reads: 'The reason “Resolved” is not there any more.',
    goesOn: async (agent) => {
      await agent.presses(again);
      await agent.reads('The desktop has no reasons to choose from.');
      await agent.presses(submit);
    },
  },
  {
    story: 'the reasons never come where none is required',
    knobs: { wrapUpRequired: false, faults: { listWrapUpCodes: 'never-answers' } },
    happens: quiet,
    reads: 'Fetching the reasons…',
    goesOn: submits,
  },
  {
    story: 'more time is wanted while the reasons are fetched again and do not come',
    knobs: { autoWrapUp, faults: { listWrapUpCodes: 'never-answers' } },
    happens: async (agent) => {
      await agent.passes(10);
      await agent.presses(again);
      await agent.reads('Fetching the reasons…');
      await agent.presses('More time');
    },
    reads: 'The desktop closes this in 140 seconds',
    goesOn: async (agent) => {
      agent.turns({ faults: {} });
      await agent.presses(again);
      await choosesAndSubmits(agent);
    },
  },
];

/** Every fault with every wish of a wrap-up, and every other trouble. */
export const troubles: readonly Trouble[] = [
  ...(Object.keys(wishes) as Wish[]).flatMap((wish) => losses.map((fault) => lost(wish, fault))),
  ...others,
];
