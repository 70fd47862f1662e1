import { expect } from '@open-wc/testing';
import type { AnswerOf } from '../../src/index.js';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { fill } from '../support/composer-at.js';
import { everything } from '../support/desk-at.js';
import { press, type } from '../support/keyboard.js';
import { send, writingAt } from '../support/writing-at.js';

const cardWarning = { id: 'card', reason: 'This looks like a card number.' };
const warns = { reviewMessage: async () => ({ warnings: [cardWarning] }) };
const reviewed = { can: ['review'] } as const;

describe('a message that the desktop looks at before it is sent', () => {
  it('goes at once when there is nothing against it', async () => {
    const asked: unknown[] = [];
    const { texts } = await writingAt(
      {
        reviewMessage: async (request) => {
          asked.push(request);
          return { warnings: [] };
        },
      },
      reviewed,
    );

    await type('Hello');
    await press('Enter');
    await until(() => texts().length === 1);

    expect(texts()).to.deep.equal(['Hello']);
    expect(asked).to.deep.equal([
      {
        text: 'Hello',
        taskId: 'task-1',
        conversationId: 'conversation-1',
        channel: 'sms',
        recipient: { address: '+34612345678', name: 'Ana Pérez' },
      },
    ]);
  });

  it('waits for the agent when it is warned of, and stays when the agent does not send it', async () => {
    const { message, texts } = await writingAt(warns, reviewed);

    await type('4111 1111 1111 1111');
    await press('Enter');
    await untilReads('This looks like a card number.');
    await until(() => focused() === 'button Do not send');
    await press('Enter');

    expect(texts()).to.deep.equal([]);
    expect(message.value).to.equal('4111 1111 1111 1111');
    expect(focused()).to.equal('textbox Message');
    expect(textOf()).not.to.include('This looks like a card number.');
  });

  it('goes with what the agent confirmed', async () => {
    const { message, sent } = await writingAt(warns, reviewed);

    await type('4111 1111 1111 1111');
    await press('Enter');
    (await findByRole('button', 'Send anyway')).click();
    await until(() => sent.length === 1);

    expect(sent[0]).to.deep.include({ text: '4111 1111 1111 1111', confirmed: [{ id: 'card' }] });
    expect(message.value).to.equal('');
  });

  it('is not sent while the desktop wants to know why and the agent has not said', async () => {
    const { texts, sent } = await writingAt(
      { reviewMessage: async () => ({ warnings: [{ ...cardWarning, asksWhy: true }] }) },
      reviewed,
    );

    await type('4111 1111 1111 1111');
    await press('Enter');
    (await findByRole('button', 'Send anyway')).click();
    await until(() => focused().startsWith('textbox') && focused() !== 'textbox Message');
    expect(texts()).to.deep.equal([]);
    await type('It is theirs');
    byRole('button', 'Send anyway').click();
    await until(() => sent.length === 1);

    expect(sent[0]?.confirmed).to.deep.equal([{ id: 'card', why: 'It is theirs' }]);
  });

  it('stays, and says why, when it is forbidden', async () => {
    const { message, texts } = await writingAt(
      { reviewMessage: async () => ({ refusal: { code: 'policy-blocked', reason: 'No card numbers.' } }) },
      reviewed,
    );

    await type('4111 1111 1111 1111');
    await press('Enter');
    await untilReads('No card numbers.');

    expect(texts()).to.deep.equal([]);
    expect(message.value).to.equal('4111 1111 1111 1111');
  });

  it('stays when nobody says anything of it in time', async () => {
    const { message, texts, clock } = await writingAt(
      { reviewMessage: () => new Promise<never>(() => undefined) },
      reviewed,
    );

    await type('Hello');
    await press('Enter');
    await untilReads('The message is being checked…');
    await clock.advance(10_000);
    await until(() => !textOf().includes('The message is being checked…'));

    expect(texts()).to.deep.equal([]);
    expect(message.value).to.equal('Hello');
  });

  const slowly = () => {
    let answer: (review: AnswerOf<'reviewMessage'>) => void = () => undefined;
    const review = new Promise<AnswerOf<'reviewMessage'>>((resolve) => (answer = resolve));
    return {
      reviewMessage: () => review,
      allow: () => {
        answer({ warnings: [] });
      },
    };
  };

  it('goes as it was sent, and what was written behind it meanwhile stays', async () => {
    const { allow, ...review } = slowly();
    const { message, texts } = await writingAt(review, reviewed);

    await type('Hello');
    await press('Enter');
    await type(' and more');
    allow();
    await until(() => texts().length === 1);

    expect(texts()).to.deep.equal(['Hello']);
    expect(message.value).to.equal('and more');
  });

  it('does not go when it is another message meanwhile', async () => {
    const { allow, ...review } = slowly();
    const { message, texts } = await writingAt(review, reviewed);

    await type('Hello');
    await press('Enter');
    fill(message, 'Good evening');
    allow();
    await untilReads('The message changed while it was being checked');

    expect(texts()).to.deep.equal([]);
    expect(message.value).to.equal('Good evening');
  });

  it('goes once for a second Enter', async () => {
    const { allow, ...review } = slowly();
    const { texts } = await writingAt(review, reviewed);

    await type('Hello');
    await press('Enter');
    await press('Enter');
    allow();
    await until(() => texts().length > 0);

    expect(texts()).to.deep.equal(['Hello']);
  });

  it('goes from its own conversation when the agent looks at another meanwhile', async () => {
    const { allow, ...review } = slowly();
    const { sent, session, keys } = await writingAt(review, { ...reviewed, conversations: 2 });

    await type('Hello');
    await press('Enter');
    session.select(keys[0]);
    await until(() => byRole('heading').textContent === 'Ana Pérez');
    allow();
    await until(() => sent.length === 1);

    expect(sent[0]).to.deep.include({ taskId: 'task-2', text: 'Hello' });
    expect(session.draft(keys[1] ?? '')).to.equal(undefined);
  });

  it('goes from its own conversation when the agent sends in another meanwhile', async () => {
    const { allow, ...review } = slowly();
    const { sent, session, keys } = await writingAt(review, { ...reviewed, conversations: 2 });

    await type('Hello');
    await press('Enter');
    session.select(keys[0]);
    await until(() => byRole('heading').textContent === 'Ana Pérez');
    byRole('textbox', 'Message').focus();
    await type('Good evening');
    await press('Enter');
    allow();
    await until(() => sent.length === 2);

    expect(sent.map(({ taskId, text }) => [taskId, text])).to.have.deep.members([
      ['task-1', 'Good evening'],
      ['task-2', 'Hello'],
    ]);
  });

  it('is still asked about when the agent wrote in another conversation meanwhile', async () => {
    const { sent, session, keys } = await writingAt(warns, { ...reviewed, conversations: 2 });
    const goTo = async (key: string | undefined, name: string) => {
      session.select(key);
      await until(() => byRole('heading').textContent === name);
    };

    await type('4111 1111 1111 1111');
    await press('Enter');
    await untilReads('This looks like a card number.');
    await goTo(keys[0], 'Ana Pérez');
    byRole('textbox', 'Message').focus();
    await type('Hi');
    expect(textOf()).not.to.include('This looks like a card number.');
    await goTo(keys[1], '+34698765432');
    (await findByRole('button', 'Send anyway')).click();
    await until(() => sent.length === 1);

    expect(sent[0]).to.deep.include({ taskId: 'task-2', text: '4111 1111 1111 1111' });
  });

  it('takes the focus from nothing else on the page, whatever is said to it', async () => {
    let warn: (review: AnswerOf<'reviewMessage'>) => void = () => undefined;
    const review = new Promise<AnswerOf<'reviewMessage'>>((resolve) => (warn = resolve));
    const { page, message } = await writingAt({ reviewMessage: () => review }, reviewed);
    const search = document.createElement('input');
    search.ariaLabel = 'Search of the desktop';
    page.append(search);

    message.focus();
    await type('Hello');
    await press('Enter');
    search.focus();
    warn({ warnings: [cardWarning] });
    await untilReads('This looks like a card number.');
    await new Promise((resolve) => requestAnimationFrame(resolve));

    expect(focused()).to.equal('textbox Search of the desktop');
  });

  it('leaves the focus where the agent is when it goes', async () => {
    const { allow, ...review } = slowly();
    const { page, texts } = await writingAt(review, reviewed);
    const search = document.createElement('input');
    search.ariaLabel = 'Search of the desktop';
    page.append(search);

    await type('Hello');
    await press('Enter');
    search.focus();
    allow();
    await until(() => texts().length === 1);
    await new Promise((resolve) => requestAnimationFrame(resolve));

    expect(focused()).to.equal('textbox Search of the desktop');
  });
});

describe('a page that has a say in what is sent', () => {
  it('hears of a message before it is sent, and prevents it without losing it', async () => {
    const { composer, message, texts } = await writingAt();
    const heard: unknown[] = [];
    composer.addEventListener('outbound-before-send', (event) => {
      heard.push(event.detail);
      event.preventDefault();
    });

    await type('Hello');
    await press('Enter');
    await untilReads('This desktop did not let the message go out.');

    expect(heard).to.deep.equal([{ task: 'token-1', content: { text: 'Hello' } }]);
    expect(texts()).to.deep.equal([]);
    expect(message.value).to.equal('Hello');
  });

  it('prevents that a conversation is ended', async () => {
    const { page, session } = await writingAt();
    page.addEventListener('outbound-before-end', (event) => {
      event.preventDefault();
    });

    byRole('button', 'End conversation').click();

    expect(session.view.tasks[0]?.phase).to.equal('active');
  });
});

describe('a message that can still be taken back', () => {
  it('leaves when its seconds are over, once', async () => {
    const { composer, texts, clock, settle } = await writingAt();
    composer.undoSeconds = 5;

    await type('Hello');
    await press('Enter');
    await settle();
    expect(texts()).to.deep.equal([]);
    await clock.advance(5_000);
    await until(() => texts().length > 0);

    expect(texts()).to.deep.equal(['Hello']);
  });

  it('is the draft again when it is taken back in time', async () => {
    const { composer, texts, message, clock } = await writingAt();
    composer.undoSeconds = 5;

    await type('Hello');
    await press('Enter');
    (await findByRole('button', 'Undo sending')).click();
    await until(() => message.value === 'Hello');
    await clock.advance(10_000);

    expect(texts()).to.deep.equal([]);
  });
});

describe('a message for later', () => {
  it('goes out with its moment', async () => {
    const { sent } = await writingAt();

    await type('Hello');
    byRole('button', 'Send later').click();
    const moment = await findByRole<HTMLInputElement>('group', 'Send later');
    await until(() => moment.querySelector('input') !== null);
    const [field] = moment.querySelectorAll('input');
    if (field) fill(field, '2027-03-01T09:30');
    byRole('button', 'Schedule').click();
    await until(() => sent.length === 1);

    expect(sent[0]).to.deep.include({ text: 'Hello', sendAt: new Date(2027, 2, 1, 9, 30).getTime() });
  });

  it('is not scheduled for what is over, and Escape closes the choice', async () => {
    const { sent } = await writingAt();

    await type('Hello');
    byRole('button', 'Send later').click();
    const choice = await findByRole('group', 'Send later');
    const [field] = choice.querySelectorAll('input');
    if (field) fill(field, '1969-12-31T09:30');
    byRole('button', 'Schedule').click();
    await untilReads('Choose a moment that is still to come.');
    await press('Escape');

    expect(sent).to.deep.equal([]);
    expect(allByRole('group', 'Send later')).to.have.length(0);
    expect(focused()).to.equal('button Send later');
  });

  it('is for the message of one conversation, and not asked in another', async () => {
    const { session, keys } = await writingAt({}, { conversations: 2 });

    byRole('button', 'Send later').click();
    await findByRole('group', 'Send later');
    session.select(keys[0]);
    await until(() => byRole('heading').textContent === 'Ana Pérez');

    expect(allByRole('group', 'Send later')).to.have.length(0);
  });

  it('is not offered where the desktop cannot keep it', async () => {
    await writingAt({ capabilities: everything.filter((capability) => capability !== 'schedule') });

    expect(allByRole('button', 'Send later')).to.have.length(0);
    expect(send()).to.exist;
  });
});

describe('what Enter does (C1)', () => {
  it('is for the agent to say, and is remembered for the next conversation', async () => {
    const { message, texts, begin } = await writingAt();

    byRole('checkbox', 'Enter sends').click();
    message.focus();
    await type('one');
    await press('Enter');
    await type('two');

    expect(message.value).to.equal('one\ntwo');
    expect(texts()).to.deep.equal([]);
    await begin({ address: '+34611111111' });
    await until(() => byRole('heading').textContent === '+34611111111');
    expect(byRole<HTMLInputElement>('checkbox', 'Enter sends').checked).to.equal(false);
    await untilReads('Ctrl or ⌘ + Enter sends');
  });

  it('is not asked where the page has decided it', async () => {
    await writingAt({}, { enterSends: 'false' });

    expect(allByRole('checkbox', 'Enter sends')).to.have.length(0);
  });
});
