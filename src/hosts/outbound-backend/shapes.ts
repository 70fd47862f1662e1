import type { History, Message } from '../../domain/message.js';
import type { AnswerOf } from '../../ports/desktop.js';
import type { BackendDesk, BackendFact, CreatedTask } from './outbound-backend.js';
import { flag, listOf, maybe, named, number, oneOf, orNull, record, text, type Reading, type Shape } from './shape.js';

const channel = oneOf('sms', 'email');
const limit = record({ limit: number, used: number });
const entryPoints = listOf(record({ id: named, name: text, address: text, channel }));

const deskParts = {
  licensed: maybe(flag),
  channelsEnabled: maybe(flag),
  profile: maybe(record({ sms: maybe(limit), email: maybe(limit) })),
  defaultRegion: maybe(text),
  imagesForbidden: maybe(flag),
};

/** What the backend knows of a desk. */
export const desk: Shape<BackendDesk> = record({ ...deskParts, entryPoints });

/** A message, as the backend tells it. */
export const message: Shape<Message> = record({
  id: named,
  conversationId: named,
  direction: oneOf('inbound', 'outbound'),
  text,
  subject: maybe(text),
  at: number,
  authorName: maybe(text),
  status: maybe(oneOf('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown')),
  clientToken: maybe(text),
});

const messages = listOf(message);
const earlier = record({ id: named, channel, closedAt: number, subject: maybe(text), messages });

/** A conversation and those before it. */
export const history: Shape<History> = record({ messages, earlier: listOf(earlier) });

/** What a look-up by a send token finds. */
export const foundMessage: Shape<AnswerOf<'findMessage'>> = record({ message: orNull(message) });

const template = record({ id: named, name: text, text, subject: maybe(text), channel: maybe(channel) });

/** Prepared texts. */
export const templates: Shape<AnswerOf<'listTemplates'>> = record({ templates: listOf(template) });

/** The task a wish led to. */
export const createdTask: Shape<CreatedTask> = record({ taskId: maybe(named) });

/** What a look-up by a create token finds. */
export const foundTask: Shape<{ readonly task: CreatedTask | null }> = record({ task: orNull(createdTask) });

/** That something was done, and no more. */
export const done: Shape<object> = record({});

/** A refusal so far that it can be handed on: its code and data are read by who asked. */
export const refused = record({ refusal: record({ code: named }) });

const facts: { readonly [Type in BackendFact['type']]: Shape<Omit<Extract<BackendFact, { type: Type }>, 'type'>> } = {
  'desk.changed': record({ desk: record({ ...deskParts, entryPoints: maybe(entryPoints) }) }),
  'message.received': record({ message }),
  'message.status': record({
    clientToken: named,
    status: oneOf('sent', 'delivered', 'failed'),
    reason: maybe(text),
  }),
};

const isKnown = (type: string): type is BackendFact['type'] => Object.hasOwn(facts, type);

/** Reads an event of the stream: its name is the type of the fact, its data the rest. */
export function readFact(type: string, json: unknown): Reading<BackendFact> {
  if (!isKnown(type)) return { path: 'event' };
  const reading = facts[type](json);
  // because the compiler cannot pair the type with its own data
  return 'path' in reading ? reading : { value: { type, ...reading.value } as BackendFact };
}
