import type { SessionContext } from '../../machine/session/session.types.js';
import { remembered } from '../../machine/task/task.changes.js';
import type { RestoredTask, TaskContext, TaskInput } from '../../machine/task/task.types.js';
import { placeOf } from '../../machine/task/task.view.js';
import type { Records } from '../../ports/session-store.js';
import { versioned, type TaskRecord } from '../../machine/shapes/kept.shapes.js';
import { asksForHistory, isInQuestion, isKept, placeFor } from '../../machine/task/task.kept.view.js';
import { taskName, tasksIn } from './records.js';

/** What the tasks are written with. */
interface Writing {
  readonly agent: string;
  /** Milliseconds since the epoch. */
  readonly savedAt: number;
  /** The desktop tells the messages again, so they need not lie on the device. */
  readonly hasHistory: boolean;
  /** The records written last: one that says the same stays the same object. */
  readonly before: Records;
}

/** What is kept of a task's memory: the desktop tells the rest again, but not of a conversation that is over. */
function keptOf(context: TaskContext, hasHistory: boolean): TaskRecord['context'] {
  const { key, ours, wanted, isPreviewed, preview, first, task, problem, acceptedBy } = context;
  const { history, arrivals, unread, transfer, wrapUp, codeId, notes, isTimeUp } = context;
  const wish = { key, ours, wanted, isPreviewed, preview, first };
  const own = { ...wish, task, problem, acceptedBy, unread, transfer, wrapUp, codeId, notes, isTimeUp };
  return hasHistory ? own : { ...own, history, arrivals };
}

/** Do two records say the same, whenever they were written? */
export const saysTheSame = (a: unknown, b: unknown): boolean =>
  JSON.stringify({ ...Object(a), savedAt: 0 }) === JSON.stringify({ ...Object(b), savedAt: 0 });

/** The tasks of a session as they are kept, by their names. */
export function recordsOf({ tasks, selectedKey }: SessionContext, writing: Writing): Records {
  const { agent, savedAt, hasHistory, before } = writing;
  const records = tasks
    .map((ref) => ({ ref, snapshot: ref.getSnapshot() }))
    .filter(({ snapshot }) => isKept(snapshot))
    .map(({ ref, snapshot }) => {
      const { restored, key } = snapshot.context;
      const record = versioned({
        agent,
        savedAt: restored?.savedAt ?? savedAt,
        place: placeOf(snapshot),
        selected: ref.id === selectedKey,
        context: keptOf(snapshot.context, hasHistory && asksForHistory(snapshot)),
      });
      const name = taskName(key);
      return [name, saysTheSame(record, before[name]) ? before[name] : record] as const;
    });
  return Object.fromEntries(records);
}

/** Where every task stands, in a word. */
export const placesOf = ({ tasks }: SessionContext): string =>
  tasks.map((ref) => `${ref.id} ${placeOf(ref.getSnapshot())}`).join();

/** The conversations of the tasks on this desk. */
export const conversationsOf = ({ tasks }: SessionContext): readonly string[] =>
  tasks.flatMap((ref) => ref.getSnapshot().context.task?.conversationId ?? []);

/** Is the desktop being asked whether the task of this conversation is still there, or is it about to leave? */
export const isQuestioned = ({ tasks }: SessionContext, conversationId: string): boolean =>
  tasks
    .map((ref) => ref.getSnapshot())
    .filter(({ context }) => context.task?.conversationId === conversationId)
    .some(isInQuestion);

function restoredFrom(record: TaskRecord, now: number): RestoredTask {
  const { savedAt, context } = record;
  const place = placeFor(record.place, record.context, now - savedAt);
  return { place, savedAt, context: remembered({ place, savedAt, context }, now) };
}

/** What the tasks of an agent start from again. */
export function tasksFrom(
  records: Records,
  agent: string,
  now: number,
): { readonly inputs: readonly TaskInput[]; readonly selectedKey: string | undefined } {
  const tasks = tasksIn(records, agent).map(({ record }) => record);
  return {
    inputs: tasks.map((record) => ({
      key: record.context.key,
      wanted: record.context.wanted,
      restored: restoredFrom(record, now),
    })),
    selectedKey: tasks.find(({ selected }) => selected)?.context.key,
  };
}
