import { expect } from '@open-wc/testing';
import type { Message } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { composerAt, ear, fill } from '../support/composer-at.js';
import { press, type } from '../support/keyboard.js';
import { colleague } from '../support/nouns.js';
import { firstSeen, lines, log, placeOf, said as written, telling, transcriptAt } from '../support/transcript-at.js';

const day = 86_400_000;
const monday = Date.UTC(2026, 0, 5, 12);

const said = (id: string, text: string, more: Partial<Message> = {}): Message =>
  written(id, text, { at: monday, ...more });

const described = (element: Element): string => {
  const root = element.getRootNode() as ShadowRoot;
  return root.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent.trim() ?? '';
};

describe('<outbound-composer> transcript', () => {
  it('has a heading for each day, authors and times, and folds what was closed earlier (W4)', async () => {
    const messages = [
      said('1', 'one', { at: monday - day, direction: 'outbound', authorName: 'Luis', status: 'delivered' }),
      said('2', 'two'),
      said('3', 'three', { direction: 'outbound', authorName: 'Ana' }),
    ];
    const earlier = [
      { id: 'c', channel: 'sms' as const, closedAt: monday - 9 * day, messages: [said('0', 'long ago')] },
    ];
    await composerAt({ listMessages: async () => ({ messages, earlier }) });
    await untilReads('three');

    const text = textOf(log());
    expect(text).to.match(/Earlier conversation, closed Saturday, December 27, 2025/);
    expect(text).to.match(/Sunday, January 4, 2026 Luis .* one Delivered/);
    expect(text).to.match(/Monday, January 5, 2026 Ana Pérez .* two You .* three/);
    expect(log().querySelector('details')?.open).to.equal(false);
    expect(log().querySelector('.day time')?.getAttribute('datetime')).to.equal('2026-01-04T12:00:00.000Z');
  });

  it('shows whatever was written as the text that it is', async () => {
    const hostile = '<img src=x onerror="window.hurt=1"><style>*{display:none}</style>&amp;';
    await composerAt(telling([said('1', hostile, { authorName: '<b>Eve</b>' })]));
    await untilReads(hostile);

    expect(textOf(log())).to.include('<b>Eve</b>');
    expect(log().querySelector('img, style, b')).to.equal(null);
    expect(log().querySelector('.text')?.getAttribute('dir')).to.equal('auto');
  });

  it('holds moments that no calendar has, and a language tag that is none', async () => {
    await composerAt(telling([said('1', 'when?', { at: 1e17 })]), { lang: 'en_what is this' });

    await untilReads('when?');
  });

  it('shows the newest message, and follows what comes and what takes its room', async () => {
    const { hear, message, composer, box, fromEnd, atEnd } = await transcriptAt(telling(lines(40)));
    await atEnd();

    await hear('the newest');
    await until(() => box.textContent.includes('the newest'));
    await atEnd();
    const height = box.clientHeight;
    fill(await message(), 'one\ntwo\nthree\nfour\nfive\nsix');
    await composer.updateComplete;

    expect(box.clientHeight).to.be.lessThan(height);
    await atEnd();

    composer.style.setProperty('block-size', '400px');
    expect(fromEnd()).to.be.greaterThan(0);
    await atEnd();
  });

  it('leaves a reader alone who reads further up, until they write something', async () => {
    const { hear, message, box, scroll, atEnd } = await transcriptAt(telling(lines(40)));
    await atEnd();
    await scroll(-900);
    const seen = firstSeen(box);
    const before = placeOf(box, seen);

    await hear('the newest');
    await findByRole('button', '1 new message');
    expect(placeOf(box, seen)).to.equal(before);

    (await message()).focus();
    await type('Hello');
    await press('Enter');
    await atEnd();
  });
});

describe('<outbound-composer> news', () => {
  it('tells a new message once, by the composer that shows it', async () => {
    const { hear, composer, list } = await composerAt({}, { conversations: 2 });
    const [fromComposer, fromList] = [ear(composer), ear(list)];

    await hear('first', { number: 2 });
    await hear('second', { number: 1 });
    await until(() => fromComposer.length + fromList.length > 1);

    expect(fromComposer).to.deep.equal(['New message from +34698765432: first']);
    expect(fromList).to.deep.equal(['New message from Ana Pérez: second']);
  });

  it('tells the same words twice when they come twice, and a fact told twice once', async () => {
    const { hear, composer } = await composerAt();
    const heard = ear(composer);

    await hear('OK', { id: 'a', authorName: 'Eve' });
    await until(() => heard.length === 1);
    await hear('OK', { id: 'b', authorName: 'Eve' });
    await hear('OK', { id: 'b', authorName: 'Eve' });
    await until(() => heard.length === 2);

    expect(heard).to.deep.equal(['New message from Eve: OK', 'New message from Eve: OK']);
  });

  it('only begins a long letter, and says nothing of the history', async () => {
    const { hear, composer, session, keys } = await composerAt(telling([said('1', 'of old')]), { conversations: 2 });
    const heard = ear(composer);

    session.select(keys[0]);
    await untilReads('of old');
    await hear('word '.repeat(100));
    await until(() => heard.length > 0);

    expect(heard).to.have.length(1);
    expect(heard[0]?.length).to.be.lessThan(250);
    expect(heard[0]).to.match(/…$/);
  });

  it('waits until the agent pauses, and then tells everything that came meanwhile, once', async () => {
    const { hear, composer, message, clock } = await composerAt();
    const heard = ear(composer);
    (await message()).focus();
    await type('half a mess');

    await hear('one', { authorName: 'Eve' });
    await hear('two', { authorName: 'Eve' });
    await clock.advance(900);
    await type('age');
    await clock.advance(900);
    await composer.updateComplete;
    expect(heard).to.deep.equal([]);
    await clock.advance(200);
    await until(() => heard.length > 0);

    expect(heard).to.deep.equal(['New message from Eve: one', 'New message from Eve: two']);
  });

  it('waits with what another element tells, too', async () => {
    const { hear, list, composer, message, clock } = await composerAt({}, { conversations: 2 });
    const heard = ear(list);
    (await message()).focus();
    await type('half a mess');

    await hear('elsewhere', { number: 1 });
    await composer.updateComplete;
    expect(heard).to.deep.equal([]);

    await clock.advance(1_000);
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal(['New message from Ana Pérez: elsewhere']);
  });

  for (const [how, stop] of [
    ['leaves the field', () => byRole('button', 'Send').focus()],
    ['sends', () => press('Enter')],
    ['deletes what was typed', () => press('Backspace')],
  ] as const)
    it(`tells at once when the agent ${how}`, async () => {
      const { hear, composer, message } = await composerAt();
      const heard = ear(composer);
      (await message()).focus();
      await type('x');
      await hear('one', { authorName: 'Eve' });

      await stop();
      await until(() => heard.length > 0);

      expect(heard).to.deep.equal(['New message from Eve: one']);
    });

  it('goes on telling after the elements were moved on the page', async () => {
    const { hear, composer, page } = await composerAt();
    const heard = ear(composer);
    page.append(composer);

    await hear('still here');
    await until(() => heard.length > 0);

    expect(heard).to.deep.equal(['New message from Ana Pérez: still here']);
  });

  it('tells that a message was not sent, and why', async () => {
    const { composer, message } = await composerAt({
      sendMessage: async () => ({ refusal: { code: 'policy-blocked', reason: 'quiet hours.' } }),
    });
    const heard = ear(composer);
    (await message()).focus();

    await type('Hello');
    await press('Enter');
    await until(() => heard.length > 0);

    expect(heard).to.deep.equal([
      'A message was not sent: A policy forbids contacting this customer now: quiet hours.',
    ]);
  });
});

describe('<outbound-composer> phases', () => {
  it('puts the focus into the message when the conversation begins', async () => {
    await composerAt();

    await until(() => focused() === 'textbox Message');
  });

  it('takes the focus from nobody who is busy elsewhere', async () => {
    const { page, begin, message } = await composerAt({}, { conversations: 0 });
    const elsewhere = page.appendChild(document.createElement('input'));
    elsewhere.id = 'elsewhere';
    elsewhere.focus();

    await begin({ address: '+34612345678' });
    await message();

    expect(document.activeElement?.id).to.equal('elsewhere');
  });

  it('says how far a task is that is no conversation yet, without an empty form', async () => {
    await composerAt({ createTask: () => new Promise(() => undefined) });

    await untilReads('Creating…');

    expect(allByRole('textbox')).to.have.length(0);
    expect(allByRole('button', 'End conversation')).to.have.length(0);
  });

  it('offers to look again when nobody knows whether the task was created (L8)', async () => {
    let known = false;
    const { message } = await composerAt({
      createTask: () => Promise.reject(new Error('line broken')),
      findTask: async () =>
        known
          ? {
              task: {
                id: 't',
                conversationId: 'c',
                channel: 'sms',
                state: 'accepted',
                recipient: { address: '+1' },
                entryPoint: { id: 'e', name: 'E', address: '+2', channel: 'sms' },
              },
            }
          : Promise.reject(new Error('line broken')),
    });
    await untilReads('It is not known whether the conversation was created.');

    known = true;
    (await findByRole('button', 'Check again')).click();

    expect(await message()).to.exist;
    await until(() => focused() === 'textbox Message');
  });

  it('closes what may not be done while it is transferred, and says why; declined, it goes on (T4, T5)', async () => {
    const { session, keys, message, tell, composer } = await composerAt();
    const field = await message();
    await type('half a mess');
    const asked: string[] = [];
    session.onAnnouncement(({ type: what }) => asked.push(what));

    session.transfer(keys[0] ?? '', colleague);
    await untilReads('The conversation is being transferred.');
    const end = byRole('button', 'End conversation');
    end.click();
    byRole('button', 'Send').click();
    field.focus();
    await press('Enter');

    expect(end.getAttribute('aria-disabled')).to.equal('true');
    expect(described(end)).to.equal('The conversation is being transferred. You can go on if nobody takes it.');
    expect(described(byRole('button', 'Send'))).to.equal(described(end));
    expect(field.readOnly).to.equal(true);
    expect(field.value).to.equal('half a mess');

    tell({ type: 'transfer.declined', taskId: 'task-1', target: colleague });
    await untilReads('José did not accept the conversation.');
    expect(field.readOnly).to.equal(false);
    byRole('button', 'Dismiss').click();
    await until(() => !textOf(composer).includes('José'));
    expect(asked).not.to.include('outbound-conversation-ended');
  });

  it('ends, and leaves the transcript to be read', async () => {
    const failed = said('1', 'lost', { direction: 'outbound', status: 'failed', clientToken: 'x' });
    const { hear, message } = await composerAt(telling([failed]));
    await message();
    await hear('one more thing');

    byRole('button', 'End conversation').click();
    await untilReads('The conversation is over; only its wrap-up is left.');

    expect(allByRole('textbox')).to.have.length(0);
    expect(allByRole('button', 'Send')).to.have.length(0);
    expect(textOf(log())).to.include('one more thing');
    expect(allByRole('button', /^(Try again|Edit)$/)).to.have.length(0);
    expect(byRole('button', 'End conversation').getAttribute('aria-disabled')).to.equal('true');
  });

  it('says why it could not be ended, aloud, since no other element does', async () => {
    const { composer, message } = await composerAt({ endTask: () => Promise.reject(new Error('line broken')) });
    await message();
    const heard = ear(composer);

    byRole('button', 'End conversation').click();
    await untilReads('The desktop failed: line broken');

    expect(heard.join(' ')).to.include('The desktop failed: line broken');
  });

  it('keeps the focus when what had it goes away', async () => {
    const { tell, message } = await composerAt({}, { conversations: 2 });
    const field = await message();
    field.focus();
    tell({ type: 'task.closed', taskId: 'task-2' });
    await until(() => focused() === 'textbox Message');

    tell({ type: 'task.closed', taskId: 'task-1' });
    await untilReads('Choose a conversation, or start a new one.');

    expect(document.activeElement?.localName).to.equal('outbound-composer');
  });

  it('is accessible in every phase', async () => {
    const { session, keys, page, message, tell, composer } = await composerAt(
      telling([said('1', 'one'), said('2', 'two', { direction: 'outbound', status: 'failed', clientToken: 'x' })]),
      { lang: 'es' },
    );
    await message();
    await expect(page).to.be.accessible();

    session.transfer(keys[0] ?? '', colleague);
    await composer.updateComplete;
    await expect(page).to.be.accessible();
    tell({ type: 'transfer.declined', taskId: 'task-1', target: colleague });
    await composer.updateComplete;
    await expect(page).to.be.accessible();
    session.end(keys[0] ?? '');
    await untilReads('La conversación terminó; solo falta el cierre.');
    await expect(page).to.be.accessible();
  });
});
