import * as v from 'valibot';
import type { Contact } from '../../domain/contact.js';
import type { EarlierConversation, History } from '../../domain/message.js';
import type { MessageTemplate } from '../../domain/template.js';
import type { AnswerOf, RequestName } from '../../ports/desktop.js';
import {
  attachment,
  channel,
  desk,
  message,
  moment,
  named,
  preview,
  task,
  warning,
  wrapUpCode,
  wrapUpTerms,
  type Shape,
} from './nouns.js';
import { targets } from './target.shape.js';

const maybe = v.optional(v.string());
const messages = v.array(message);

/** Prepared text. */
export const template: Shape<MessageTemplate> = v.object({
  id: named,
  name: v.string(),
  text: v.string(),
  subject: maybe,
  html: maybe,
  shortcut: maybe,
  language: maybe,
  variables: v.optional(v.array(v.object({ name: named, label: maybe, optional: v.optional(v.boolean()) }))),
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

/** A conversation as far as the host knows it. */
export const history: Shape<History> = v.object({ messages, earlier: v.array(earlier), older: maybe });

/** The shape of every answer in the host contract. */
export const answerShapes: { readonly [Name in RequestName]: Shape<AnswerOf<Name>> } = {
  readDesk: desk,
  previewTask: preview,
  createTask: task,
  findTask: v.object({ task: v.nullable(task), wrapUp: v.optional(wrapUpTerms) }),
  acceptTask: task,
  openTask: task,
  findContacts: v.object({ contacts: v.array(contact) }),
  listMessages: history,
  listTemplates: v.object({ templates: v.array(template) }),
  checkSubject: v.object({}),
  reviewMessage: v.object({ warnings: v.array(warning) }),
  uploadFile: attachment,
  suggestReplies: v.object({ suggestions: v.array(v.object({ id: named, text: v.string(), html: maybe })) }),
  listWorkflows: v.object({
    workflows: v.array(v.object({ id: named, name: v.string(), detail: maybe, trigger: maybe })),
  }),
  runWorkflow: v.object({}),
  sendMessage: message,
  findMessage: v.object({ message: v.nullable(message) }),
  listTargets: v.object({ targets, next: maybe, total: v.optional(v.number()) }),
  transferTask: v.object({
    outcome: v.picklist(['accepted', 'pending']),
    wrapUp: v.optional(wrapUpTerms),
    lapsesAt: v.optional(moment),
  }),
  cancelTransfer: v.object({}),
  endTask: v.object({ wrapUp: wrapUpTerms }),
  listWrapUpCodes: v.object({ codes: v.array(wrapUpCode) }),
  wrapUpTask: v.object({}),
  extendWrapUp: v.object({ wrapUp: wrapUpTerms }),
  cancelAutoWrapUp: v.object({ wrapUp: wrapUpTerms }),
};
