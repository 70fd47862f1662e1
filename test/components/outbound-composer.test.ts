import { expect } from '@open-wc/testing';
import type { MessageContent } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, fill } from '../support/composer-at.js';
import { desk } from '../support/nouns.js';
import { press, type } from '../support/keyboard.js';

/** A composer whose message field has the focus, at a desktop that keeps what it is asked to send. */
async function writing(
  otherwise: Parameters<typeof composerAt>[0] = {},
  circumstances: Parameters<typeof composerAt>[1] = {},
) {
  const sent: (MessageContent & { token: string })[] = [];
  const setup = await composerAt(
    {
      sendMessage: async ({ text, subject, conversationId }, { clientToken: token }) => {
        sent.push({ text, ...(subject && { subject }), token });
        return { id: token, conversationId, direction: 'outbound', text, at: 1, clientToken: token };
      },
      ...otherwise,
    },
    circumstances,
  );
  const message = await setup.message();
  message.focus();
  return { ...setup, message, sent, texts: () => sent.map(({ text }) => text) };
}

const send = () => byRole('button', /^(Send|Enviar)$/);
const log = () => byRole('log', /^(Messages|Mensajes)$/);

const described = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot;
  const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
  return ids
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
};

describe('<outbound-composer>', () => {
  it('says what to do while no conversation is chosen', async () => {
    await composerAt({}, { conversations: 0 });

    await untilReads('Choose a conversation, or start a new one.');

    expect(allByRole('textbox')).to.have.length(0);
    expect(allByRole('button')).to.have.length(0);
  });

  it('says that nothing can be sent from a desktop that cannot, and sends nothing', async () => {
    const cannot = { readDesk: async () => ({ ...desk, cannotSend: true }) };
    const { sent } = await writing(cannot);
    await untilReads('Messages cannot be sent from this desktop.');

    await press('Enter');
    send().click();

    expect(described(send())).to.include('Messages cannot be sent from this desktop.');
    expect(send().getAttribute('aria-disabled')).to.equal('true');
    expect(sent).to.be.empty;
    expect(byRole('button', 'End conversation').getAttribute('aria-disabled')).not.to.equal('true');
  });

  it('names the recipient, the entry point and how far the conversation is', async () => {
    const { composer } = await writing();

    expect(byRole('heading', 'Ana Pérez')).to.exist;
    expect(textOf(composer)).to.include('+34612345678 SMS From Service Open');
    expect(byRole('region', 'Conversation with Ana Pérez')).to.exist;
  });

  it('shows the task it is given, and not the one the agent chose', async () => {
    const { composer, keys } = await writing({}, { conversations: 2 });

    composer.taskId = keys[0];
    await until(() => byRole('heading').textContent === 'Ana Pérez');
    composer.taskId = 'task-2';
    await until(() => byRole('heading').textContent === '+34698765432');
  });

  describe('sending a text message (C1)', () => {
    it('goes with Enter, empties the field and leaves the focus in it', async () => {
      const { message, texts } = await writing();

      await type('Hello');
      await press('Enter');
      await until(() => textOf(log()).includes('Sent'));

      expect(texts()).to.deep.equal(['Hello']);
      expect(message.value).to.equal('');
      expect(textOf(log())).to.match(/You .* Hello Sent/);
      expect(focused()).to.equal('textbox Message');
    });

    it('breaks the line with Shift and Enter', async () => {
      const { message, texts } = await writing();

      await type('one');
      await press('Enter', 'Shift');
      await type('two');

      expect(message.value).to.equal('one\ntwo');
      expect(texts()).to.have.length(0);
    });

    it('never goes with the Enter that an input method takes', async () => {
      const { message, texts, composer } = await writing();
      fill(message, 'にほん');
      const enter = (init: KeyboardEventInit) => {
        const event = new KeyboardEvent('keydown', {
          key: 'Enter',
          bubbles: true,
          composed: true,
          cancelable: true,
          ...init,
        });
        message.dispatchEvent(event);
        return event.defaultPrevented;
      };

      const composing = enter({ isComposing: true });
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- because it is what some input methods say
      const held = enter({ keyCode: 229 });
      message.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
      const committing = enter({});
      await composer.updateComplete;

      expect({ composing, held, committing }).to.deep.equal({ composing: false, held: false, committing: false });
      expect(texts()).to.have.length(0);
      await until(() => enter({}));
      await until(() => texts().length === 1);
    });

    it('goes once, however long Enter is held', async () => {
      const { message, texts, settle, composer } = await writing();
      fill(message, 'Hello');

      for (const repeat of [false, true, true])
        message.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', repeat, bubbles: true, cancelable: true }));
      await settle();

      expect(texts()).to.deep.equal(['Hello']);
      expect(message.value).to.equal('');
      expect(textOf(composer)).not.to.include('Write a message first.');
    });

    it('leaves Enter to the lines where the setting says so, and then goes with Control', async () => {
      const { message, texts } = await writing({}, { enterSends: 'false' });

      await type('one');
      await press('Enter');
      await type('two');
      expect(message.value).to.equal('one\ntwo');
      await press('Enter', 'Control');
      await until(() => texts().length === 1);

      expect(texts()).to.deep.equal(['one\ntwo']);
    });

    it('goes out without the space around it, and that is what is measured (C7)', async () => {
      const { composer, message, texts } = await writing();

      await type('  Hello  ');
      expect(textOf(composer)).to.include('5 units · 1 SMS · GSM-7');
      await press('Enter');
      await until(() => message.value === '');

      expect(texts()).to.deep.equal(['Hello']);
    });

    it('names the characters that cost more, those that cannot be seen by their code (C7)', async () => {
      const { composer, message } = await writing();

      fill(message, 'Así\u200b');
      await composer.updateComplete;

      expect(textOf(composer)).to.include('4 units · 1 SMS · UCS-2');
      expect(textOf(composer)).to.include('because of í and U+200B');
    });
  });

  describe('sending an email', () => {
    const email = { channel: 'email' } as const;

    it('goes with Control and Enter, from either field, while Enter breaks the line', async () => {
      const { message, sent } = await writing({}, email);

      await type('Dear Ana');
      await press('Enter');
      await type('thanks');
      byRole('textbox', 'Subject').focus();
      await type('Parcel');
      await press('Enter');
      expect(sent).to.have.length(0);
      await press('Enter', 'Control');
      await until(() => message.value === '');

      expect(sent).to.deep.include({ ...sent[0], text: 'Dear Ana\nthanks', subject: 'Parcel' });
    });

    it('asks for the subject once: then it stands', async () => {
      const { composer, sent } = await writing({}, email);
      fill(byRole<HTMLInputElement>('textbox', 'Subject'), 'Parcel');

      await type('one');
      await press('Enter', 'Control');
      await until(() => allByRole('textbox', 'Subject').length === 0);
      await type('two');
      await press('Enter', 'Control');
      await until(() => sent.length === 2);

      expect(textOf(composer)).to.include('Subject Parcel');
      expect(sent.map(({ subject }) => subject)).to.deep.equal(['Parcel', undefined]);
    });

    it('says that a subject was used before, and takes the suggestion at a press (C3)', async () => {
      const earlier = [{ id: 'c-0', channel: 'email' as const, closedAt: 1, subject: 'Parcel', messages: [] }];
      const { composer, message, sent } = await writing(
        { listMessages: async () => ({ messages: [], earlier }) },
        email,
      );
      fill(byRole<HTMLInputElement>('textbox', 'Subject'), 'parcel');

      await type('Dear Ana');
      await press('Enter', 'Control');
      await untilReads('The subject “parcel” was used in an earlier conversation');
      expect(focused()).to.equal('textbox Subject');
      expect(message.value).to.equal('Dear Ana');
      expect(sent).to.have.length(0);

      byRole('button', 'Use “parcel (2)”').click();
      await composer.updateComplete;
      send().click();
      await until(() => sent.length === 1);

      expect(sent[0]).to.include({ text: 'Dear Ana', subject: 'parcel (2)' });
    });

    it('takes the suggestion also when only the desktop knew that the subject was used', async () => {
      const tried: (string | undefined)[] = [];
      const { composer, message } = await writing(
        {
          sendMessage: async ({ subject = '' }) => {
            tried.push(subject);
            return { refusal: { code: 'subject-used', subject, suggestion: 'Parcel (7)' } };
          },
        },
        email,
      );
      fill(byRole<HTMLInputElement>('textbox', 'Subject'), 'Parcel');
      await type('Dear Ana');
      await press('Enter', 'Control');

      (await findByRole('button', 'Use “Parcel (7)”', log())).click();
      await composer.updateComplete;

      expect(message.value).to.equal('Dear Ana');
      expect(byRole<HTMLInputElement>('textbox', 'Subject').value).to.equal('Parcel (7)');
      expect(textOf(log())).not.to.include('Dear Ana');
      expect(tried).to.deep.equal(['Parcel']);
    });
  });

  describe('a message that cannot go', () => {
    it('closes Send with the reason while there is no text, and says so when pressed', async () => {
      const { composer, texts } = await writing();

      expect(send().getAttribute('aria-disabled')).to.equal('true');
      expect(described(send())).to.equal('Write a message first.');
      send().click();
      await untilReads('Write a message first.');

      expect(focused()).to.equal('textbox Message');
      expect(texts()).to.have.length(0);
      await type('x');
      expect(textOf(composer)).not.to.include('Write a message first.');
      expect(send().getAttribute('aria-disabled')).to.equal('false');
    });

    it('closes Send while variables are open, and names them (C6)', async () => {
      const { message, texts, composer } = await writing();

      fill(message, 'Hello {{name}}, {{day}}');
      await composer.updateComplete;
      await press('Enter');

      expect(send().getAttribute('aria-disabled')).to.equal('true');
      expect(described(send())).to.include('The text still has open variables: name and day.');
      expect(message.value).to.equal('Hello {{name}}, {{day}}');
      expect(texts()).to.have.length(0);
    });

    it('says why it failed, and gives the text back in front of what was written since', async () => {
      const { message, composer } = await writing({
        sendMessage: async () => ({ refusal: { code: 'policy-blocked', reason: 'quiet hours.' } }),
      });
      await type('Hello');
      await press('Enter');
      await untilReads('Not sent A policy forbids contacting this customer now: quiet hours.');

      await type('More');
      byRole('button', 'Edit').click();
      await composer.updateComplete;

      expect(message.value).to.equal('Hello\nMore');
      expect(focused()).to.equal('textbox Message');
      expect(textOf(log())).not.to.include('Hello');
    });

    it('goes again under the same token', async () => {
      const tokens: string[] = [];
      await writing({
        sendMessage: async ({ text, conversationId }, { clientToken }) => {
          tokens.push(clientToken);
          if (tokens.length === 1) return { refusal: { code: 'policy-blocked', reason: 'quiet hours.' } };
          return { id: 'm', conversationId, direction: 'outbound', text, at: 1, clientToken };
        },
      });
      await type('Hello');
      await press('Enter');

      const retry = await findByRole('button', 'Try again');
      retry.focus();
      retry.click();
      await until(() => textOf(log()).includes('Hello Sent'));

      expect(tokens).to.have.length(2);
      expect(new Set(tokens).size).to.equal(1);
      expect(focused()).to.equal('textbox Message');
    });

    it('is told undelivered in the words of the desktop', async () => {
      const { sent, tell } = await writing();
      await type('Hello');
      await press('Enter');
      await until(() => sent.length === 1);

      tell({
        type: 'message.status',
        clientToken: sent[0]?.token ?? '',
        status: 'failed',
        reason: 'number not in use',
      });

      await untilReads('Not delivered: number not in use');
    });

    it('is looked up before it is repeated, when nobody knows whether it went', async () => {
      let found = false;
      await writing({
        sendMessage: () => Promise.reject(new Error('line broken')),
        findMessage: async ({ conversationId }) =>
          found
            ? { message: { id: 'm', conversationId, direction: 'outbound', text: 'Hello', at: 1 } }
            : Promise.reject(new Error('line broken')),
      });
      await type('Hello');
      await press('Enter');
      await untilReads('Not known whether it was sent The desktop failed: line broken');

      found = true;
      (await findByRole('button', 'Check again')).click();

      await until(() => textOf(log()).includes('Hello Sent'));
    });

    it('waits while there is no network, and may be taken back', async () => {
      const { session, message, texts, settle } = await writing();
      session.setOnline(false);
      await untilReads('There is no network.');
      await type('Hello');
      await press('Enter');
      await untilReads('Waiting to be sent');

      byRole('button', 'Take back').click();
      session.setOnline(true);
      await settle();

      expect(message.value).to.equal('Hello');
      expect(texts()).to.have.length(0);
    });
  });

  describe('the draft (C10)', () => {
    it('says once that it cannot be kept, and goes on in memory', async () => {
      const { session, clock, message } = await writing();
      const full = { load: async () => ({}), save: () => Promise.reject(new Error('full')) };
      session.keepDrafts(full);

      await type('Hello');
      await clock.advance(1_000);
      await untilReads('What you type could not be kept on this device.');

      expect(message.value).to.equal('Hello');
      expect(textOf().split('could not be kept').length - 1).to.equal(1);
    });

    it('is kept with its conversation when the agent looks at another', async () => {
      const { message, session, keys } = await writing({}, { conversations: 2 });

      await type('for the second');
      session.select(keys[0]);
      await until(() => message.value === '');
      await type('for the first');
      session.select(keys[1]);
      await until(() => message.value === 'for the second');
      session.select(keys[0]);

      await until(() => message.value === 'for the first');
    });

    it('is there again from what was kept before', async () => {
      const { message } = await writing({}, { drafts: { 'token-1': { text: 'half a mess' } } });

      expect(message.value).to.equal('half a mess');
    });

    it('leaves the caret where the agent types', async () => {
      const { message, hear } = await writing();
      await type('Hello');
      message.setSelectionRange(1, 1);

      await hear('Are you there?');
      await type('u');

      expect(message.value).to.equal('Huello');
      expect(message.selectionStart).to.equal(2);
    });
  });

  it('is accessible while it is written in, wrong and with its templates open', async () => {
    const { page, message, composer } = await writing({}, { conversations: 2 });
    await expect(page).to.be.accessible();

    fill(message, 'Hello {{name}}');
    await composer.updateComplete;
    await expect(page).to.be.accessible();

    byRole('button', 'Templates').click();
    await findByRole('combobox');
    await press('ArrowDown');
    await expect(page).to.be.accessible();
  });

  it('is accessible with an email and a refused subject', async () => {
    const earlier = [{ id: 'c-0', channel: 'email' as const, closedAt: 1, subject: 'Parcel', messages: [] }];
    const { page } = await writing(
      { listMessages: async () => ({ messages: [], earlier }) },
      { channel: 'email', dir: 'rtl' },
    );
    fill(byRole<HTMLInputElement>('textbox', 'Subject'), 'Parcel');
    await type('x');
    await press('Enter', 'Control');
    await findByRole('button', 'Use “Parcel (2)”');

    await expect(page).to.be.accessible();
  });

  it('changes its language with the page, down to the messages that were there', async () => {
    const { page } = await writing();
    await type('Hello');
    await press('Enter');
    await untilReads('Sent');

    page.lang = 'es-MX';

    await until(() => /Usted .* Hello Enviado/.test(textOf(log())));
  });

  it('speaks Spanish where the page does', async () => {
    const { composer } = await writing({}, { lang: 'es' });

    expect(textOf(composer)).to.include('De Service Abierta');
    expect(byRole('button', 'Finalizar conversación')).to.exist;
    expect(textOf(composer)).to.include('Intro envía, Mayús + Intro cambia de línea');
    expect(described(send())).to.equal('Escriba antes un mensaje.');
  });
});
