import { createActor, fromCallback, fromPromise } from 'xstate';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import type { AnswerOf, Outcome, TransferTarget } from '../../src/index.js';
import { alarmOf } from '../../src/machine/alarm.js';
import type { Asked } from '../../src/machine/asking.js';
import { directoryMachine } from '../../src/machine/directory/directory.machine.js';
import type { DirectoryInput, DirectoryIntent, ListPrepared } from '../../src/machine/directory/directory.types.js';
import { viewDirectory } from '../../src/machine/directory/directory.view.js';
import type { TargetList } from '../../src/machine/directory/target-list.js';
import { colleague, queue } from '../support/nouns.js';

type Found = AnswerOf<'listTargets'>;
type Listed = Outcome<Found>;

export const listed = (targets: readonly unknown[], at = 1_000, more: Omit<Found, 'targets'> = {}): Listed => ({
  ok: true,
  value: { targets: targets as readonly TransferTarget[], ...more },
  at,
});
export const problem = { code: 'host-silent', request: 'listTargets', deadlineMs: 15_000 } as const;
/** The answer that never came. */
export const silent: Listed = { ok: false, problem, at: 1_000 };
export const sales: TransferTarget = { ...queue, id: 'q-2', name: 'Sales' };

/** A colleague of that name, which is the id as well. */
export const agent = (name: string, more: Partial<TransferTarget> = {}): TransferTarget => ({
  ...{ kind: 'agent', id: name, name, availability: 'available' },
  ...more,
});

/** So many colleagues, in the order of their names. */
export const crowd = (size: number, first = 0): readonly TransferTarget[] =>
  Array.from({ length: size }, (_, index) => agent(`Agent ${String(first + index).padStart(6, '0')}`));

/** An entry that throws when anybody looks at it. */
export const hostile: unknown = new Proxy(
  {},
  {
    get: () => {
      throw new Error('hostile');
    },
  },
);

const compareNames = new Intl.Collator('en').compare;

export const opened: DirectoryInput = {
  taskId: 'task-1',
  isByHost: false,
  kind: 'queue',
  query: '',
  preferred: { queue: [], agent: [] },
  compareNames,
};

/** A directory that was just opened; its desktop answers, and its lists are made quicker, when the test says so. */
export function aDirectory(input: Partial<DirectoryInput> = {}) {
  const clock = simulatedClock(1_000);
  const asked: Asked<'listTargets'>[] = [];
  const waiting: ((answer: Listed) => void)[] = [];
  const listTargets = fromPromise<Listed, Asked<'listTargets'>>(({ input: wanted }) => {
    asked.push(wanted);
    return new Promise((resolve) => waiting.push(resolve));
  });
  const unready: TargetList[] = [];
  let prepared: (() => void) | undefined;
  const prepares = fromCallback<ListPrepared, readonly TargetList[]>(({ input: lists, sendBack }) => {
    unready.push(...lists);
    prepared = () => {
      sendBack({ type: 'list.prepared' });
    };
  });
  const machine = directoryMachine.provide({ actors: { listTargets, prepares, alarm: alarmOf(clock) } });
  const actor = createActor(machine, { input: { ...opened, ...input } }).start();
  const view = () => viewDirectory(actor.getSnapshot());
  return {
    asked,
    clock,
    view,
    names: () => view().rows.map(({ name }) => name),
    does: (...intents: readonly DirectoryIntent[]) => {
      for (const intent of intents) actor.send(intent);
    },
    tells: (...targets: readonly unknown[]) => {
      actor.send({ type: 'targets.changed', targets: targets as readonly TransferTarget[], at: 2_000 });
    },
    /** Answers a question: the newest, or one that was asked before. */
    answers: async (answer: Listed, question = waiting.length - 1) => {
      waiting[question]?.(answer);
      await simulatedClock().advance(0);
    },
    /** Makes the lists as quick as they get. */
    prepares: () => {
      for (const list of unready.splice(0)) while (list.prepare());
      prepared?.();
    },
  };
}

export const show = (kind: 'queue' | 'agent'): DirectoryIntent => ({ type: 'directory.show', kind });
export const search = (query: string, at = 1_000): DirectoryIntent => ({ type: 'directory.search', query, at });
export const look = (from: number, to: number): DirectoryIntent => ({ type: 'directory.look', from, to });
export const select = (targetId: string | undefined): DirectoryIntent => ({ type: 'directory.select', targetId });
export const tried = (targetId: string): DirectoryIntent => ({ type: 'directory.tried', targetId });
export const reload: DirectoryIntent = { type: 'directory.reload' };

/** A directory that shows two queues, one of them chosen and searched for, and knows of a colleague. */
export async function aDirectoryInUse() {
  const directory = aDirectory();
  await directory.answers(listed([queue, sales]));
  await directory.answers(listed([colleague]));
  directory.does(search('sal'), select('q-2'));
  return directory;
}

const pageSize = 50;
/** A page of so many colleagues, out of 200. */
export const page = (number: number, next?: string) =>
  listed(crowd(pageSize, number * pageSize), 1_000, { total: 200, ...(next !== undefined && { next }) });

/** The directory of a host that searches its agents by itself. */
export const byHost = () => aDirectory({ isByHost: true, kind: 'agent' });

/** A directory that shows the first page of four. */
export async function onTheFirstPage() {
  const directory = byHost();
  await directory.answers(page(0, 'p-1'));
  return directory;
}

export const nothing = {
  kind: 'queue',
  query: '',
  rows: [],
  from: 0,
  found: 0,
  hasMore: false,
  counts: { queue: undefined, agent: undefined },
  total: undefined,
  unreadable: 0,
  selected: undefined,
  lost: undefined,
  alternative: undefined,
  fetchedAt: undefined,
  problem: undefined,
};
export const inUse = {
  ...nothing,
  busy: false,
  query: 'sal',
  rows: [sales],
  found: 1,
  counts: { queue: 1, agent: 0 },
  total: 2,
  selected: sales,
  fetchedAt: 1_000,
};
