import type * as Ours from '../../../src/index.js';
import type * as Acme from './acme-sdk.js';

// what the adapter translates, the other way round: here it is the centre that speaks our words

const viaOf = { sms: 'text', email: 'mail' } as const;
const presenceOf = { available: 'READY', rona: 'MISSED', idle: 'PAUSED', offline: 'GONE' } as const;
const stepOf = { sent: 'SENT', delivered: 'ARRIVED', failed: 'BOUNCED' } as const;
const loadOf = { available: 'FREE', busy: 'ENGAGED', offline: 'AWAY' } as const;

const seconds = (ms: number): number => ms / 1_000;

const senderOf = ({ id, name, address, channel }: Ours.EntryPoint): Acme.Sender => ({
  senderId: id,
  label: name,
  shownAs: address,
  via: viaOf[channel],
});

const roomOf = (limit: Ours.ChannelLimit | undefined): Acme.Room | undefined =>
  limit && { max: limit.limit, taken: limit.used };

/** A desk of the centre's, in Acme's words. */
export const deskOf = ({ agent, licensed, profile, entryPoints, ...desk }: Ours.Desk): Acme.Desk => ({
  me: { id: agent.id, name: agent.name, presence: presenceOf[agent.state], pause: agent.idleReason },
  plan: licensed ? 'digital' : 'voice',
  digital: desk.channelsEnabled,
  room: { text: roomOf(profile.sms), mail: roomOf(profile.email) },
  senders: entryPoints.map(senderOf),
  country: desk.defaultRegion,
  helpdesk: desk.administrator,
  pictures: desk.imagesForbidden !== true,
});

/** A task of the centre's. */
export const caseOf = (task: Ours.OutboundTask): Acme.Case => ({
  caseId: task.id,
  threadId: task.conversationId,
  via: viaOf[task.channel],
  to: task.recipient,
  sender: senderOf(task.entryPoint),
  stage: task.state === 'accepted' ? 'mine' : 'ringing',
  key: task.clientToken,
  title: task.subject,
  about: task.variables,
});

const stepFrom = (status: Ours.MessageStatus | undefined): Acme.Step | undefined =>
  status === 'sent' || status === 'delivered' || status === 'failed' ? stepOf[status] : undefined;

/** A message of the centre's. */
export const lineOf = (message: Ours.Message): Acme.Line => ({
  lineId: message.id,
  threadId: message.conversationId,
  from: message.direction === 'outbound' ? 'us' : 'them',
  words: message.text,
  title: message.subject,
  sentAt: seconds(message.at),
  author: message.authorName,
  step: stepFrom(message.status),
  key: message.clientToken,
});

/** An earlier conversation of the centre's. */
export const threadOf = ({ id, channel, closedAt, subject, messages }: Ours.EarlierConversation): Acme.Thread => ({
  threadId: id,
  via: viaOf[channel],
  closedAt: seconds(closedAt),
  title: subject,
  lines: messages.map(lineOf),
});

/** The terms of a wrap-up. */
export const closingOf = ({ required, autoAt, defaultCodeId, clock }: Ours.WrapUpTerms): Acme.Closing => ({
  mustChoose: required,
  filedAt: autoAt && seconds(autoAt),
  filedAs: defaultCodeId,
  filedBy: clock && (clock === 'host' ? 'ACME' : 'PAGE'),
});

/** The name of a target. */
export const receiverNameOf = ({ kind, id, name }: Ours.TargetName): Acme.ReceiverName => ({
  kind: kind === 'queue' ? 'group' : 'person',
  receiverId: id,
  label: name,
});

/** A target. */
export const receiverOf = ({ availability, detail, ...target }: Ours.TransferTarget): Acme.Receiver => ({
  ...receiverNameOf(target),
  load: target.kind === 'agent' ? loadOf[availability] : undefined,
  team: detail,
});

/** What a transfer came to at once. */
export const handedOverOf = ({ outcome, wrapUp, lapsesAt }: Ours.TransferStarted): Acme.HandedOver => ({
  taken: outcome === 'accepted',
  closing: wrapUp && closingOf(wrapUp),
  askedUntil: lapsesAt && seconds(lapsesAt),
});

/** A template. */
export const phraseOf = ({ id, name, text, subject, channel }: Ours.MessageTemplate): Acme.Phrase => ({
  phraseId: id,
  label: name,
  words: text,
  title: subject,
  via: channel && viaOf[channel],
});

/** A preview of the centre's. */
export const leaveOf = ({ decisionId, warnings }: Ours.TaskPreview): Acme.Leave => ({
  leaveId: decisionId,
  listed: warnings.map(({ id, reason, asksWhy = false }) => ({ entryId: id, words: reason, mustExplain: asksWhy })),
});

/** What an agent answered, as the centre is told it. */
export const policyOf = ({ leaveId, minded }: Acme.LeaveTaken): Ours.PolicyDecision => ({
  decisionId: leaveId,
  confirmed: minded.map(({ entryId, because }) => ({ id: entryId, why: because })),
});

function ruleOf({ reason, window }: Ours.RefusalOf<'policy-blocked'>): Acme.No {
  if (!window) return { reason: 'RULE', words: reason };
  const { timeZone, region, opensAt } = window;
  return { reason: 'NOT_NOW', words: reason, zone: timeZone, country: region, from: opensAt && seconds(opensAt) };
}

/** A refusal of the centre's; what Acme has no reason for is a rule of its own. */
export function noOf(refusal: Ours.Refusal): Acme.No {
  switch (refusal.code) {
    case 'conversation-active': {
      const { taskId = '', ownerName, offers = [] } = refusal.existing ?? {};
      const may = offers.map((offer) => (offer === 'open' ? 'ENTER' : 'TAKE'));
      return { reason: 'THREAD_OPEN', address: refusal.address, caseId: taskId, owner: ownerName, may };
    }
    case 'creation-failed':
      return { reason: 'NOT_MADE', ticket: refusal.trackingId };
    case 'assignment-failed':
      return { reason: 'NOT_GIVEN', ticket: refusal.trackingId };
    case 'subject-used':
      return { reason: 'TITLE_USED', title: refusal.subject, free: refusal.suggestion };
    case 'target-unavailable':
      return { reason: 'RECEIVER_AWAY', receiver: receiverNameOf(refusal.target) };
    case 'not-accepted':
      return { reason: 'NOT_MINE' };
    case 'policy-blocked':
      return ruleOf(refusal);
    default:
      return { reason: 'RULE', words: refusal.code };
  }
}

/** Everything the centre tells, the desk aside: of that it tells parts. */
export function noticeOf(
  fact: Exclude<Ours.Fact, { type: 'desk.changed' | 'file.changed' | 'wrap-up.changed' }>,
): Acme.Notice {
  switch (fact.type) {
    case 'agent.changed':
      return { notice: 'presence', presence: presenceOf[fact.state], pause: fact.idleReason };
    case 'task.offered':
      return { notice: 'ringing', case: caseOf(fact.task) };
    case 'task.accepted':
      return { notice: 'mine', caseId: fact.taskId };
    case 'task.assignment-failed':
      return { notice: 'not-given', caseId: fact.taskId, ticket: fact.trackingId };
    case 'task.ended':
      return { notice: 'finished', caseId: fact.taskId, closing: closingOf(fact.wrapUp) };
    case 'task.closed':
      return { notice: 'gone', caseId: fact.taskId };
    case 'message.received':
      return { notice: 'line', line: lineOf(fact.message) };
    case 'message.status':
      return { notice: 'progress', key: fact.clientToken, step: stepOf[fact.status], words: fact.reason };
    case 'transfer.accepted':
      return { notice: 'receiver-took', caseId: fact.taskId, closing: closingOf(fact.wrapUp) };
    case 'transfer.declined':
      return { notice: 'receiver-declined', caseId: fact.taskId, receiver: receiverNameOf(fact.target) };
    case 'targets.changed':
      return { notice: 'receivers', receivers: fact.targets.map(receiverOf) };
  }
}
