import { expect } from '@open-wc/testing';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { type Message, type SendMessage } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, queue, terms } from '../support/nouns.js';

/** An open conversation at a desktop that takes a second for every message, and writes down what it was asked in order. */
async function slowConversation() {
  const asked: string[] = [];
  const desktopClock = simulatedClock();
  const setup = await deskAt({
    sendMessage: ({ text, conversationId }: SendMessage, { clientToken }) =>
      new Promise<Message>((resolve) => {
        desktopClock.at(desktopClock.now() + 1_000, () => {
          asked.push(text);
          resolve({ id: clientToken, clientToken, conversationId, direction: 'outbound', text, at: 1 });
        });
      }),
    endTask: async () => {
      asked.push('(end)');
      return { wrapUp: terms };
    },
    transferTask: async () => {
      asked.push('(transfer)');
      return { outcome: 'accepted' as const, wrapUp: terms };
    },
  });
  setup.session.start(newConversation);
  await setup.settle();
  const { session } = setup;
  const write = (...texts: readonly string[]) => {
    for (const text of texts) session.send(offeredTask.id, { text });
  };
  const phase = () => session.view.tasks[0]?.phase;
  return { ...setup, asked, write, phase, pass: (ms: number) => desktopClock.advance(ms) };
}

describe('what the agent has written', () => {
  it('goes out before the conversation ends (C11)', async () => {
    const { session, asked, write, phase, pass } = await slowConversation();

    write('one', 'two', 'three');
    session.end(offeredTask.id);
    const meanwhile = phase();
    await pass(10_000);

    expect(meanwhile).to.equal('ending');
    expect(asked).to.deep.equal(['one', 'two', 'three', '(end)']);
    expect(phase()).to.equal('wrapping-up');
  });

  it('goes out before somebody else has the conversation (C11, T4)', async () => {
    const { session, asked, write, phase, pass } = await slowConversation();

    write('one', 'two');
    session.transfer(offeredTask.id, queue);
    await pass(10_000);

    expect(asked).to.deep.equal(['one', 'two', '(transfer)']);
    expect(phase()).to.equal('wrapping-up');
  });

  it('is not waited for when there is nothing', async () => {
    const { session, asked, phase, settle } = await slowConversation();

    session.end(offeredTask.id);
    await settle();

    expect(asked).to.deep.equal(['(end)']);
    expect(phase()).to.equal('wrapping-up');
  });

  it('cannot be added to while the conversation is being handed on, and says why (T4)', async () => {
    const { session, write } = await slowConversation();
    write('one');
    session.transfer(offeredTask.id, queue);

    const begun = session.send(offeredTask.id, { text: 'two' });

    expect(begun).to.deep.equal({
      ok: false,
      refusals: [{ code: 'transfer-in-progress', recipient: '+34612345678' }],
    });
  });
});
