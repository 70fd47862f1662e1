import * as v from 'valibot';
import type { Problem } from '../../ports/host-fault.js';
import { history } from './answer.shapes.js';
import type { OutboxEntry } from '../outbox/outbox.types.js';
import type { TaskContext } from '../task/task.types.js';
import {
  contentParts,
  messageStatus,
  moment,
  named,
  preview,
  recipient,
  targetName,
  task,
  wanted,
  wrapUpTerms,
  type Shape,
} from './nouns.js';
import { target } from './target.shape.js';
import { refusal } from './refusal.shape.js';

const request = v.picklist([
  'readDesk',
  'previewTask',
  'createTask',
  'findTask',
  'acceptTask',
  'openTask',
  'findContacts',
  'listMessages',
  'listTemplates',
  'checkSubject',
  'reviewMessage',
  'uploadFile',
  'suggestReplies',
  'listWorkflows',
  'runWorkflow',
  'sendMessage',
  'findMessage',
  'listTargets',
  'transferTask',
  'cancelTransfer',
  'endTask',
  'listWrapUpCodes',
  'wrapUpTask',
  'extendWrapUp',
  'cancelAutoWrapUp',
]);

const ours = v.variant('code', [
  v.object({ code: v.picklist(['host-absent', 'host-vetoed']), request }),
  v.object({ code: v.literal('host-silent'), request, deadlineMs: v.number() }),
  v.object({ code: v.literal('host-malformed'), request, path: v.string() }),
  v.object({ code: v.literal('host-failed'), request, message: v.string() }),
  v.object({ code: v.literal('send-lapsed'), afterMs: v.number() }),
]);

/** A problem that cannot be read is no reason to lose what it stands at. */
const problem: Shape<Problem | undefined> = v.fallback(v.optional(v.union([refusal, ours])), undefined);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const content = v.object(contentParts);

/** A message on its way, as it is kept (C11). */
const outboxEntry: Shape<OutboxEntry> = v.object({
  clientToken: named,
  taskId: named,
  conversationId: named,
  content,
  status: messageStatus,
  at: moment,
  wishedAt: moment,
  attempts: count,
  looks: v.optional(count),
  waits: v.optional(v.union([moment, v.literal('agent')])),
  inDoubt: v.optional(v.boolean()),
  isLeft: v.optional(v.boolean()),
  problem,
  reason: v.optional(v.string()),
});

/** What a task remembers through a reload; the rest the desktop is asked for again. */
const restoredContext: Shape<Pick<TaskContext, 'key' | 'wanted' | 'ours'> & Partial<TaskContext>> = v.object({
  key: named,
  ours: v.boolean(),
  wanted,
  task: v.optional(task),
  problem,
  acceptedBy: v.optional(moment),
  history: v.optional(history),
  arrivals: v.optional(v.record(v.string(), moment)),
  unread: v.optional(count),
  transfer: v.optional(
    v.object({ target, note: v.optional(v.string()), clientToken: named, lapsesAt: v.optional(moment) }),
  ),
  wrapUp: v.optional(wrapUpTerms),
  codeId: v.optional(v.string()),
  notes: v.optional(v.string()),
  isTimeUp: v.optional(v.boolean()),
  isPreviewed: v.optional(v.boolean()),
  preview: v.optional(preview),
  first: v.optional(content),
});

const recordVersion = 1;

const envelope = {
  version: v.literal(recordVersion),
  /** Whose it is: a device may be used by one agent after another. */
  agent: v.string(),
  savedAt: v.pipe(v.number(), v.finite()),
};

const recipients = v.array(recipient);

/** What is remembered of conversations that were started. */
const launchedRecord = v.object({
  ...envelope,
  launched: v.object({
    entryPoints: v.object({ sms: v.optional(v.string()), email: v.optional(v.string()) }),
    recipients: v.object({ sms: recipients, email: recipients }),
    favourites: v.optional(v.array(targetName)),
    handedTo: v.optional(v.array(targetName)),
    enterSends: v.optional(v.object({ sms: v.optional(v.boolean()), email: v.optional(v.boolean()) })),
    codes: v.optional(v.object({ sms: v.optional(v.array(v.string())), email: v.optional(v.array(v.string())) })),
  }),
});

const messageRecord = v.object({ ...envelope, order: v.number(), entry: outboxEntry });
const taskRecord = v.object({ ...envelope, place: v.string(), selected: v.boolean(), context: restoredContext });

/** A message as it is kept. */
export type MessageRecord = v.InferOutput<typeof messageRecord>;
/** A task as it is kept. */
export type TaskRecord = v.InferOutput<typeof taskRecord>;
/** What an agent started, as it is kept. */
export type LaunchedRecord = v.InferOutput<typeof launchedRecord>;

/** Puts the version on a record. */
export const versioned = <Data extends object>(data: Data) => ({ version: recordVersion, ...data }) as const;

const read =
  <Shape extends v.GenericSchema>(shape: Shape) =>
  (record: unknown): v.InferOutput<Shape> | undefined => {
    const result = v.safeParse(shape, record);
    return result.success ? result.output : undefined;
  };

/** Reads a message that was kept; nothing when it cannot be read. */
export const readMessageRecord = read(messageRecord);
/** Reads a task that was kept; nothing when it cannot be read. */
export const readTaskRecord = read(taskRecord);
/** Reads what is remembered of conversations that were started; nothing when it cannot be read. */
export const readLaunchedRecord = read(launchedRecord);
