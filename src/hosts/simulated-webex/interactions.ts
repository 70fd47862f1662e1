import type { OutboundTask } from '../../domain/task.js';

/** Where a task stands, in Webex's words. */
export type WebexState = 'new' | 'connected' | 'wrapUp';

/** The agent in front of the desktop. */
export const me = 'agent-me';

/** A task as Webex describes one that an agent began; `isOurs`: it was this one, and nobody handed it on. */
export function interactionOf(task: OutboundTask, state: WebexState, isOurs: boolean) {
  const { id, conversationId, channel, recipient, entryPoint, subject } = task;
  return {
    interactionId: id,
    mediaType: channel === 'sms' ? 'social' : 'email',
    mediaChannel: channel,
    contactDirection: { type: 'OUTBOUND' },
    outboundType: 'OUTDIAL',
    state,
    owner: state === 'new' ? null : me,
    isTerminated: state === 'wrapUp',
    participants: { [me]: { pType: 'Agent', hasJoined: state !== 'new', isWrapUp: state === 'wrapUp' } },
    previousVTeams: isOurs ? [] : ['queue-1'],
    callAssociatedDetails: {
      ani: recipient.address,
      dn: entryPoint.address,
      mediaResourceId: conversationId,
      ...(recipient.name && { customerName: recipient.name }),
      ...(subject && { subject }),
    },
    callProcessingDetails: { outdialAgentId: isOurs ? me : 'agent-elsewhere', QueueId: 'queue-1' },
  };
}

/** A message of Webex's task engine. */
export const messageOf = (type: string, data: object) => ({
  type: 'RoutingMessage',
  orgId: 'org-1',
  trackingId: 'notifs_1',
  data: { type, eventType: 'RoutingMessage', ...data },
});
