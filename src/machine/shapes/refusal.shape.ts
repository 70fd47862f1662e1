import * as v from 'valibot';
import type { RecipientProblem, Refusal } from '../../domain/refusal.js';
import { agentState, channel, contactWindow, targetName, type Shape } from './nouns.js';

const causes: readonly RecipientProblem[] = [
  'empty',
  'not-a-number',
  'no-country',
  'unknown-country',
  'too-short',
  'too-long',
  'not-in-use',
  'several',
  'no-at-sign',
  'local-part',
  'domain',
  'too-long-address',
  'needs-smtputf8',
  'control-characters',
];

const coded = <const Code extends Refusal['code'], Data extends v.ObjectEntries>(code: Code, data: Data) =>
  v.object({ code: v.literal(code), ...data });

const existing = v.object({
  taskId: v.string(),
  ownerName: v.optional(v.string()),
  offers: v.array(v.picklist(['open', 'take-over'])),
});

/** A refusal as a host answers it: a known code with all its data, or it is malformed. */
export const refusal: Shape<Refusal> = v.variant('code', [
  coded('licence-missing', {}),
  coded('channels-disabled', {}),
  coded('profile-missing', { channel }),
  coded('agent-state', { state: agentState, allowed: v.array(agentState) }),
  coded('task-limit', { channel, limit: v.number(), used: v.number() }),
  coded('no-entry-point', { channel }),
  coded('recipient-invalid', {
    ...{ channel, cause: v.picklist(causes), text: v.string() },
    candidates: v.optional(v.array(v.string())),
  }),
  coded('conversation-active', { address: v.string(), existing: v.optional(existing) }),
  coded('creation-failed', { trackingId: v.string() }),
  coded('assignment-failed', { trackingId: v.string() }),
  coded('policy-blocked', { reason: v.string(), window: v.optional(contactWindow) }),
  coded('subject-used', { subject: v.string(), suggestion: v.string() }),
  coded('images-forbidden', {}),
  coded('image-too-large', { bytes: v.number(), limit: v.number() }),
  coded('cid-forbidden', { scheme: v.picklist(['cid', 'data']) }),
  coded('variables-unresolved', { names: v.array(v.string()) }),
  coded('workflow-forbidden', { trigger: v.picklist(['task-created', 'task-routed', 'task-ended']) }),
  coded('conference-forbidden', {}),
  coded('not-accepted', {}),
  coded('target-unavailable', { target: targetName }),
  coded('transfer-in-progress', { recipient: v.string() }),
  coded('transfer-not-accepted', { target: targetName }),
  coded('wrap-up-code-gone', { name: v.optional(v.string()) }),
]);

/** A failure of the boundary that an adapter reports instead of an answer. */
export const hostFault = v.variant('code', [
  v.object({ code: v.literal('host-absent') }),
  v.object({ code: v.literal('host-vetoed') }),
  v.object({ code: v.literal('host-failed'), message: v.string() }),
  v.object({ code: v.literal('host-silent'), deadlineMs: v.number() }),
  v.object({ code: v.literal('host-malformed'), path: v.string() }),
]);
