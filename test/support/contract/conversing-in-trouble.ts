import { expect } from '@open-wc/testing';
import type { Agent, Scenario } from './agent.js';

const message = ({ see }: Agent, key: string) => see(key).transcript.find(({ clientToken }) => clientToken);

/** Messages that fail, come back, or of which nobody knows: none is lost, and none arrives twice. */
export const conversingInTrouble: readonly Scenario[] = [
  {
    rules: 'C11',
    story: 'a send that keeps failing is failed, and the agent’s retry delivers it once under the same token',
    knobs: { customers: 'silent', faults: { sendMessage: { fault: 'fails', times: 3 } } },
    play: async (agent) => {
      const { talk, send, wait, session, asked, heard, centre } = agent;
      const key = await talk();
      const token = send(key, 'Hello');
      await wait(5);
      expect(message(agent, key)?.status).to.equal('failed');
      expect(message(agent, key)?.problem).to.include({ code: 'host-failed', request: 'sendMessage' });
      expect(heard('outbound-message-failed')).to.have.length(1);

      session.retryMessage(token);
      await wait(5);

      expect(message(agent, key)?.status).to.equal('delivered');
      expect(new Set(asked('sendMessage').map(({ clientToken }) => clientToken))).to.deep.equal(new Set([token]));
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C11',
    story: 'a send that fails once goes through by itself',
    knobs: { customers: 'silent', faults: { sendMessage: { fault: 'throws', times: 1 } } },
    play: async (agent) => {
      const { talk, send, wait, centre } = agent;
      const key = await talk();
      send(key, 'Hello');
      await wait(5);

      expect(message(agent, key)?.status).to.equal('delivered');
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C11',
    story: 'a send that is never answered is looked up by its token, found, and not repeated',
    knobs: { customers: 'silent', faults: { sendMessage: { fault: 'never-answers-but-done', times: 1 } } },
    play: async (agent) => {
      const { talk, send, wait, asked, centre } = agent;
      const key = await talk();
      const token = send(key, 'Hello');
      await wait(25);

      expect(message(agent, key)?.status).to.be.oneOf(['sent', 'delivered']);
      expect(asked('sendMessage')).to.have.length(1);
      expect(centre.delivered.map(({ clientToken }) => clientToken)).to.deep.equal([token]);
    },
  },
  {
    rules: 'C11',
    story: 'a message of which nobody knows says so, until the agent has it looked up',
    knobs: {
      customers: 'silent',
      faults: {
        sendMessage: { fault: 'never-answers', times: 1 },
        findMessage: { fault: 'never-answers', times: 1 },
      },
    },
    play: async (agent) => {
      const { talk, send, wait, session, centre } = agent;
      const key = await talk();
      const token = send(key, 'Hello');
      await wait(32);
      expect(message(agent, key)?.status).to.equal('unknown');

      session.checkMessage(token);
      await wait(5);

      expect(message(agent, key)?.status).to.equal('delivered');
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C11',
    story: 'a send that was done before the host threw arrives once',
    knobs: { customers: 'silent', faults: { sendMessage: 'throws-after-done' } },
    play: async (agent) => {
      const { talk, send, wait, centre, asked } = agent;
      const key = await talk();
      send(key, 'Hello');
      await wait(5);

      expect(message(agent, key)?.status).to.equal('delivered');
      expect(asked('sendMessage')).to.have.length(1);
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C11',
    story: 'a send that arrives late, after it was repeated, arrives once',
    knobs: { customers: 'silent', faults: { sendMessage: { fault: 'late', times: 1 } } },
    play: async (agent) => {
      const { talk, send, wait, centre } = agent;
      const key = await talk();
      send(key, 'Hello');
      await wait(40);

      expect(message(agent, key)?.status).to.equal('delivered');
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C11',
    story: 'a message that comes back is failed with the host’s reason, and arrives when it is sent again',
    knobs: { customers: 'silent', delivery: 'bounces' },
    play: async (agent) => {
      const { talk, send, wait, session, centre } = agent;
      const key = await talk();
      const token = send(key, 'Hello');
      await wait(5);
      expect(message(agent, key)).to.include({ status: 'failed' }).and.to.have.property('reason').that.is.not.empty;

      centre.set({ delivery: 'arrives' });
      session.retryMessage(token);
      await wait(5);

      expect(message(agent, key)?.status).to.equal('delivered');
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C11',
    story: 'what waits behind a message in doubt does not overtake it',
    knobs: { customers: 'silent', faults: { sendMessage: { fault: 'throws', times: 2 } } },
    play: async ({ talk, send, wait, see, centre }) => {
      const key = await talk();
      for (const text of ['one', 'two', 'three']) {
        send(key, text);
        await wait(5);
      }

      expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
      expect(see(key).transcript.map(({ status }) => status)).to.deep.equal(['delivered', 'delivered', 'delivered']);
    },
  },
];
