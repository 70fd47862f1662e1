import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { createSession } from '../../src/index.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { joinSession, shareSession } from '../../src/session/joined/index.js';
import { describeDesktopContract } from '../support/contract/index.js';
import { uncertainLine } from '../support/uncertain-line.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** Stories in which the centre does something and the agent sees it in the same breath: over a line that takes a moment. */
const inTheSameBreath: readonly string[] = [
  'all reasons that hold are shown together, and change while the desk is watched',
  'a customer who writes unasked is heard, and unread while the agent looks at another conversation',
  'text that looks like markup arrives as the text it is',
];

describeDesktopContract(
  'a session in another document, joined over a line',
  (knobs) => {
    const clock = simulatedClock(monday);
    const centre = simulatedDesktop({ clock, knobs });
    const line = uncertainLine(clock);
    const served = createSession({ desktop: centre, clock });
    const unshare = shareSession(served, line.end());
    const session = joinSession(line.end(), { clock });
    session.ended.addEventListener('abort', () => {
      unshare();
      served.stop();
    });
    return { clock, centre, session };
  },
  ({ story }) => !inTheSameBreath.includes(story),
);
