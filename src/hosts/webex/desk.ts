import type { AgentState } from '../../domain/agent.js';
import { channels, type Channel } from '../../domain/channel.js';
import type { ChannelLimit, Desk, MultimediaProfile } from '../../domain/desk.js';
import type { BackendDesk } from '../outbound-backend/outbound-backend.js';
import type { MediaType, WebexAgent } from './line.js';
import type { TroubleLog } from './log-once.js';

/** Under which channel Webex counts ours: text messages are `social`. */
export const mediaTypes: Readonly<Record<Channel, MediaType>> = { sms: 'social', email: 'email' };

const states: Readonly<Record<string, AgentState>> = {
  available: 'available',
  // on a call, or in another conversation: that does not keep anybody from starting one (E4)
  engaged: 'available',
  rona: 'rona',
  idle: 'idle',
  loggedout: 'offline',
  offline: 'offline',
};

/** E4: the agent's state in our words. One that is not known is `idle`, which starts nothing, with Webex's word as the reason. */
export function stateFrom(
  { state, idleReason }: WebexAgent,
  log: TroubleLog,
): { readonly state: AgentState; readonly idleReason?: string | undefined } {
  const known = Object.hasOwn(states, state?.toLowerCase() ?? '') ? states[state?.toLowerCase() ?? ''] : undefined;
  if (known) return { state: known, ...(known === 'idle' && idleReason && { idleReason }) };
  log('webex-agent-state-unknown', `the agent's state "${state ?? ''}" is not known here and counts as idle`);
  return { state: 'idle', ...(state && { idleReason: state }) };
}

/** E3, E5: how many tasks the agent may hold and holds; a channel with no room at all is not in the profile. */
export function profileFrom(
  { channels: counts }: WebexAgent,
  held: (mediaType: MediaType) => number,
): MultimediaProfile {
  const limits = channels.map((channel): readonly [Channel, ChannelLimit | undefined] => {
    const mediaType = mediaTypes[channel];
    const limit = counts?.[mediaType] ?? 0;
    return [channel, limit > 0 ? { limit, used: held(mediaType) } : undefined];
  });
  return Object.fromEntries(limits.filter(([, limit]) => limit));
}

/** The whole desk: the agent as Webex tells, the rest as the backend does. Without a backend nothing can be started (E2). */
export function deskFrom(
  agent: WebexAgent,
  told: BackendDesk | undefined,
  profile: MultimediaProfile,
  log: TroubleLog,
): Desk {
  return {
    licensed: true,
    channelsEnabled: told !== undefined,
    ...(!told && { cannotSend: true }),
    entryPoints: [],
    ...told,
    profile,
    agent: { id: agent.id ?? '', name: agent.name ?? '', ...stateFrom(agent, log) },
  };
}
