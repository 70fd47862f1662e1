import { expect, fixture, html } from '@open-wc/testing';
import '../../components/outbound-launcher/define.js';
import '../../components/outbound-session/define.js';
import { currentPageSession, wakePageSession } from '../../components/internal/page-session.js';
import type { OutboundSession } from '../../components/outbound-session/outbound-session.js';
import type { DraftStore } from '../../src/index.js';
import { answersOf } from '../support/desk-at.js';
import { countingStore, deleteDatabase, openedDuring, recordsIn } from '../support/device.js';

const device = 'outbound-elements';

const elementAt = (drafts: string, draftStore?: DraftStore) =>
  fixture<OutboundSession>(
    html`<outbound-session drafts=${drafts} .desktop=${answersOf()} .draftStore=${draftStore}></outbound-session>`,
  );

/** Types into a session what ends with it. */
async function typeInto({ session }: Pick<OutboundSession, 'session'>, text: string): Promise<void> {
  session?.saveDraft('new:sms', { text });
  await session?.flushDrafts();
}

describe('<outbound-session drafts>', () => {
  afterEach(() => deleteDatabase(device));

  it('keeps what is typed on the device unless told otherwise', async () => {
    const element = await fixture<OutboundSession>(html`<outbound-session></outbound-session>`);

    await typeInto(element, 'kept');

    expect((await recordsIn(device)).map(({ draft }) => draft)).to.deep.include({ text: 'kept' });
  });

  it('leaves nothing on disk in memory', async () => {
    const opened = openedDuring();
    const element = await elementAt('memory');

    await typeInto(element, 'private');

    expect(opened()).to.deep.equal([]);
    expect(element.session?.draft('new:sms')).to.deep.equal({ text: 'private' });
  });

  it('leaves nothing on disk when the words come in the same breath as the element, after a lone launcher', async () => {
    const opened = openedDuring();
    const section = await fixture(html`<section></section>`);
    const element = document.createElement('outbound-session');

    section.append(document.createElement('outbound-launcher'), element);
    element.setAttribute('drafts', 'memory');
    await element.updateComplete;
    await typeInto(element, 'private');

    expect(opened()).to.deep.equal([]);
  });

  it('takes a store of the page', async () => {
    const opened = openedDuring();
    const { store, saves } = countingStore({ 'new:email': { text: 'there' } });
    const element = await elementAt('device', store);

    await typeInto(element, 'ours');

    expect(saves).to.deep.equal([['new:sms', { text: 'ours' }]]);
    expect(element.session?.draft('new:email')).to.deep.equal({ text: 'there' });
    expect(opened()).to.deep.equal([]);
  });

  it('keeps its store when it comes back into the page', async () => {
    const { store, saves } = countingStore();
    const element = await elementAt('device', store);
    const { parentElement } = element;
    element.remove();
    await Promise.resolve();
    parentElement?.append(element);
    await element.updateComplete;

    await typeInto(element, 'again');

    expect(saves).to.deep.equal([['new:sms', { text: 'again' }]]);
  });

  it('warns once about an unknown word and falls back to the device', async () => {
    const warnings: unknown[] = [];
    const { warn } = console;
    console.warn = (...words: unknown[]) => warnings.push(...words);
    const elements = [await elementAt('cloud'), await elementAt('cloud')];
    console.warn = warn;

    expect(elements.map(({ drafts }) => drafts)).to.deep.equal(['device', 'device']);
    expect(warnings).to.have.length(1);
    expect(String(warnings[0])).to.include('“cloud” is not one of device, memory');
    for (const element of elements) await element.session?.flushDrafts();
  });

  for (const leaving of ['pagehide', 'visibilitychange']) {
    it(`writes at once at ${leaving}`, async () => {
      const { store, saves } = countingStore();
      const { session } = await elementAt('device', store);
      session?.saveDraft('new:sms', { text: 'in haste' });

      dispatchEvent(new Event(leaving));
      await Promise.resolve();

      expect(saves).to.have.length(1);
    });
  }

  it('announces once that drafts are not kept', async () => {
    const { store, circumstances } = countingStore();
    const element = await elementAt('device', store);
    circumstances.failure = new Error('no');
    const heard: unknown[] = [];
    element.addEventListener('outbound-drafts-not-kept', ({ detail }) => heard.push(detail));

    await typeInto(element, 'a');
    await typeInto(element, 'b');

    expect(heard).to.deep.equal([{ code: 'storage-failed', schemaVersion: 1 }]);
  });

  it('a lone element keeps what is typed on the device too', async () => {
    await fixture(html`<outbound-launcher></outbound-launcher>`);
    await wakePageSession(document);
    const lone = currentPageSession(document)?.kept?.session;

    await typeInto({ session: lone }, 'lone');

    expect((await recordsIn(device)).map(({ draft }) => draft)).to.deep.include({ text: 'lone' });
  });
});
