import { expect, fixture, html } from '@open-wc/testing';
import '../../components/outbound-session/define.js';
import type { OutboundSession } from '../../components/outbound-session/outbound-session.js';
import { deviceSessionStore, indexedDbDraftStore, systemClock } from '../../src/index.js';
import { until } from '../support/by-role.js';
import { countingStore, deleteDatabase, newName, openedDuring, recordsIn } from '../support/device.js';
import { answer, hostOfOne, messagesOf, phasesOf, started } from '../support/host-of-one.js';

type Place = Partial<Pick<OutboundSession, 'drafts' | 'draftStore' | 'sessionStore'>>;

/** Puts a session element on the page, at a desktop of its own unless told otherwise. */
async function elementAt(place: Place, host = hostOfOne()) {
  const section = await fixture<HTMLElement>(html`<section></section>`);
  const element = Object.assign(document.createElement('outbound-session'), { desktop: host.desktop, ...place });
  section.append(element);
  const { session } = element;
  await until(() => session?.view.phase === 'known');
  return { element, session, host };
}

/** Starts the conversation and says something in it. */
async function converse({ session, host }: Awaited<ReturnType<typeof elementAt>>, text = 'Hello') {
  const key = started(session);
  await until(() => phasesOf(session).includes('active'));
  session?.send(key, { text });
  await until(() => messagesOf(session).includes(`outbound ${text} sent`));
  host.tell(answer('Thanks'));
  await until(() => messagesOf(session).includes('inbound Thanks'));
  return key;
}

describe('<outbound-session>, its messages and tasks', () => {
  const names: string[] = [];
  const stores = () => {
    const name = newName();
    names.push(name);
    const draftStore = indexedDbDraftStore({ name, clock: systemClock });
    return { name, draftStore, sessionStore: deviceSessionStore({ name }) };
  };
  afterEach(async () => {
    for (const name of names.splice(0)) await deleteDatabase(name);
  });

  it('leave nothing on disk in memory, and neither do drafts', async () => {
    const opened = openedDuring();
    const at = await elementAt({ drafts: 'memory' });

    const key = await converse(at);
    at.session?.saveDraft(key, { text: 'private' });
    await at.session?.flushDrafts();

    expect(opened()).to.deep.equal([]);
  });

  it('are not on disk with a draft store of the page', async () => {
    const opened = openedDuring();
    const { store, saves } = countingStore();
    const at = await elementAt({ draftStore: store });

    const key = await converse(at);
    at.session?.saveDraft(key, { text: 'private' });
    await at.session?.flushDrafts();

    expect(opened()).to.deep.equal([]);
    expect(saves).to.deep.include(['conversation:conversation-1', { text: 'private' }]);
  });

  for (const drafts of ['device', 'memory'] as const) {
    it(`are in the store of the page, whatever is said of drafts: ${drafts}`, async () => {
      const { name, draftStore, sessionStore } = stores();
      const at = await elementAt({ drafts, draftStore, sessionStore });

      const key = await converse(at);
      await at.session?.flushDrafts();

      const kept = await recordsIn(name, 'records');
      expect(JSON.stringify(kept)).to.include(key).and.to.include('"text":"Hello"');
    });
  }

  it('are back in a new element when the one before is removed, with the selection and the draft', async () => {
    const { name, draftStore, sessionStore } = stores();
    const before = await elementAt({ draftStore, sessionStore });
    const key = await converse(before);
    before.session?.saveDraft(key, { text: 'half a mess' });
    const shown = messagesOf(before.session);

    before.element.remove();
    const again = {
      draftStore: indexedDbDraftStore({ name, clock: systemClock }),
      sessionStore: deviceSessionStore({ name }),
    };
    const { session } = await elementAt(again, before.host);
    await until(() => messagesOf(session).length === 2 && session?.draft(key) !== undefined);

    expect(messagesOf(session)).to.have.members(shown);
    expect(session?.view.selectedKey).to.equal(key);
    expect(session?.draft(key)).to.deep.equal({ text: 'half a mess' });
    expect(before.host.delivered).to.have.length(1);
  });

  it('come back though the new element is there before the old one is gone', async () => {
    const { sessionStore, draftStore } = stores();
    const before = await elementAt({ sessionStore, draftStore });
    const key = await converse(before);

    const { session } = await elementAt({ sessionStore, draftStore }, before.host);
    before.element.remove();
    await until(() => phasesOf(session).includes('active'));

    expect(session?.view.tasks.map((task) => task.key)).to.deep.equal([key]);
  });
});
