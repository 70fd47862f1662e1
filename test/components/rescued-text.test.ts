import { ContextProvider } from '@lit/context';
import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/outbound-composer/define.js';
import { sessionContext } from '../../components/index.js';
import { createSession } from '../../src/index.js';
import { answersOf } from '../support/desk-at.js';
import { byRole, textOf, until, untilReads } from '../support/by-role.js';
import { press } from '../support/keyboard.js';
import { sharedDevice } from '../support/shared-device.js';

const unreadable = { version: 99, entry: { conversationId: 'conversation-7', text: 'We call you on Monday.' } };

/** A composer whose session finds what a page before it has left. */
async function composerOver(records: Readonly<Record<string, unknown>>, lang = 'en') {
  const device = sharedDevice();
  device.put(records);
  const session = createSession({ desktop: answersOf(), store: device.page() });
  const page = document.createElement('div');
  page.lang = lang;
  new ContextProvider(page, { context: sessionContext, initialValue: session });
  await fixture(html`<outbound-composer></outbound-composer>`, { parentNode: page });
  return { session, device };
}

describe('text that cannot be restored after a reload (C10)', () => {
  it('is shown to the agent, kept as a draft, and gone from sight once it was seen', async () => {
    const { session } = await composerOver({ 'message:1': unreadable });
    await untilReads('We call you on Monday.');

    byRole('button', 'I have seen it').focus();
    await press('Enter');

    await until(() => !textOf().includes('We call you on Monday.'));
    expect(session.draft('conversation:conversation-7')).to.deep.equal({ text: 'We call you on Monday.' });
  });

  it('is explained in Spanish too', async () => {
    await composerOver({ 'message:1': unreadable }, 'es');

    await untilReads('Estos mensajes no se pudieron recuperar');
    await untilReads('We call you on Monday.');
  });

  it('is not spoken of when all could be restored', async () => {
    await composerOver({});

    await untilReads('Choose a conversation, or start a new one.');
    expect(textOf()).not.to.include('could not be restored');
  });
});
