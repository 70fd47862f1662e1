import * as v from 'valibot';
import type { Announcement } from '../../ports/announcement.js';
import { message, targetName, task, wanted, warning, type Shape } from './nouns.js';
import { refusal } from './refusal.shape.js';
import { problem } from './view.shapes.js';

const told = <const Type extends Announcement['type'], Data extends v.ObjectEntries>(type: Type, data: Data) =>
  v.object({ type: v.literal(type), ...data });

const word = v.string();
const refusals = v.array(refusal);

/** The shape of everything that is announced, for a document that is told it by another. */
export const announcement: Shape<Announcement> = v.variant('type', [
  told('outbound-eligibility-changed', { refusals: v.object({ sms: refusals, email: refusals }) }),
  told('outbound-task-created', { task }),
  told('outbound-task-accepted', { task }),
  told('outbound-task-refused', { wanted, problem }),
  told('outbound-task-warned', { wanted, warnings: v.array(warning) }),
  told('outbound-task-outcome-unknown', { wanted, clientToken: word }),
  told('outbound-message-sent', { message }),
  told('outbound-message-failed', {
    clientToken: word,
    problem: v.optional(problem),
    reason: v.optional(word),
  }),
  told('outbound-message-received', { message }),
  told('outbound-transfer-started', { task, target: targetName }),
  told('outbound-transfer-accepted', { task, target: targetName }),
  told('outbound-transfer-declined', { task, problem }),
  told('outbound-conversation-ended', { task }),
  told('outbound-drafts-not-kept', { code: word }),
  told('outbound-tasks-not-restored', { drafts: v.array(word) }),
  told('outbound-fact-ignored', { path: word }),
  told('outbound-task-closed', { task }),
  told('outbound-wrap-up-completed', { task, codeId: v.optional(word) }),
]);
