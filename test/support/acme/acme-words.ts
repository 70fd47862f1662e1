// guide: words
import type * as Ours from '../../../src/index.js';
import type * as Acme from './acme-sdk.js';

const channelOf = { text: 'sms', mail: 'email' } as const;
const stageOf = { ringing: 'offered', mine: 'accepted' } as const;
const directionOf = { us: 'outbound', them: 'inbound' } as const;
const statusOf = { SENT: 'sent', ARRIVED: 'delivered', BOUNCED: 'failed' } as const;

/** Acme counts in seconds. */
const ms = (seconds: number): number => Math.round(seconds * 1_000);

/** A case, as a task. */
export const taskFrom = (its: Acme.Case): Ours.OutboundTask => ({
  id: its.caseId,
  conversationId: its.threadId,
  channel: channelOf[its.via],
  recipient: its.to,
  entryPoint: entryPointFrom(its.sender),
  state: stageOf[its.stage],
  clientToken: its.key,
  subject: its.title,
  variables: its.about,
});

/** A line of a thread, as a message. */
export const messageFrom = (its: Acme.Line): Ours.Message => ({
  id: its.lineId,
  conversationId: its.threadId,
  direction: directionOf[its.from],
  text: its.words,
  subject: its.title,
  at: ms(its.sentAt),
  authorName: its.author,
  status: its.step && statusOf[its.step],
  clientToken: its.key,
});
// guide: end

const stateOf = { READY: 'available', MISSED: 'rona', PAUSED: 'idle', GONE: 'offline' } as const;
const availabilityOf = { FREE: 'available', ENGAGED: 'busy', AWAY: 'offline' } as const;
const kindOf = { group: 'queue', person: 'agent' } as const;
const clockOf = { ACME: 'host', PAGE: 'ours' } as const;
const offerOf = { ENTER: 'open', TAKE: 'take-over' } as const;
/** Acme's for a kind of target. */
export const receiverKindOf = { queue: 'group', agent: 'person' } as const;
/** Acme's for a channel. */
export const viaOf = { sms: 'text', email: 'mail' } as const;

const entryPointFrom = ({ senderId, label, shownAs, via }: Acme.Sender): Ours.EntryPoint => ({
  id: senderId,
  name: label,
  address: shownAs,
  channel: channelOf[via],
});

const limitFrom = (room: Acme.Room | undefined): Ours.ChannelLimit | undefined =>
  room && { limit: room.max, used: room.taken };

/** The desk. */
export const deskFrom = ({ me, plan, digital, room, senders, country, helpdesk, pictures }: Acme.Desk): Ours.Desk => ({
  agent: { id: me.id, name: me.name, state: stateOf[me.presence], idleReason: me.pause },
  licensed: plan === 'digital',
  channelsEnabled: digital,
  profile: { sms: limitFrom(room.text), email: limitFrom(room.mail) },
  entryPoints: senders.map(entryPointFrom),
  defaultRegion: country,
  administrator: helpdesk,
  imagesForbidden: !pictures,
});

/** A thread that is over, as an earlier conversation. */
export const earlierFrom = ({ threadId, via, closedAt, title, lines }: Acme.Thread): Ours.EarlierConversation => ({
  id: threadId,
  channel: channelOf[via],
  closedAt: ms(closedAt),
  subject: title,
  messages: lines.map(messageFrom),
});

/** How a case is filed, as the terms of its wrap-up. */
export const termsFrom = ({ mustChoose, filedAt, filedAs, filedBy }: Acme.Closing): Ours.WrapUpTerms => ({
  required: mustChoose,
  autoAt: filedAt && ms(filedAt),
  defaultCodeId: filedAs,
  clock: filedBy && clockOf[filedBy],
});

/** The name of a receiver. */
export const targetNameFrom = ({ kind, receiverId, label }: Acme.ReceiverName): Ours.TargetName => ({
  kind: kindOf[kind],
  id: receiverId,
  name: label,
});

/** A receiver, as a target; a group always has time. */
export const targetFrom = (its: Acme.Receiver): Ours.TransferTarget => ({
  ...targetNameFrom(its),
  availability: availabilityOf[its.load ?? 'FREE'],
  detail: its.team,
});

/** What a transfer came to at once. */
export const transferFrom = ({ taken, closing, askedUntil }: Acme.HandedOver): Ours.TransferStarted => ({
  outcome: taken ? 'accepted' : 'pending',
  wrapUp: closing && termsFrom(closing),
  lapsesAt: askedUntil && ms(askedUntil),
});

/** A reason, as a wrap-up code. */
export const codeFrom = ({ reasonId, label }: Acme.Reason): Ours.WrapUpCode => ({ id: reasonId, name: label });

/** The name of a target, as a receiver. */
export const receiverFrom = ({ kind, id, name }: Ours.TargetName): Acme.ReceiverName => ({
  kind: receiverKindOf[kind],
  receiverId: id,
  label: name,
});

/** Prepared words, as a template. */
export const templateFrom = ({ phraseId, label, words, title, via }: Acme.Phrase): Ours.MessageTemplate => ({
  id: phraseId,
  name: label,
  text: words,
  subject: title,
  channel: via && channelOf[via],
});

// guide: preview
/** What the do-not-contact list says of a customer, as warnings that the agent confirms. */
export const previewFrom = ({ leaveId, listed }: Acme.Leave): Ours.TaskPreview => ({
  decisionId: leaveId,
  warnings: listed.map(({ entryId, words, mustExplain }) => ({ id: entryId, reason: words, asksWhy: mustExplain })),
});

/** What the agent answered, as Acme is told it with the new case. */
const leaveFrom = ({ decisionId, confirmed }: Ours.PolicyDecision): Acme.LeaveTaken => ({
  leaveId: decisionId,
  minded: confirmed.map(({ id, why }) => ({ entryId: id, because: why })),
});

/** A wish, as a new case. */
export const newCaseFrom = (wanted: Ours.NewConversation): Acme.NewCase => ({
  via: viaOf[wanted.channel],
  to: wanted.recipient,
  senderId: wanted.entryPoint.id,
  notes: wanted.context,
  leave: wanted.policy && leaveFrom(wanted.policy),
});

// guide: refusals
/** Why Acme does not do it, in our codes. A rule that has no code of ours is a policy, in Acme's words. */
export function refusalFrom(no: Exclude<Acme.No, { reason: 'BROKEN' }>): Ours.Refusal {
  switch (no.reason) {
    case 'THREAD_OPEN': {
      const offers = no.may.map((word) => offerOf[word]);
      const existing = { taskId: no.caseId, ownerName: no.owner, offers };
      return { code: 'conversation-active', address: no.address, existing };
    }
    case 'NOT_MADE':
      return { code: 'creation-failed', trackingId: no.ticket };
    case 'NOT_GIVEN':
      return { code: 'assignment-failed', trackingId: no.ticket };
    case 'TITLE_USED':
      return { code: 'subject-used', subject: no.title, suggestion: no.free };
    case 'RECEIVER_AWAY':
      return { code: 'target-unavailable', target: targetNameFrom(no.receiver) };
    case 'NOT_MINE':
      return { code: 'not-accepted' };
    case 'NOT_NOW': {
      const window = { timeZone: no.zone, region: no.country, opensAt: no.from && ms(no.from) };
      return { code: 'policy-blocked', reason: no.words, window };
    }
    case 'RULE':
      return { code: 'policy-blocked', reason: no.words };
  }
}
// guide: end

/** What Acme tells, as a fact; nothing for a notice that is not for us. */
export function factFrom(told: Acme.Notice): Ours.Fact | undefined {
  switch (told.notice) {
    case 'desk':
      return { type: 'desk.changed', desk: deskFrom(told.desk) };
    case 'presence':
      return { type: 'agent.changed', state: stateOf[told.presence], idleReason: told.pause };
    case 'ringing':
      return { type: 'task.offered', task: taskFrom(told.case) };
    case 'mine':
      return { type: 'task.accepted', taskId: told.caseId };
    case 'not-given':
      return { type: 'task.assignment-failed', taskId: told.caseId, trackingId: told.ticket };
    case 'finished':
      return { type: 'task.ended', taskId: told.caseId, wrapUp: termsFrom(told.closing) };
    case 'gone':
      return { type: 'task.closed', taskId: told.caseId };
    case 'line':
      return { type: 'message.received', message: messageFrom(told.line) };
    case 'progress':
      return { type: 'message.status', clientToken: told.key, status: statusOf[told.step], reason: told.words };
    case 'receiver-took':
      return { type: 'transfer.accepted', taskId: told.caseId, wrapUp: termsFrom(told.closing) };
    case 'receiver-declined':
      return { type: 'transfer.declined', taskId: told.caseId, target: targetNameFrom(told.receiver) };
    case 'receivers':
      return { type: 'targets.changed', targets: told.receivers.map(targetFrom) };
  }
}
