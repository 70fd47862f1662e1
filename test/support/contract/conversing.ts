import { expect } from '@open-wc/testing';
import { ben, type Agent, type Scenario } from './agent.js';

const status = ({ see }: Agent, key: string): unknown =>
  see(key).transcript.find(({ clientToken }) => clientToken)?.status;
const customer = 'customer@mail.example';

/** Messages both ways, while all is well. */
export const conversing: readonly Scenario[] = [
  {
    rules: 'C11',
    story: 'a message is queued, sent and delivered, each only when the host says so',
    knobs: { customers: 'silent' },
    play: async (agent) => {
      const { talk, send, wait, heard, centre } = agent;
      const key = await talk();
      const clientToken = send(key, 'Hello');
      expect(status(agent, key)).to.equal('queued');
      await wait(0.01);
      expect(status(agent, key)).to.equal('sending');
      expect(centre.delivered).to.be.empty;

      await wait(0.5);
      expect(status(agent, key)).to.equal('sent');
      await wait(3);

      expect(status(agent, key)).to.equal('delivered');
      expect(heard('outbound-message-sent')).to.have.length(1);
      expect(centre.delivered).to.have.length(1);
      expect(centre.delivered[0]).to.include({ clientToken, text: 'Hello' });
    },
  },
  {
    rules: 'C2',
    story: 'the customer answers into the same conversation',
    play: async ({ talk, send, wait, see, heard }) => {
      const key = await talk();
      send(key, 'May we call you?');
      await wait(15);

      const [message] = heard('outbound-message-received');
      expect(message?.message.conversationId).to.equal(see(key).task?.conversationId);
      expect(
        see(key)
          .transcript.map(({ direction }) => direction)
          .slice(0, 2),
      ).to.deep.equal(['outbound', 'inbound']);
    },
  },
  {
    rules: 'C2',
    story: 'a customer who writes unasked is heard, and unread while the agent looks at another conversation',
    play: async ({ talk, centre, see, session, texts }) => {
      const [key, other] = [await talk(), await talk(ben)];
      centre.reply(see(key).task?.conversationId ?? '', 'Are you there?');
      expect(see(key).unread).to.equal(1);
      expect(texts(other)).to.be.empty;

      session.select(key);

      expect(see(key).unread).to.equal(0);
      expect(texts(key)).to.deep.equal(['Are you there?']);
    },
  },
  {
    rules: 'C2',
    story: 'text that looks like markup arrives as the text it is',
    play: async ({ talk, centre, see, texts }) => {
      const hostile = '<img src=x onerror="alert(1)"> {{agent.name}} \u202Egnp.exe';
      const key = await talk();

      centre.reply(see(key).task?.conversationId ?? '', hostile);

      expect(texts(key)).to.deep.equal([hostile]);
    },
  },
  {
    rules: 'C11',
    story: 'messages of one conversation arrive in the order in which they were sent',
    knobs: { customers: 'silent' },
    play: async ({ talk, send, wait, centre }) => {
      const key = await talk();
      for (const text of ['one', 'two', 'three']) send(key, text);
      await wait(10);

      const asked = centre.log.filter((entry) => entry.type === 'asked' && entry.name === 'sendMessage');
      expect(asked).to.have.length(3);
      expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
    },
  },
  {
    rules: 'C11',
    story: 'what the host tells twice, or out of order, changes nothing the second time',
    knobs: { faults: { sendMessage: 'twice' } },
    play: async (agent) => {
      const { talk, send, wait, texts, heard, centre } = agent;
      const key = await talk();
      send(key, 'Hello');
      await wait(30);

      expect(status(agent, key)).to.equal('delivered');
      expect(centre.delivered).to.have.length(1);
      expect(texts(key)).to.have.length(
        1 + new Set(heard('outbound-message-received').map(({ message }) => message.id)).size,
      );
    },
  },
  {
    rules: 'C3',
    story: 'the first email gives the conversation its subject',
    knobs: { customers: 'silent' },
    play: async ({ talk, send, wait, see }) => {
      const key = await talk(customer, 'email');
      send(key, 'Dear customer', 'Your invoice of May');
      await wait(3);

      expect(see(key).subject).to.equal('Your invoice of May');
      expect(see(key).transcript[0]).to.include({ status: 'delivered', subject: 'Your invoice of May' });
    },
  },
  {
    rules: 'C3',
    story: 'a subject used before is refused at the first send with another that is free',
    knobs: { subjects: 'used', customers: 'silent' },
    play: async ({ talk, send, wait, see, centre }) => {
      const key = await talk(customer, 'email');
      send(key, 'Dear customer', 'Your invoice');
      await wait(3);
      const problem = see(key).transcript[0]?.problem;
      if (problem?.code !== 'subject-used') throw new Error(JSON.stringify(problem));
      expect(see(key).transcript[0]?.status).to.equal('failed');

      send(key, 'Dear customer', problem.suggestion);
      await wait(3);

      expect(see(key).transcript[1]?.status).to.equal('delivered');
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'C6',
    story: 'templates are those of the channel, and the task fills what it knows',
    play: async ({ talk, see }) => {
      const key = await talk();

      const { templates, task } = see(key);
      expect(templates.length).to.be.above(5);
      expect(templates.every(({ channel }) => channel !== 'email')).to.be.true;
      expect(task?.variables).to.have.property('agent.name');
    },
  },
];
