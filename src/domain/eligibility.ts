import { startingStates, type Agent } from './agent.js';
import type { Channel } from './channel.js';
import type { Desk } from './desk.js';
import { entryPointsFor } from './entry-point.js';
import type { Refusal, RefusalOf } from './refusal.js';

/** E1: without a licence for digital channels nothing can be started. */
export const whyNotLicensed = (desk: Desk): RefusalOf<'licence-missing'> | undefined =>
  desk.licensed ? undefined : { code: 'licence-missing' };

/** E2: the organisation must have digital channels enabled. */
export const whyNotEnabled = (desk: Desk): RefusalOf<'channels-disabled'> | undefined =>
  desk.channelsEnabled ? undefined : { code: 'channels-disabled' };

/** E3: the agent's multimedia profile must handle the channel. */
export const whyNotHandled = (desk: Desk, channel: Channel): RefusalOf<'profile-missing'> | undefined =>
  desk.profile[channel] ? undefined : { code: 'profile-missing', channel };

/** E4: only an agent who is Available or RONA may start, whatever else the agent is handling. */
export const whyNotInState = ({ state }: Agent): RefusalOf<'agent-state'> | undefined =>
  startingStates.includes(state) ? undefined : { code: 'agent-state', state, allowed: startingStates };

/** E5: the profile's limit, by the host's own count. */
export function whyNotUnderLimit(desk: Desk, channel: Channel): RefusalOf<'task-limit'> | undefined {
  const allowance = desk.profile[channel];
  return allowance && allowance.used >= allowance.limit ? { code: 'task-limit', channel, ...allowance } : undefined;
}

/** E6: a conversation needs an entry point to leave from. */
export const whyNotFromAnywhere = (desk: Desk, channel: Channel): RefusalOf<'no-entry-point'> | undefined =>
  entryPointsFor(desk.entryPoints, channel).length > 0 ? undefined : { code: 'no-entry-point', channel };

/** E1–E7: every reason why the agent may not start a conversation on this channel now; empty when nothing stands against it. */
export function whyNotStart(desk: Desk, channel: Channel): readonly Refusal[] {
  return [
    whyNotLicensed(desk),
    whyNotEnabled(desk),
    whyNotHandled(desk, channel),
    whyNotInState(desk.agent),
    whyNotUnderLimit(desk, channel),
    whyNotFromAnywhere(desk, channel),
  ].filter((refusal) => refusal !== undefined);
}
