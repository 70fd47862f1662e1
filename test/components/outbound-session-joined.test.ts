import { expect, fixture, html } from '@open-wc/testing';
import '../../components/outbound-launcher/define.js';
import '../../components/outbound-session/define.js';
import type { OutboundSession } from '../../components/outbound-session/outbound-session.js';
import { requestEvents, type SessionLine } from '../../src/index.js';
import { allByRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { answersOf } from '../support/desk-at.js';
import { type } from '../support/keyboard.js';
import { desk, newConversation } from '../support/nouns.js';

/** A relay that a page offers, with an end for each document. */
function relay() {
  const ends = new Set<(message: unknown) => void>();
  return {
    listening: () => ends.size,
    end: (): SessionLine => {
      let self: ((message: unknown) => void) | undefined;
      return {
        post: (message) => {
          for (const other of ends) if (other !== self) queueMicrotask(() => other(message));
        },
        listen: (listener) => {
          self = listener;
          ends.add(listener);
          return () => void ends.delete(listener);
        },
      };
    },
  };
}

const page = () => fixture<HTMLElement>(html`<section lang="en"></section>`);

/** A session element that joins over a relay, with a launcher beside it that came first. */
async function joinedPage(line: SessionLine) {
  const section = await page();
  const asked: string[] = [];
  for (const request of Object.values(requestEvents)) section.addEventListener(request, () => asked.push(request));
  const session = document.createElement('outbound-session');
  session.join = 'desk';
  session.line = line;
  section.append(document.createElement('outbound-launcher'), session);
  (await findByRole('button', 'New outbound conversation')).click();
  await findByRole('button', 'New SMS');
  return { session, asked };
}

async function sharing(line: SessionLine) {
  const section = await page();
  const session = document.createElement('outbound-session');
  session.drafts = 'memory';
  session.desktop = { ...answersOf(), readDesk: async () => ({ ...desk, agent: { ...desk.agent, state: 'idle' } }) };
  session.share = 'desk';
  session.line = line;
  section.append(session);
  await session.updateComplete;
  return session;
}

const seen = (session: OutboundSession, name: string): readonly Event[] => {
  const events: Event[] = [];
  session.addEventListener(name, (event) => events.push(event));
  return events;
};

describe('<outbound-session join>', () => {
  it('says that it connects while it is awaited, asks nothing of its page, and keeps what is typed (C10)', async () => {
    const { end } = relay();
    const { session, asked } = await joinedPage(end());
    await untilReads('Asking the desktop who you are…');
    (await findByRole('textbox', /^To:/)).focus();
    await type('+44');

    const shared = await sharing(end());

    await untilReads('You are Idle.');
    await until(() => shared.session?.draft('new:sms')?.to === '+44');
    expect(session.session?.draft('new:sms')).to.include({ to: '+44' });
    expect(asked).to.be.empty;
  });

  it('tells its own page what happens in the session, once', async () => {
    const { end } = relay();
    const shared = await sharing(end());
    const { session } = await joinedPage(end());
    await until(() => session.session?.view.phase === 'known');
    const changes = seen(session, 'outbound-eligibility-changed');
    const ignored = seen(session, 'outbound-fact-ignored');

    shared.tell({ type: 'agent.changed', state: 'available' });
    session.tell('nonsense');

    await until(() => changes.length > 0 && !textOf().includes('You are Idle.'));
    expect(changes).to.have.length(1);
    expect(ignored).to.have.length(1);
  });

  it('starts conversations in the document that has the session', async () => {
    const { end } = relay();
    const shared = await sharing(end());
    const { session } = await joinedPage(end());
    await until(() => session.session?.view.phase === 'known');
    shared.tell({ type: 'agent.changed', state: 'available' });
    await until(() => session.session?.view.channels.sms.refusals.length === 0);

    const begun = session.session?.start(newConversation);

    await until(() => shared.session?.view.tasks.length === 1);
    expect(shared.session?.view.tasks.map(({ key }) => key)).to.deep.equal(begun?.ok ? [begun.key] : []);
  });

  it('leaves the line when it leaves its page, and comes back to it', async () => {
    const { end, listening } = relay();
    const shared = await sharing(end());
    const { session } = await joinedPage(end());
    await untilReads('You are Idle.');
    const parent = session.parentElement;

    session.remove();
    await until(() => listening() === 1);
    parent?.append(session);
    await until(() => session.session?.view.phase === 'known');
    shared.remove();
    await until(() => listening() === 1);

    expect(session.session?.view.phase).to.equal('connecting');
    expect(allByRole('button', 'New outbound conversation')).to.have.length(1);
  });
});
