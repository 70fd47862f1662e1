import { expect } from '@open-wc/testing';
import { byRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt } from '../support/composer-at.js';
import { press, type } from '../support/keyboard.js';
import { writingAt } from '../support/writing-at.js';

describe('a page that writes into the message', () => {
  it('puts text where the caret is, and the agent undoes it', async () => {
    const { composer, message } = await writingAt();

    await type('Hello !');
    message.setSelectionRange(6, 6);
    composer.insertText('Ana');
    expect(message.value).to.equal('Hello Ana!');
    await press('z', 'Control');

    expect(message.value).to.equal('Hello !');
  });

  it('writes nothing where another part of the page prevents it', async () => {
    const { composer, page, message } = await writingAt();
    const heard: unknown[] = [];
    page.addEventListener('outbound-before-insert', (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });

    composer.insertText('Ana');

    expect(message.value).to.equal('');
    expect(heard).to.deep.equal([{ task: 'token-1', from: 'page', insertion: { text: 'Ana' } }]);
  });

  it('writes nothing while nothing can be written', async () => {
    const { composer, message, session } = await writingAt({ endTask: () => new Promise<never>(() => undefined) });
    session.end('token-1');
    await untilReads('The conversation is being ended.');

    composer.insertText('Ana');

    expect(message.value).to.equal('');
  });

  it('sets the draft, reads it, and finds it as the agent changed it', async () => {
    const { composer, message } = await writingAt();

    composer.setDraft({ text: 'Hello' });
    await until(() => message.value === 'Hello');
    message.setSelectionRange(5, 5);
    await type(' Ana');

    expect(composer.getDraft()).to.include({ text: 'Hello Ana' });
  });

  it('has no draft where there is no conversation', async () => {
    const { composer } = await composerAt({}, { conversations: 0 });

    composer.setDraft({ text: 'Hello' });
    composer.insertText('Hello');
    composer.focus();

    expect(composer.getDraft()).to.equal(undefined);
  });

  it('puts the focus into the message', async () => {
    const { composer, message } = await writingAt();
    message.blur();

    composer.focus();

    expect(focused()).to.equal('textbox Message');
  });
});

describe('a draft (C10)', () => {
  /** A composer whose drafts are kept when the test says so. */
  async function keeping() {
    const kept: string[] = [];
    let finish: () => void = () => undefined;
    const setup = await writingAt();
    setup.session.keepDrafts({
      load: async () => ({}),
      save: (_key, draft) =>
        new Promise((resolve) => {
          finish = () => {
            kept.push(draft?.text ?? '');
            resolve();
          };
        }),
    });
    await setup.settle();
    return {
      ...setup,
      kept,
      keep: async () => {
        finish();
        await setup.settle();
      },
    };
  }
  const saysSaved = () => textOf().includes('Draft saved');

  it('is called saved once the store has it, and not before', async () => {
    const { clock, keep, kept } = await keeping();

    await type('Hello');
    expect(saysSaved()).to.equal(false);
    await clock.advance(300);
    expect(saysSaved()).to.equal(false);
    await keep();
    await until(saysSaved);

    expect(kept).to.deep.equal(['Hello']);
  });

  it('is not called saved any more at the next key', async () => {
    const { clock, keep } = await keeping();
    await type('Hello');
    await clock.advance(300);
    await keep();
    await until(saysSaved);

    await type('!');
    await until(() => !saysSaved());
  });

  it('is never called saved when the store fails', async () => {
    const { clock, session, settle } = await writingAt();
    session.keepDrafts({
      load: async () => ({}),
      save: async () => {
        throw new Error('full');
      },
    });
    await settle();

    await type('Hello');
    await clock.advance(300);
    await untilReads('What you type could not be kept on this device.');

    expect(saysSaved()).to.equal(false);
  });

  it('has its caret where it was when the agent comes back to it', async () => {
    const { session, message } = await writingAt({}, { conversations: 2 });
    await type('Hello');
    await press('Home');
    await press('ArrowRight');

    session.select('token-1');
    await until(() => byRole('heading').textContent === 'Ana Pérez');
    session.select('token-2');
    await until(() => byRole('heading').textContent === '+34698765432');
    message.focus();
    await type('–');

    expect(byRole<HTMLTextAreaElement>('textbox', 'Message').value).to.equal('H–ello');
  });
});
