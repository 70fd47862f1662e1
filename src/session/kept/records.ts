import {
  readLaunchedRecord,
  readMessageRecord,
  readTaskRecord,
  type LaunchedRecord,
  type MessageRecord,
  type TaskRecord,
} from '../../machine/shapes/kept.shapes.js';
import type { Records } from '../../ports/session-store.js';
import { part, textsIn } from './texts.js';

/** The name of a message's record. */
export const messageName = (clientToken: string): string => `message:${clientToken}`;
/** The name of a task's record. */
export const taskName = (key: string): string => `task:${key}`;

/** The name of the record of what an agent started. */
export const launchedName = (agent: string): string => `launched:${agent}`;

/** Is it the name of a message's record, whatever is in it? */
export const isMessageName = (name: string): boolean => name.startsWith(messageName(''));

interface Named<Value> {
  readonly name: string;
  readonly record: Value;
}

// one that lies under another's name is a copy: were it restored, there would be two of it
const readable = <Value>(
  records: Records,
  read: (record: unknown) => Value | undefined,
  nameOf: (record: Value) => string,
): readonly Named<Value>[] =>
  Object.entries(records).flatMap(([name, json]) => {
    const record = read(json);
    return record === undefined || name !== nameOf(record) ? [] : { name, record };
  });

// what was written before anybody knew who the agent was is the next agent's, or it would be nobody's
const isFor =
  (agent: string) =>
  ({ record }: Named<MessageRecord | TaskRecord>): boolean =>
    record.agent === agent || record.agent === '';

// a text that lies elsewhere in it would be lost with what is not read
const readWhole = (json: unknown): MessageRecord | undefined => {
  const record = readMessageRecord(json);
  return record && textsIn(json).every((text) => text === record.entry.content.text) ? record : undefined;
};

const messages = (records: Records) => readable(records, readWhole, ({ entry }) => messageName(entry.clientToken));
const tasks = (records: Records) => readable(records, readTaskRecord, ({ context }) => taskName(context.key));

const launches = (records: Records) => readable(records, readLaunchedRecord, ({ agent }) => launchedName(agent));

/** What an agent started, if it can be read. */
export const launchedIn = (records: Records, agent: string): LaunchedRecord['launched'] | undefined =>
  launches(records).find(({ record }) => record.agent === agent)?.record.launched;

/** The messages of an agent that can be read, in their order. */
export const messagesIn = (records: Records, agent: string): readonly Named<MessageRecord>[] =>
  messages(records)
    .filter(isFor(agent))
    .sort((a, b) => a.record.order - b.record.order);

/** The tasks of an agent that can be read. */
export const tasksIn = (records: Records, agent: string): readonly Named<TaskRecord>[] =>
  tasks(records).filter(isFor(agent));

const isAnothers = (record: unknown, agent: string): boolean => {
  const owner = part(record, 'agent');
  return typeof owner === 'string' && owner !== '' && owner !== agent;
};

/**
 * Records that nobody can read, and that are not another agent's: years of versions, extensions and crashes may have
 * written there.
 */
export function unreadableIn(records: Records, agent: string): readonly Named<unknown>[] {
  const names = new Set([...messages(records), ...tasks(records), ...launches(records)].map(({ name }) => name));
  return Object.entries(records).flatMap(([name, record]) =>
    names.has(name) || isAnothers(record, agent) ? [] : { name, record },
  );
}

/** The records without those of these names. */
export const without = (records: Records, names: readonly string[]): Records =>
  names.some((name) => name in records)
    ? Object.fromEntries(Object.entries(records).filter(([name]) => !names.includes(name)))
    : records;
