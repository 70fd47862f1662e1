import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { webexDesktop } from '../../src/hosts/webex-desktop/index.js';
import type { Scenario } from '../support/contract/agent.js';
import { describeDesktopContract } from '../support/contract/index.js';
import { agentxService } from '../support/webex/agentx-service.js';
import { centreBackend } from '../support/webex/centre-backend.js';
import { me } from '../support/webex/interactions.js';
import { loadRealSdk, realSdk } from '../support/webex/real-sdk.js';
import { WebexWorld } from '../support/webex/webex-world.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** What no story can tell of Webex: a code is always wanted, and the desktop has the clock of the wrap-up (W1, W2). */
const notWebex = ['without a code nothing is submitted, unless none is required', 'with our clock'];
const isTold = ({ story }: Scenario): boolean => !notWebex.some((part) => story.startsWith(part));

before(loadRealSdk);

describeDesktopContract(
  'the Webex desktop, by its real SDK',
  (knobs) => {
    const clock = simulatedClock(monday);
    const centre = simulatedDesktop({ clock, knobs });
    const world = new WebexWorld(centre);
    const service = agentxService(world);
    const { social, email } = service.counts().agentChannelStateDetailMap;
    const desktop = webexDesktop({
      clock,
      backend: centreBackend(world),
      agent: { agentId: me, channels: { social: social.totalChannelCount, email: email.totalChannelCount } },
      sdk: () => realSdk(service),
    });
    return { clock, centre, session: createSession({ desktop, clock }) };
  },
  isTold,
);
