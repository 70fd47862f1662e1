import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { describeDesktopContract } from '../support/contract/index.js';

const monday = Date.UTC(2026, 0, 5, 9);

describeDesktopContract('the simulated desktop', (knobs) => {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, knobs });
  return { clock, centre, session: createSession({ desktop: centre, clock }) };
});
