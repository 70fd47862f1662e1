// guide: test
import { simulatedClock, simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { createSession } from '../../src/index.js';
import { acmeCapabilities, acmeDesktop } from '../support/acme/acme-desktop.js';
import { simulatedAcme } from '../support/acme/simulated-acme.js';
import { ableTo, describeDesktopContract } from '../support/contract/index.js';

describeDesktopContract(
  'Acme Desk',
  (knobs) => {
    const clock = simulatedClock(Date.UTC(2026, 0, 5, 9));
    const centre = simulatedDesktop({ clock, knobs });
    const session = createSession({ desktop: acmeDesktop(simulatedAcme(centre)), clock });
    return { session, clock, centre };
  },
  ableTo(acmeCapabilities),
);
