import type { TargetKind } from '../../domain/refusal.js';
import type { TransferTarget } from '../../domain/transfer.js';
import type { Call, DesktopCalls } from '../../ports/desktop.js';

const buddyStates = { available: 'Available', busy: 'Idle', offline: 'LoggedOut' } as const;

async function listed(centre: DesktopCalls, call: Call, kind: TargetKind): Promise<readonly TransferTarget[]> {
  const answer = await centre.listTargets({ taskId: 'any', kind }, call);
  return 'targets' in answer ? answer.targets : [];
}

/** The queues of a centre as Webex lists them, and one for calls among them. */
export const queueList = async (centre: DesktopCalls, call: Call): Promise<readonly object[]> => [
  { id: 'queue-calls', name: 'Calls', channelType: 'telephony', type: 'inboundqueue' },
  ...(await listed(centre, call, 'queue')).map(({ id, name }) => ({ id, name, type: 'inboundqueue' })),
];

/** The colleagues of a centre as Webex lists them. */
export const buddyList = async (centre: DesktopCalls, call: Call): Promise<readonly object[]> =>
  (await listed(centre, call, 'agent')).map(({ id, name, availability }) => ({
    agentId: id,
    agentName: name,
    state: buddyStates[availability],
    teamId: 'team-1',
  }));
