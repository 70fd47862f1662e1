import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession, type Desktop } from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { describeDesktopContract } from '../support/contract/index.js';

const monday = Date.UTC(2026, 0, 5, 9);

describeDesktopContract('the simulated desktop', (knobs) => {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, knobs });
  return { clock, centre, session: createSession({ desktop: centre, clock }) };
});

describeDesktopContract('a desktop that searches its directory by itself', (knobs) => {
  const clock = simulatedClock(monday);
  const centre = simulatedDesktop({ clock, knobs, searchesTargets: true });
  return { clock, centre, session: createSession({ desktop: centre, clock }) };
});

describeDesktopContract(
  'a desktop that judges a conversation only when it is created, and knows nobody by name',
  (knobs) => {
    const clock = simulatedClock(monday);
    const centre = simulatedDesktop({ clock, knobs });
    const capabilities = centre.capabilities.filter((each) => each !== 'preview' && each !== 'contacts');
    const desktop: Desktop = { ...centre, capabilities, previewTask: undefined, findContacts: undefined };
    return { clock, centre, session: createSession({ desktop, clock }) };
  },
  ({ needs }) => needs !== 'preview' && needs !== 'contacts',
);
