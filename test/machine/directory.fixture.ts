import { createActor, fromPromise } from 'xstate';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import type { Outcome, TransferTarget } from '../../src/index.js';
import type { Asked } from '../../src/machine/asking.js';
import { directoryMachine } from '../../src/machine/directory/directory.machine.js';
import type { DirectoryIntent } from '../../src/machine/directory/directory.types.js';
import { viewDirectory } from '../../src/machine/directory/directory.view.js';
import { queue } from '../support/nouns.js';

type Listed = Outcome<{ readonly targets: readonly TransferTarget[] }>;

export const listed = (targets: readonly TransferTarget[], at = 1_000): Listed => ({
  ok: true,
  value: { targets },
  at,
});
export const problem = { code: 'host-silent', request: 'listTargets', deadlineMs: 15_000 } as const;
/** The answer that never came. */
export const silent: Listed = { ok: false, problem, at: 1_000 };
export const sales: TransferTarget = { ...queue, id: 'q-2', name: 'Sales' };

/** A directory whose desktop answers when the test says so. */
export function aDirectory() {
  const asked: Asked<'listTargets'>[] = [];
  const waiting: ((answer: Listed) => void)[] = [];
  const listTargets = fromPromise<Listed, Asked<'listTargets'>>(({ input }) => {
    asked.push(input);
    return new Promise((resolve) => waiting.push(resolve));
  });
  const actor = createActor(directoryMachine.provide({ actors: { listTargets } })).start();
  return {
    asked,
    view: () => viewDirectory(actor.getSnapshot()),
    does: (...intents: readonly DirectoryIntent[]) => {
      for (const intent of intents) actor.send(intent);
    },
    tells: (...targets: readonly TransferTarget[]) => {
      actor.send({ type: 'targets.changed', targets, at: 2_000 });
    },
    /** Answers a question: the newest, or one that was asked before. */
    answers: async (answer: Listed, question = waiting.length - 1) => {
      waiting[question]?.(answer);
      await simulatedClock().advance(0);
    },
  };
}

export const open = { type: 'directory.open', key: 'token-1', taskId: 'task-1' } as const;
export const show = (kind: 'queue' | 'agent'): DirectoryIntent => ({ type: 'directory.show', kind });
export const search = (query: string): DirectoryIntent => ({ type: 'directory.search', query });
export const select = (targetId: string | undefined): DirectoryIntent => ({ type: 'directory.select', targetId });
export const reload: DirectoryIntent = { type: 'directory.reload' };
export const close: DirectoryIntent = { type: 'directory.close' };

/** A directory that shows two queues, one of them chosen and searched for. */
export async function aDirectoryInUse() {
  const directory = aDirectory();
  directory.does(open);
  await directory.answers(listed([queue, sales]));
  directory.does(search('sal'), select('q-2'));
  return directory;
}

export const nothing = {
  key: undefined,
  kind: 'queue',
  query: '',
  targets: [],
  total: 0,
  selected: undefined,
  fetchedAt: undefined,
  problem: undefined,
};
export const inUse = {
  open: true,
  busy: false,
  key: 'token-1',
  kind: 'queue',
  query: 'sal',
  targets: [sales],
  total: 2,
  selected: sales,
  fetchedAt: 1_000,
  problem: undefined,
};
