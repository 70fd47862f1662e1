import { expect } from '@open-wc/testing';
import { taskOf, type Agent, type Scenario } from './agent.js';

const texts = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `message ${index + 1}`);

/** A conversation that was handed to this agent after so much had been written in it. */
async function longTalk({ centre, session, see, wait, texts }: Agent, written: readonly string[]): Promise<string> {
  const id = centre.offer();
  await wait(1);
  for (const text of written) centre.reply(taskOf(see()).conversationId, text);
  session.accept(id);
  await wait(3);
  const { key } = see();
  expect(texts(key).slice(-1)).to.deep.equal(written.slice(-1));
  return key;
}

/** Conversations that are longer than one page. */
export const olderMessages: readonly Scenario[] = [
  {
    rules: 'C2',
    story: 'a long conversation comes page by page, in its order and without a gap or a double',
    needs: 'history',
    play: async (agent) => {
      const { session, see, wait, texts: shown, asked } = agent;
      const written = texts(230);
      const key = await longTalk(agent, written);
      const pages = [];
      while (see(key).history.older !== undefined) {
        pages.push(see(key).history.older);
        session.loadOlder(key);
        session.loadOlder(key);
        await wait(2);
      }

      expect(pages).to.have.length.above(0);
      expect(shown(key).slice(-230)).to.deep.equal(written);
      // the two that were there before it was handed on
      expect(shown(key)).to.have.length(232);
      const befores = asked('listMessages').map(({ request }) => (request as { before?: string }).before);
      expect(befores).to.deep.equal([undefined, ...pages]);
    },
  },
  {
    rules: 'C2',
    story: 'a page that cannot be fetched is missing, nothing else, and can be fetched again',
    needs: 'history',
    play: async (agent) => {
      const { centre, session, see, wait, texts: shown } = agent;
      const key = await longTalk(agent, texts(210));
      const before = shown(key);
      const { older } = see(key).history;
      centre.set({ faults: { listMessages: { fault: 'fails', times: 1 } } });
      session.loadOlder(key);
      await wait(2);
      expect(shown(key)).to.deep.equal(before);
      expect(see(key).history.older).to.equal(older);

      session.loadOlder(key);
      await wait(2);

      expect(see(key).history.older).to.be.undefined;
      expect(shown(key).slice(-210)).to.deep.equal(texts(210));
    },
  },
  {
    rules: 'C2',
    story: 'a conversation of one page has no older one, and nothing is asked for it',
    needs: 'history',
    play: async ({ talk, see, session, wait, asked }) => {
      const key = await talk();

      session.loadOlder(key);
      await wait(2);

      expect(see(key).history.older).to.be.undefined;
      expect(asked('listMessages')).not.to.be.empty;
      for (const { request } of asked('listMessages')) expect(request).not.to.have.property('before');
    },
  },
];
