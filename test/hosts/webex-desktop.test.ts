import { nextTask } from '../../src/clocks/next-task.js';
import { simulatedClock, type SimulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import { simulatedDesktop, type Knobs } from '../../src/hosts/simulated/index.js';
import { behindWire, simulatedWebex, wire, type AgentxService } from '../../src/hosts/simulated-webex/index.js';
import { webexDesktop } from '../../src/hosts/webex-desktop/index.js';
import { describeDesktopContract, type ContractHost } from '../support/contract/index.js';
import { loadRealSdk, realSdk } from '../support/webex/real-sdk.js';
import { isToldOfWebex } from '../support/webex/stories.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** A session at a Webex desktop: the real SDK over a service that a simulated centre stands behind. */
function webexAt(
  knobs: Partial<Knobs>,
  clock: SimulatedClock,
  seen: (service: AgentxService) => unknown = (service) => service,
): ContractHost {
  const centre = simulatedDesktop({ clock, knobs });
  const { service, backend, agentId, channels, wrapUpProps } = simulatedWebex(centre);
  const desktop = webexDesktop({
    clock,
    backend,
    agent: { agentId, channels: channels(), wrapUpProps: wrapUpProps() },
    sdk: () => realSdk(seen(service)),
  });
  return { clock, centre, session: createSession({ desktop, clock }) };
}

before(loadRealSdk);

describeDesktopContract('the Webex desktop', (knobs) => webexAt(knobs, simulatedClock(monday)), isToldOfWebex);

describeDesktopContract(
  'the Webex desktop behind an asynchronous proxy',
  (knobs) => {
    const line = wire();
    const quiet = async (): Promise<void> => {
      do await nextTask();
      while (line.isBusy());
    };
    return webexAt(knobs, simulatedClock(monday, quiet), (service) => behindWire(service, line));
  },
  isToldOfWebex,
);
