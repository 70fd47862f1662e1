import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { webexContactCenter } from '../../src/hosts/webex-contact-center/index.js';
import { describeDesktopContract } from '../support/contract/index.js';
import { centreBackend } from '../../src/hosts/simulated-webex/centre-backend.js';
import { fakeContactCenter } from '../support/webex/fake-contact-center.js';
import { isToldOfWebex } from '../support/webex/stories.js';
import { WebexWorld } from '../../src/hosts/simulated-webex/webex-world.js';

const monday = Date.UTC(2026, 0, 5, 9);

describeDesktopContract(
  'a stand-alone agent application of Webex',
  (knobs) => {
    const clock = simulatedClock(monday);
    const centre = simulatedDesktop({ clock, knobs });
    const world = new WebexWorld(centre);
    const desktop = webexContactCenter({ ...fakeContactCenter(world), clock, backend: centreBackend(world) });
    return { clock, centre, session: createSession({ desktop, clock }) };
  },
  isToldOfWebex,
);
