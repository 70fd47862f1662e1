import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { simulatedDesktop } from '../../src/hosts/simulated/index.js';
import { describeDesktopContract } from '../support/contract/index.js';
import { reloadingSession } from '../support/reloading.js';

const monday = Date.UTC(2026, 0, 5, 9);

/** Stories about how something goes while one page asks for it, which a page that asks again brings to another end. */
const ofOnePage: readonly string[] = [
  // they count the requests, or how often something is tried
  'two clicks make one task',
  'a creation that fails twice names its tracking id, and works at the third try under the same token',
  'a host that is slow is slow, and nothing else',
  'a send that keeps failing is failed, and the agent’s retry delivers it once under the same token',
  'without a code nothing is submitted, unless none is required',
  // the fault is over when the page after it asks again, and all is well
  'a preview that is not answered creates nothing, and the wish can be made again',
  'a preview of the wrong shape allows nothing',
  'a creation that is never answered is unknown, and then found by its token',
  'a creation that never reached the host is known not to be, and works when it is repeated',
  'while nobody knows whether the task exists the agent decides, and is not held up',
  'a creation that arrives after it was repeated makes no second task',
  'a host that throws has said nothing: the task is looked up, and the error is shown when there is none',
  'a refused wish that is let be leaves nothing behind',
  'a message of which nobody knows says so, until the agent has it looked up',
  'a submit that fails keeps the choice, and works when it is tried again',
  'a submit that is never answered does not trap the agent, and repeating it is safe',
  'ending that fails leaves the conversation open, and works when it is tried again',
  'a desk that cannot be read says so, and is read when asked again',
  // a task handed to this agent, who has not accepted it yet, is the desktop's to offer again; this one does not
  'a conversation of one’s own that the desk did not know is refused by the host, and can be opened',
  'a conversation of one’s own that the desk did not know is told before anything is created, and can be opened',
  'a conversation of a colleague’s is refused with the owner’s name, can be taken over, and then counts',
  'a task handed to this agent is not accepted by itself, but by hand',
  // the next page asks again under the same token, and is answered
  'a transfer that fails leaves the task with the agent, who may try again',
  'a transfer that was done but never answered does not lock the agent in: ending leads to the wrap-up',
  'a long conversation comes page by page, in its order and without a gap or a double',
  'a page that cannot be fetched is missing, nothing else, and can be fetched again',
];

describeDesktopContract(
  'the simulated desktop, whose page is reloaded again and again',
  (knobs) => {
    const clock = simulatedClock(monday);
    const centre = simulatedDesktop({ clock, knobs });
    return { centre, ...reloadingSession(centre, clock) };
  },
  ({ story }) => !ofOnePage.includes(story),
);
