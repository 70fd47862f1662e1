import { expect } from '@open-wc/testing';
import type { Draft, SendMessage } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, fill } from '../support/composer-at.js';
import { everything } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { desk, emailEntryPoint } from '../support/nouns.js';
import { send } from '../support/writing-at.js';

const signature = '<p>Ana <strong>Care</strong></p>';

/** A composer with an editor that has the focus, at a desktop that takes emails with their form. */
async function mailAt(
  otherwise: Parameters<typeof composerAt>[0] = {},
  circumstances: Parameters<typeof composerAt>[1] = {},
) {
  const sent: SendMessage[] = [];
  const setup = await composerAt(
    {
      capabilities: [...everything, 'rich-text'],
      sendMessage: async (message, { clientToken }) => {
        sent.push(message);
        return { ...message, id: clientToken, direction: 'outbound', at: 1, clientToken };
      },
      ...otherwise,
    },
    { channel: 'email', ...circumstances },
  );
  await until(() => allByRole('toolbar').length > 0);
  const message = byRole('textbox', 'Message');
  message.focus();
  const subject = () => byRole<HTMLInputElement>('textbox', 'Subject');
  return { ...setup, message, sent, subject };
}

const withSignature = (form: string) => ({
  readDesk: async () => ({ ...desk, entryPoints: [{ ...emailEntryPoint, signature: form }] }),
});

describe('an email with its form', () => {
  it('goes out as HTML and as plain text', async () => {
    const { sent, subject } = await mailAt();

    fill(subject(), 'Your order');
    await type('It is ');
    await press('b', 'Control');
    await type('here');
    await press('Enter', 'Control');
    await until(() => sent.length === 1);

    expect(sent[0]).to.deep.include({
      text: 'It is here',
      html: '<p dir="auto">It is <strong>here</strong></p>',
      subject: 'Your order',
    });
  });

  it('empties the editor when it is sent, and leaves the focus in it', async () => {
    const { message, sent } = await mailAt();

    await type('Hello');
    await press('Enter', 'Control');
    await until(() => sent.length === 1 && textOf(message) === '');

    expect(focused()).to.equal('textbox Message');
  });

  it('is not sent while there is nothing in it', async () => {
    const { sent } = await mailAt();

    await press('Enter', 'Control');
    await untilReads('Write a message first.');

    expect(sent).to.deep.equal([]);
  });

  it('breaks the line with Enter, and sends with it where the agent wants that', async () => {
    const { message, sent } = await mailAt();

    await type('one');
    await press('Enter');
    await type('two');
    expect(sent).to.deep.equal([]);
    byRole('checkbox', 'Enter sends').click();
    message.focus();
    await press('Enter');
    await until(() => sent.length === 1);

    expect(sent[0]?.text).to.equal('one\n\ntwo');
  });

  it('keeps what is written in each conversation, with its form', async () => {
    const { session, begin } = await mailAt();

    await press('b', 'Control');
    await type('Hello');
    await begin({ address: 'eva@example.com' });
    await until(() => textOf(byRole('textbox', 'Message')) === '');
    expect(session.draft('token-1')).to.deep.include({
      html: '<p dir="auto"><strong>Hello</strong></p>',
      text: 'Hello',
    });
    session.select('token-1');
    await until(() => textOf(byRole('textbox', 'Message')) === 'Hello');

    expect(byRole('textbox', 'Message').querySelectorAll('strong')).to.have.length(1);
  });

  it('shows a draft that was kept, with the caret where it was', async () => {
    const draft: Draft = { text: 'Hello', html: '<p dir="auto">Hello</p>', caret: { from: 3, to: 3 } };
    const { session } = await mailAt({}, { drafts: { 'conversation:conversation-1': draft } });
    await until(() => textOf(byRole('textbox', 'Message')) === 'Hello');

    await type('–');
    await until(() => session.draft('token-1')?.text === 'He–llo');
  });

  it('shows a text without form that was kept', async () => {
    await mailAt({}, { drafts: { 'conversation:conversation-1': { text: 'One\n\nTwo' } } });

    await until(() => textOf(byRole('textbox', 'Message')).includes('Two'));
  });

  it('leaves its subject and what sends it in sight, however long it is', async () => {
    const html = '<p dir="auto">One more line</p>'.repeat(60);
    const { composer, subject, message } = await mailAt({}, { drafts: { 'conversation:conversation-1': { html } } });
    composer.style.setProperty('block-size', '600px');
    await until(() => message.scrollHeight > message.clientHeight);
    const { top, bottom } = composer.getBoundingClientRect();

    expect(send().getBoundingClientRect().bottom).to.be.within(top, bottom);
    expect(subject().getBoundingClientRect().top).to.be.within(top, bottom);
    expect(message.clientHeight).to.be.greaterThan(60);
  });

  it('is read, and not written, while the conversation is being ended', async () => {
    const { message } = await mailAt({ endTask: () => new Promise<never>(() => undefined) });

    await type('Hello');
    byRole('button', 'End conversation').click();
    await untilReads('The conversation is being ended.');
    message.focus();
    await type(' more');

    expect(textOf(message)).to.equal('Hello');
  });
});

describe('the signature of an email', () => {
  it('is shown under the message, and goes out under it once', async () => {
    const { sent } = await mailAt(withSignature(signature));
    await until(() => textOf(byRole('group', 'Signature')) === 'Ana Care');

    await type('Hello');
    await press('Enter', 'Control');
    await until(() => sent.length === 1);

    expect(sent[0]?.html).to.equal('<p dir="auto">Hello</p><div><p dir="auto">Ana <strong>Care</strong></p></div>');
    expect(sent[0]?.text).to.equal('Hello\n\n-- \nAna Care');
  });

  it('is not there twice when a message is taken back and sent again', async () => {
    const { composer, sent, message, clock } = await mailAt(withSignature(signature));
    composer.undoSeconds = 60;
    await untilReads('Ana Care');

    await type('Hello');
    await press('Enter', 'Control');
    await untilReads('Sending in');
    byRole('button', 'Undo sending').click();
    await until(() => textOf(message) === 'Hello');
    composer.undoSeconds = 0;
    message.focus();
    await press('Enter', 'Control');
    await until(() => sent.length === 1);
    await clock.advance(60_000);

    expect(sent.map(({ text }) => text)).to.deep.equal(['Hello\n\n-- \nAna Care']);
    expect(sent[0]?.html?.match(/Care/g)).to.have.length(1);
  });

  it('is another as soon as the desktop has another', async () => {
    const { tell } = await mailAt(withSignature(signature));
    await untilReads('Ana Care');

    tell({
      type: 'desk.changed',
      desk: { entryPoints: [{ ...emailEntryPoint, signature: '<p>Ana Billing</p>' }] },
    });
    await until(() => textOf(byRole('group', 'Signature')) === 'Ana Billing');
  });

  it('does nothing but be read, whatever it holds', async () => {
    await mailAt(
      withSignature(
        '<p onclick="document.title=1">Care<script>document.title = 1</script><img src=x onerror="document.title=1"></p>',
      ),
    );

    await until(() => textOf(byRole('group', 'Signature')) === 'Care');

    expect(byRole('group', 'Signature').querySelectorAll('script, [onclick], [onerror]')).to.have.length(0);
    expect(document.title).not.to.equal('1');
  });
});

describe('the copies of an email', () => {
  it('go to everybody who is named', async () => {
    const { sent, message } = await mailAt();

    byRole('button', 'Cc and Bcc').click();
    await until(() => focused() === 'textbox Cc');
    await type('eva@example.com; Jo <jo@example.com>');
    fill(byRole<HTMLInputElement>('textbox', 'Bcc'), 'log@example.com');
    message.focus();
    await type('Hello');
    await press('Enter', 'Control');
    await until(() => sent.length === 1);

    expect(sent[0]).to.deep.include({ cc: ['eva@example.com', 'jo@example.com'], bcc: ['log@example.com'] });
  });

  it('are asked for again when one is no address, and nothing is sent', async () => {
    const { sent, message } = await mailAt();

    byRole('button', 'Cc and Bcc').click();
    await until(() => focused() === 'textbox Cc');
    await type('eva@example.com, nobody');
    message.focus();
    await type('Hello');
    await press('Enter', 'Control');
    await untilReads('“nobody” is not an email address.');

    expect(sent).to.deep.equal([]);
    expect(focused()).to.equal('textbox Cc');
  });

  it('are asked for again in the one conversation only', async () => {
    const { message, begin } = await mailAt();

    byRole('button', 'Cc and Bcc').click();
    await until(() => focused() === 'textbox Cc');
    await type('nobody');
    message.focus();
    await type('Hello');
    await press('Enter', 'Control');
    await untilReads('“nobody” is not an email address.');
    await begin({ address: 'eva@example.com' });
    await until(() => byRole('heading').textContent === 'eva@example.com');

    expect(textOf()).not.to.include('is not an email address.');
    expect(allByRole('textbox', 'Cc')).to.have.length(0);
  });

  it('leave the focus in their field when it is emptied', async () => {
    const draft: Draft = { text: 'Hello', cc: ['e'] };
    await mailAt({}, { drafts: { 'conversation:conversation-1': draft } });

    (await findByRole('textbox', 'Cc')).focus();
    await press('End');
    await press('Backspace');
    await type('jo@example.com');

    expect(byRole<HTMLInputElement>('textbox', 'Cc').value).to.equal('jo@example.com');
  });

  it('are not offered where the desktop sends none', async () => {
    await mailAt({ capabilities: [...everything.filter((name) => name !== 'copies'), 'rich-text'] });

    expect(allByRole('button', 'Cc and Bcc')).to.have.length(0);
  });
});

describe('the subject of an email, while it is typed (C3)', () => {
  const earlier = [{ id: 'c-0', channel: 'email' as const, closedAt: 1, subject: 'Your order', messages: [] }];

  it('is refused at once when it was used here before, with another to take', async () => {
    const { subject } = await mailAt({ listMessages: async () => ({ messages: [], earlier }) });
    await untilReads('Earlier conversation');

    subject().focus();
    await type('your ORDER');
    (await findByRole('button', 'Use “your ORDER (2)”')).click();
    await until(() => subject().value === 'your ORDER (2)');

    expect(allByRole('button', /^Use/)).to.have.length(0);
  });

  it('is refused after a pause when the desktop knows that it was used', async () => {
    const asked: string[] = [];
    const { subject, message, sent } = await mailAt({
      checkSubject: async ({ subject }) => {
        asked.push(subject);
        return { refusal: { code: 'subject-used', subject, suggestion: `${subject} (2)` } };
      },
    });

    subject().focus();
    await type('Your invoice');
    await findByRole('button', 'Use “Your invoice (2)”');
    message.focus();
    await type('Hello');

    expect(asked).to.deep.equal(['Your invoice']);
    expect(sent).to.deep.equal([]);
    expect(send()).to.exist;
  });

  it('stands when nobody can say whether it was used', async () => {
    const { subject, sent, message } = await mailAt({
      checkSubject: async () => {
        throw new Error('down');
      },
    });

    fill(subject(), 'Your invoice');
    message.focus();
    await type('Hello');
    await press('Enter', 'Control');
    await until(() => sent.length === 1);

    expect(sent[0]?.subject).to.equal('Your invoice');
  });
});
