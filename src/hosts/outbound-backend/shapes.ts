import * as v from 'valibot';
import type { Attachment } from '../../domain/attachment.js';
import type { History, Message } from '../../domain/message.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { BackendDesk, BackendFact, CreatedTask } from './outbound-backend.js';
import { read, type Reading, type Shape } from './shape.js';

const text = v.string();
const number = v.number();
const named = v.pipe(text, v.nonEmpty());
const flag = v.boolean();

const channel = v.picklist(['sms', 'email']);
const limit = v.object({ limit: number, used: number });
const entryPoints = v.array(v.object({ id: named, name: text, address: text, channel, signature: v.optional(text) }));

const deskParts = {
  licensed: v.optional(flag),
  channelsEnabled: v.optional(flag),
  profile: v.optional(v.object({ sms: v.optional(limit), email: v.optional(limit) })),
  defaultRegion: v.optional(text),
  administrator: v.optional(text),
  imagesForbidden: v.optional(flag),
  smsCost: v.optional(v.object({ amount: number, currency: text })),
  optOut: v.optional(text),
  mostFileBytes: v.optional(number),
};

/** What the backend knows of a desk. */
export const desk: Shape<BackendDesk> = v.object({ ...deskParts, entryPoints });

const fileState = v.picklist(['scanning', 'ready', 'refused', 'expired']);

/** A file that the backend has. */
export const attachment: Shape<Attachment> = v.object({
  id: named,
  name: text,
  type: text,
  bytes: number,
  state: fileState,
  url: v.optional(text),
  reason: v.optional(text),
  expiresAt: v.optional(number),
});

/** A message, as the backend tells it. */
export const message: Shape<Message> = v.object({
  id: named,
  conversationId: named,
  direction: v.picklist(['inbound', 'outbound']),
  text,
  subject: v.optional(text),
  html: v.optional(text),
  cc: v.optional(v.array(text)),
  bcc: v.optional(v.array(text)),
  attachments: v.optional(v.array(attachment)),
  confirmed: v.optional(v.array(v.object({ id: named, why: v.optional(text) }))),
  sendAt: v.optional(number),
  at: number,
  authorName: v.optional(text),
  status: v.optional(v.picklist(['queued', 'sending', 'sent', 'delivered', 'failed', 'unknown'])),
  clientToken: v.optional(text),
});

const messages = v.array(message);
const earlier = v.object({ id: named, channel, closedAt: number, subject: v.optional(text), messages });

/** A conversation and those before it. */
export const history: Shape<History> = v.object({
  messages,
  earlier: v.array(earlier),
  older: v.optional(text),
});

/** What a look-up by a send token finds. */
export const foundMessage: Shape<AnswerOf<'findMessage'>> = v.object({ message: v.nullable(message) });

const template = v.object({
  id: named,
  name: text,
  text,
  subject: v.optional(text),
  html: v.optional(text),
  shortcut: v.optional(text),
  language: v.optional(text),
  variables: v.optional(v.array(v.object({ name: named, label: v.optional(text), optional: v.optional(flag) }))),
  channel: v.optional(channel),
});

/** Prepared texts. */
export const templates: Shape<AnswerOf<'listTemplates'>> = v.object({ templates: v.array(template) });

const contactWindow = v.object({ timeZone: text, region: v.optional(text), opensAt: v.optional(number) });
const warning = v.object({ id: named, reason: text, asksWhy: v.optional(flag), window: v.optional(contactWindow) });

/** What is said to a conversation before it is created. */
export const preview: Shape<AnswerOf<'previewTask'>> = v.object({
  warnings: v.array(warning),
  decisionId: v.optional(text),
});

/** What an agent has to confirm before a message is sent. */
export const review: Shape<AnswerOf<'reviewMessage'>> = v.object({ warnings: v.array(warning) });

/** What the backend proposes to say. */
export const suggestions: Shape<AnswerOf<'suggestReplies'>> = v.object({
  suggestions: v.array(v.object({ id: named, text, html: v.optional(text) })),
});

/** What can be set going. */
export const workflows: Shape<AnswerOf<'listWorkflows'>> = v.object({
  workflows: v.array(v.object({ id: named, name: text, detail: v.optional(text), trigger: v.optional(text) })),
});

const address = v.object({ address: named, label: v.optional(text) });
const contact = v.object({ id: named, name: text, detail: v.optional(text), addresses: v.array(address) });

/** People, and where they are reached. */
export const contacts: Shape<AnswerOf<'findContacts'>> = v.object({ contacts: v.array(contact) });

/** The task a wish led to. */
export const createdTask: Shape<CreatedTask> = v.object({ taskId: v.optional(named) });

/** What a look-up by a create token finds. */
export const foundTask: Shape<{ readonly task: CreatedTask | null }> = v.object({ task: v.nullable(createdTask) });

/** That something was done, and no more. */
export const done: Shape<object> = v.object({});

/** A refusal so far that it can be handed on: its code and data are read by who asked. */
export const refused = v.object({ refusal: v.object({ code: named }) });

const told = <const Type extends BackendFact['type'], Data extends v.ObjectEntries>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), ...data });

const fact: Shape<BackendFact> = v.variant('type', [
  told('desk.changed', { desk: v.object({ ...deskParts, entryPoints: v.optional(entryPoints) }) }),
  told('message.received', { message }),
  told('message.status', {
    clientToken: named,
    status: v.picklist(['sent', 'delivered', 'failed']),
    reason: v.optional(text),
  }),
  told('file.changed', { fileId: named, state: fileState, reason: v.optional(text) }),
]);

/** Reads an event of the stream: its name is the type of the fact, its data the rest. */
export const readFact = (type: string, data: unknown): Reading<BackendFact> =>
  read(fact, typeof data === 'object' ? { ...data, type } : data);
