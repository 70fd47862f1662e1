import { expect } from '@open-wc/testing';
import { allByRole, byRole, findByRole, focused, textOf, until, untilReads } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';
import { firstSeen, isSeen, lines, log, rowsIn, telling, transcriptAt } from '../support/transcript-at.js';

/** The text of the row behind which the agent had read on. */
const newFrom = (): string | undefined => {
  const row = rowsIn(log()).find((each) => [...each.children].some((child) => textOf(child) === 'New'));
  return row && textOf(row).replace(/.*?\d+:\d+ [AP]M /, '');
};

/** Two conversations, the first with many messages; the agent looks at the second while the first goes on. */
async function elsewhere(came: number) {
  const setup = await transcriptAt(
    {
      listMessages: async ({ conversationId }) => ({
        messages: conversationId === 'conversation-1' ? lines(100) : [],
        earlier: [],
      }),
    },
    { conversations: 2 },
  );
  for (let index = 0; index < came; index++) await setup.hear(`news ${index}`);
  return setup;
}

describe('<outbound-composer> messages that came while the agent was elsewhere', () => {
  it('begin with the word that they are new', async () => {
    const { session, keys, box } = await elsewhere(2);

    session.select(keys[0]);
    await untilReads('news 1');

    expect(newFrom()).to.equal('news 0');
    expect(isSeen(box, 'news 0')).to.equal(true);
  });

  it('are read from the first of them on, with a button to those that are out of sight', async () => {
    const { session, keys, box, scroll } = await elsewhere(20);

    session.select(keys[0]);
    await untilReads('news 0');

    expect(firstSeen(box)).to.match(/news 0$/);
    const below = () =>
      Number(/\d+/.exec(byRole('button', /new messages?$/, box.parentElement ?? box).textContent)?.[0]);
    const before = below();
    expect(before).to.be.greaterThan(5);
    await scroll(150);
    expect(below()).to.be.lessThan(before);
    await scroll(10_000);
    expect(allByRole('button', /new messages?$/, box.parentElement ?? box)).to.have.length(0);
    expect(newFrom()).to.equal(undefined);
    await scroll(-10_000);
    expect(textOf(box)).to.include('line 0');
  });

  it('are not new any more once the agent has written', async () => {
    const { session, keys, message } = await elsewhere(2);
    session.select(keys[0]);
    await untilReads('news 1');

    (await message()).focus();
    await type('Hello');
    await press('Enter');
    await untilReads('Hello');

    expect(newFrom()).to.equal(undefined);
  });

  it('are not new when the agent comes a second time', async () => {
    const { session, keys } = await elsewhere(2);
    session.select(keys[0]);
    await untilReads('news 1');

    session.select(keys[1]);
    await untilReads('No messages yet.');
    session.select(keys[0]);
    await untilReads('news 1');

    expect(newFrom()).to.equal(undefined);
  });

  it('are the agent’s own nowhere', async () => {
    const { session, keys } = await elsewhere(0);
    session.send(keys[0] ?? '', { text: 'from me' });

    session.select(keys[0]);
    await untilReads('from me');

    expect(newFrom()).to.equal(undefined);
  });
});

describe('<outbound-composer> messages that come while the agent reads', () => {
  it('are not new to whom sees them come', async () => {
    const { hear, atEnd } = await transcriptAt(telling(lines(100)));
    await atEnd();

    await hear('just now');
    await untilReads('just now');

    expect(newFrom()).to.equal(undefined);
    expect(allByRole('button', '1 new message')).to.have.length(0);
  });

  it('are counted on a button, which goes to the first of them with the focus', async () => {
    const { hear, atEnd, scroll, box, session } = await transcriptAt(telling(lines(100)));
    await atEnd();
    await scroll(-3_000);
    await hear('first');
    session.send('token-1', { text: 'from me' });
    await hear('second');
    const button = await findByRole('button', '2 new messages');
    button.focus();

    await press('Enter');
    await until(() => isSeen(box, 'first'));

    expect(focused()).to.match(/^listitem New .* first$/);
    expect(newFrom()).to.equal('first');
    expect(isSeen(box, 'second')).to.equal(true);
    expect(allByRole('button', /new message/, box.parentElement ?? box)).to.have.length(0);
  });

  it('are in sight without the button when the agent comes to them', async () => {
    const { hear, atEnd, box, presses } = await transcriptAt(telling(lines(100)));
    await atEnd();
    box.focus();
    await presses('Home');
    await hear('just now');
    await findByRole('button', '1 new message');

    await presses('End');

    expect(isSeen(box, 'just now')).to.equal(true);
    await until(() => allByRole('button', '1 new message').length === 0);
    expect(newFrom()).to.equal('just now');
  });

  it('begin anew where the next ones come that are not seen', async () => {
    const { hear, atEnd, box, presses } = await transcriptAt(telling(lines(100)));
    await atEnd();
    box.focus();
    for (const text of ['earlier', 'later']) {
      await presses('Home');
      await hear(text);
      await findByRole('button', '1 new message');
      await presses('End');
      await until(() => isSeen(box, text));
    }

    expect(newFrom()).to.equal('later');
  });

  it('are no history that is loaded', async () => {
    const { atEnd, box, presses } = await transcriptAt({
      listMessages: async ({ before }) => ({
        messages: before === undefined ? lines(100, 100) : lines(100),
        earlier: [],
        ...(before === undefined && { older: 'page' }),
      }),
    });
    await atEnd();
    box.focus();

    await presses('Home');
    await until(() => rowsIn(box)[0]?.ariaSetSize === '200');

    expect(newFrom()).to.equal(undefined);
    expect(allByRole('button', /new message/, box.parentElement ?? box)).to.have.length(0);
  });

  it('is the first of the customer’s, in a conversation in which there was nothing', async () => {
    const { hear } = await transcriptAt();

    await hear('hello there');
    await untilReads('hello there');

    expect(newFrom()).to.equal(undefined);
  });
});
