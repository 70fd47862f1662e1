import { expect } from '@open-wc/testing';
import { first, keyOf, type Agent, type Scenario } from './agent.js';

const silent = { customers: 'silent' } as const;

/** Wishes for a conversation in which this is said first. */
const wishWith = ({ session, wish }: Agent, text: string): string => keyOf(session.start(wish(), { text }));

/** What reached customers. */
const said = ({ centre }: Agent): readonly string[] => centre.delivered.map(({ text }) => text);

/** A message that is written with the wish for a conversation. */
export const firstWords: readonly Scenario[] = [
  {
    rules: 'L6, C11',
    story: 'what is written with the wish is sent once, as soon as the agent has the task',
    knobs: silent,
    play: async (agent) => {
      const { wait, see, asked } = agent;
      const key = wishWith(agent, 'Hello');
      expect(asked('sendMessage')).to.be.empty;
      await wait(8);

      expect(see(key).phase).to.equal('active');
      expect(see(key).transcript.map(({ text, status }) => [text, status])).to.deep.equal([['Hello', 'delivered']]);
      expect(asked('sendMessage')).to.have.length(1);
      expect(said(agent)).to.deep.equal(['Hello']);
    },
  },
  {
    rules: 'C3',
    story: 'an email that is written with the wish gives the conversation its subject',
    knobs: silent,
    play: async (agent) => {
      const { session, wish, wait, see } = agent;
      const content = { text: 'Dear customer', subject: 'Your invoice of May' };
      const key = keyOf(session.start(wish('customer@mail.example', 'email'), content));
      await wait(8);

      expect(see(key).subject).to.equal('Your invoice of May');
      expect(said(agent)).to.deep.equal(['Dear customer']);
    },
  },
  {
    rules: 'L8, C11',
    story: 'what is written with a wish that is lost on the way is sent once, when the task is found',
    knobs: { ...silent, faults: { createTask: { fault: 'never-answers-but-done', times: 1 } } },
    play: async (agent) => {
      const key = wishWith(agent, 'Hello');
      await agent.wait(30);

      expect(agent.see(key).phase).to.equal('active');
      expect(said(agent)).to.deep.equal(['Hello']);
    },
  },
  {
    rules: 'L7, C10',
    story: 'what is written with a wish that is refused waits for the next try, and is then sent once',
    knobs: { ...silent, faults: { createTask: { fault: 'fails', times: 1 } } },
    play: async (agent) => {
      const { wait, see, session } = agent;
      const key = wishWith(agent, 'Hello');
      await wait(3);
      expect(see(key).phase).to.equal('refused');
      expect(said(agent)).to.be.empty;

      session.retry(key);
      await wait(8);

      expect(see(key).phase).to.equal('active');
      expect(said(agent)).to.deep.equal(['Hello']);
    },
  },
  {
    rules: 'L9, C11',
    story: 'what is written with a wish that is warned of is not said before the agent answers for it',
    needs: 'preview',
    knobs: { ...silent, policy: 'warn' },
    play: async (agent) => {
      const { wait, see, session } = agent;
      const key = wishWith(agent, 'Hello');
      await wait(10);
      expect(see(key).phase).to.equal('warned');
      expect(said(agent)).to.be.empty;

      session.confirm(key, [{ id: first(see(key).preview?.warnings ?? []).id }]);
      await wait(8);

      expect(said(agent)).to.deep.equal(['Hello']);
    },
  },
];
