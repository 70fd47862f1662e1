import * as v from 'valibot';
import { agentStates, type Agent } from '../../domain/agent.js';
import type { Attachment } from '../../domain/attachment.js';
import { channels } from '../../domain/channel.js';
import type { Desk } from '../../domain/desk.js';
import type { EntryPoint } from '../../domain/entry-point.js';
import type { Message } from '../../domain/message.js';
import type { ConfirmedWarning, ContactWindow, PolicyDecision, PolicyWarning } from '../../domain/policy.js';
import type { TargetName } from '../../domain/refusal.js';
import type { NewConversation, OutboundTask, Recipient } from '../../domain/task.js';
import type { WrapUpCode, WrapUpTerms } from '../../domain/wrap-up.js';
import type { TaskPreview } from '../../ports/requests.js';

/** A shape that a host's JSON must have to be read as `Value`. */
export type Shape<Value> = v.GenericSchema<unknown, Value>;

const word = v.string();
const maybe = v.optional(word);
/** An id or a name that must not be empty. */
export const named = v.pipe(word, v.nonEmpty());
/** A moment, in milliseconds since the epoch. */
export const moment = v.number();
export const agentState = v.picklist(agentStates);
export const channel = v.picklist(channels);

const agent: Shape<Agent> = v.object({ id: word, name: word, state: agentState, idleReason: maybe });

export const entryPoint: Shape<EntryPoint> = v.object({
  id: named,
  name: word,
  address: word,
  channel,
  signature: maybe,
});

const channelLimit = v.object({ limit: v.number(), used: v.number() });

/** The parts of a desk, for the whole and for what changes. */
export const deskParts = {
  agent,
  licensed: v.boolean(),
  channelsEnabled: v.boolean(),
  profile: v.object({ sms: v.optional(channelLimit), email: v.optional(channelLimit) }),
  entryPoints: v.array(entryPoint),
  defaultRegion: maybe,
  administrator: maybe,
  cannotSend: v.optional(v.boolean()),
  imagesForbidden: v.optional(v.boolean()),
  smsCost: v.optional(v.object({ amount: v.number(), currency: word })),
  optOut: maybe,
  mostFileBytes: v.optional(v.number()),
};

export const desk: Shape<Desk> = v.object(deskParts);

export const recipient: Shape<Recipient> = v.object({ address: named, name: maybe });

/** A warning that the agent went on in spite of. */
export const confirmedWarning = v.object({ id: named, why: maybe });

const policy: Shape<PolicyDecision> = v.object({
  decisionId: maybe,
  confirmed: v.array(confirmedWarning),
});

const wantedParts = {
  channel,
  recipient,
  entryPoint,
  context: v.optional(v.record(word, word)),
  policy: v.optional(policy),
};

/** What a conversation is asked for with. */
export const wanted: Shape<NewConversation> = v.object(wantedParts);

/** When a customer may be written to. */
export const contactWindow: Shape<ContactWindow> = v.object({
  timeZone: word,
  region: maybe,
  opensAt: v.optional(moment),
});

/** What a host wants the agent to confirm. */
export const warning: Shape<PolicyWarning> = v.object({
  id: named,
  reason: word,
  asksWhy: v.optional(v.boolean()),
  window: v.optional(contactWindow),
});

/** What a host says to a conversation before it is created. */
export const preview: Shape<TaskPreview> = v.object({
  warnings: v.array(warning),
  decisionId: maybe,
});

export const task: Shape<OutboundTask> = v.object({
  id: named,
  conversationId: named,
  ...wantedParts,
  state: v.picklist(['offered', 'accepted']),
  clientToken: maybe,
  subject: maybe,
  variables: v.optional(v.record(word, word)),
});

export const fileState = v.picklist(['scanning', 'ready', 'refused', 'expired']);

/** A file that the host has. */
export const attachment: Shape<Attachment> = v.object({
  id: named,
  name: word,
  type: word,
  bytes: v.number(),
  state: fileState,
  url: maybe,
  reason: maybe,
  expiresAt: v.optional(moment),
});

const addresses: Shape<readonly string[]> = v.array(word);
const attachments: Shape<readonly Attachment[]> = v.array(attachment);
const confirmations: Shape<readonly ConfirmedWarning[]> = v.array(confirmedWarning);

/** What somebody wrote, wherever it stands. */
export const contentParts = {
  text: word,
  subject: maybe,
  html: maybe,
  cc: v.optional(addresses),
  bcc: v.optional(addresses),
  attachments: v.optional(attachments),
  confirmed: v.optional(confirmations),
  sendAt: v.optional(moment),
};

/** How far a message has come. */
export const messageStatus = v.picklist(['queued', 'sending', 'sent', 'delivered', 'failed', 'unknown']);
/** Who wrote a message. */
export const direction = v.picklist(['inbound', 'outbound']);

export const message: Shape<Message> = v.object({
  id: named,
  conversationId: named,
  direction,
  ...contentParts,
  at: moment,
  authorName: maybe,
  status: v.optional(messageStatus),
  clientToken: maybe,
});

export const targetParts = { kind: v.picklist(['queue', 'agent']), id: named, name: word };

export const targetName: Shape<TargetName> = v.object(targetParts);

const flag = v.optional(v.boolean());

/** The parts of the terms of a wrap-up, for the terms and for what is shown of them. */
export const wrapUpParts = {
  required: v.boolean(),
  autoAt: v.optional(moment),
  defaultCodeId: maybe,
  clock: v.optional(v.picklist(['host', 'ours'])),
  mayExtend: flag,
  mayCancel: flag,
  notes: v.optional(v.object({ most: v.pipe(v.number(), v.minValue(0)) })),
};

export const wrapUpTerms: Shape<WrapUpTerms> = v.object(wrapUpParts);

/** A reason for closing. */
export const wrapUpCode: Shape<WrapUpCode> = v.object({ id: named, name: word, group: v.optional(v.array(word)) });
