import * as v from 'valibot';
import type { Contact } from '../../domain/contact.js';
import type { EarlierConversation } from '../../domain/message.js';
import type { AnswerOf, RequestName } from '../../ports/desktop.js';
import { channel, desk, message, moment, named, preview, target, task, wrapUpTerms, type Shape } from './nouns.js';

const messages = v.array(message);

const template = v.object({
  id: named,
  name: v.string(),
  text: v.string(),
  subject: v.optional(v.string()),
  channel: v.optional(channel),
});

/** A person that the host knows. */
export const contact: Shape<Contact> = v.object({
  id: named,
  name: v.string(),
  detail: v.optional(v.string()),
  addresses: v.array(v.object({ address: named, label: v.optional(v.string()) })),
});

/** A conversation that was closed earlier. */
export const earlier: Shape<EarlierConversation> = v.object({
  id: named,
  channel,
  closedAt: moment,
  subject: v.optional(v.string()),
  messages,
});

/** The shape of every answer in the host contract. */
export const answerShapes: { readonly [Name in RequestName]: Shape<AnswerOf<Name>> } = {
  readDesk: desk,
  previewTask: preview,
  createTask: task,
  findTask: v.object({ task: v.nullable(task), wrapUp: v.optional(wrapUpTerms) }),
  acceptTask: task,
  openTask: task,
  findContacts: v.object({ contacts: v.array(contact) }),
  listMessages: v.object({ messages, earlier: v.array(earlier) }),
  listTemplates: v.object({ templates: v.array(template) }),
  sendMessage: message,
  findMessage: v.object({ message: v.nullable(message) }),
  listTargets: v.object({ targets: v.array(target) }),
  transferTask: v.object({
    outcome: v.picklist(['accepted', 'pending']),
    wrapUp: v.optional(wrapUpTerms),
    lapsesAt: v.optional(moment),
  }),
  endTask: v.object({ wrapUp: wrapUpTerms }),
  listWrapUpCodes: v.object({ codes: v.array(v.object({ id: named, name: v.string() })) }),
  wrapUpTask: v.object({}),
};
