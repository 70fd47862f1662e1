import type { Answer, Call, Desktop, Fact, OutboundTask } from '../../../src/index.js';
import type { CreatedTask, OutboundBackend } from '../../../src/hosts/outbound-backend/index.js';
import { answersOf } from '../desk-at.js';
import { desk } from '../nouns.js';
import type { ServedTask } from './reference-server.js';

/** A desktop that has everything but creating and conversing, which its backend brings. */
export interface DesktopOverBackend {
  readonly desktop: Desktop;
  /** The backend had the desktop offer a task: it is accepted at once, and told. */
  readonly offer: (task: ServedTask) => void;
}

const isAnswered = <Value extends object>(answer: Answer<Value>): answer is Value =>
  !('fault' in answer) && !('refusal' in answer);

/** Makes the smallest desktop that may stand over a backend. */
export function desktopOver(backend: Required<OutboundBackend>): DesktopOverBackend {
  const { readDesk, createTask, findTask, subscribe, ...conversing } = backend;
  const tasks = new Map<string, OutboundTask>();
  const listeners = new Set<(fact: Fact) => void>();
  const tell = (fact: Fact): void => {
    for (const listener of listeners) listener(fact);
  };
  const here = ({ taskId = '' }: CreatedTask): OutboundTask => tasks.get(taskId) ?? notHere(taskId);
  const desktop: Desktop = {
    ...answersOf(),
    ...conversing,
    capabilities: backend.capabilities.filter((capability) => capability !== 'take-over'),
    readDesk: async (request, call) => {
      const answer = await readDesk(request, call);
      return isAnswered(answer) ? { ...desk, ...answer } : answer;
    },
    createTask: async (wanted, call) => {
      const answer = await createTask(wanted, call);
      return isAnswered(answer) ? here(answer) : answer;
    },
    findTask: async (request, call: Call) => {
      const answer = await findTask(request, call);
      return isAnswered(answer) ? { task: answer.task && here(answer.task) } : answer;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      const leave = subscribe(listener);
      return () => {
        listeners.delete(listener);
        leave();
      };
    },
  };
  return {
    desktop,
    offer: (served) => {
      const task = { ...served, state: 'accepted' } as const;
      tasks.set(task.id, task);
      tell({ type: 'task.offered', task: { ...task, state: 'offered' } });
      tell({ type: 'task.accepted', taskId: task.id });
    },
  };
}

const notHere = (taskId: string): never => {
  throw new Error(`The task ${taskId} was never offered.`);
};
