import * as v from 'valibot';
import { outboxEntry, restoredContext } from '../../machine/shapes/kept.shapes.js';
import type { Records } from '../../ports/session-store.js';

const recordVersion = 1;

const envelope = {
  version: v.literal(recordVersion),
  /** Whose it is: a device may be used by one agent after another. */
  agent: v.string(),
  savedAt: v.pipe(v.number(), v.finite()),
};

const message = v.object({ ...envelope, order: v.number(), entry: outboxEntry });
const task = v.object({ ...envelope, place: v.string(), selected: v.boolean(), context: restoredContext });

/** A message as it is kept. */
export type MessageRecord = v.InferOutput<typeof message>;
/** A task as it is kept. */
export type TaskRecord = v.InferOutput<typeof task>;

/** The name of a message's record. */
export const messageName = (clientToken: string): string => `message:${clientToken}`;
/** The name of a task's record. */
export const taskName = (key: string): string => `task:${key}`;

const isNamed = (name: string, kind: 'message' | 'task'): boolean => name.startsWith(`${kind}:`);

/** Puts the version on a record. */
export const versioned = <Data extends object>(data: Data) => ({ version: recordVersion, ...data }) as const;

const isFor = (agent: string, owner: string): boolean => owner === agent || owner === '';

interface Named<Value> {
  readonly name: string;
  readonly record: Value;
}

const readable = <Shape extends v.GenericSchema>(
  records: Records,
  kind: 'message' | 'task',
  shape: Shape,
): readonly Named<v.InferOutput<Shape>>[] =>
  Object.entries(records).flatMap(([name, record]) => {
    const result = isNamed(name, kind) ? v.safeParse(shape, record) : undefined;
    return result?.success ? { name, record: result.output } : [];
  });

/** The messages of an agent that can be read, in their order. */
export const messagesIn = (records: Records, agent: string): readonly Named<MessageRecord>[] =>
  readable(records, 'message', message)
    .filter(({ record }) => isFor(agent, record.agent))
    .sort((a, b) => a.record.order - b.record.order);

/** The tasks of an agent that can be read. */
export const tasksIn = (records: Records, agent: string): readonly Named<TaskRecord>[] =>
  readable(records, 'task', task).filter(({ record }) => isFor(agent, record.agent));

/** Records that nobody can read: years of versions, extensions and crashes may have written there. */
export const unreadableIn = (records: Records): readonly Named<unknown>[] => {
  const names = new Set([...readable(records, 'message', message), ...readable(records, 'task', task)].map(nameOf));
  return Object.entries(records).flatMap(([name, record]) => (names.has(name) ? [] : { name, record }));
};

const nameOf = ({ name }: { readonly name: string }): string => name;

/** The records without those of these names. */
export const without = (records: Records, names: readonly string[]): Records =>
  names.some((name) => name in records)
    ? Object.fromEntries(Object.entries(records).filter(([name]) => !names.includes(name)))
    : records;
