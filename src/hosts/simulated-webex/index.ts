import type { OutboundBackend } from '../outbound-backend/outbound-backend.js';
import type { SimulatedDesktop } from '../simulated/index.js';
import { agentxService, type AgentxService } from './agentx-service.js';
import { centreBackend } from './centre-backend.js';
import { me } from './interactions.js';
import { WebexWorld } from './webex-world.js';

export { behindWire, wire } from './async-proxy.js';
export type { AgentxService } from './agentx-service.js';

/** What a Webex desktop gives a widget, without Cisco's cloud. */
export interface SimulatedWebex {
  /** To be put on the page as `AGENTX_SERVICE`, on which the real SDK runs. */
  readonly service: AgentxService;
  /** Creates and sends what no public interface of Webex does. */
  readonly backend: OutboundBackend;
  /** The agent's id, which a layout binds from `$STORE.agent.agentId`. */
  readonly agentId: string;
  /** How many tasks of each channel the agent may hold, as `$STORE.agent.channels` says. */
  readonly channels: () => { readonly social: number; readonly email: number };
  /** `$STORE.agent.wrapUpData.wrapUpProps`. */
  readonly wrapUpProps: () => object;
}

/** A Webex desktop around a simulated centre, to try widgets and layouts in and to test them. */
export function simulatedWebex(centre: SimulatedDesktop): SimulatedWebex {
  const world = new WebexWorld(centre);
  const service = agentxService(world);
  return {
    service,
    backend: centreBackend(world),
    agentId: me,
    channels: () => {
      const { social, email } = service.counts().agentChannelStateDetailMap;
      return { social: social.totalChannelCount, email: email.totalChannelCount };
    },
    wrapUpProps: () => {
      const { autoWrapUp } = centre.knobs;
      return autoWrapUp === 'off' ? {} : { autoWrapup: true, autoWrapupInterval: autoWrapUp.seconds };
    },
  };
}
