import { expect } from '@open-wc/testing';
import { first, type Agent, type Scenario } from './agent.js';

const submit = async ({ session, see, wait }: Agent, key: string): Promise<string> => {
  const { id } = first(see(key).codes);
  session.chooseCode(key, id);
  session.submitWrapUp(key);
  await wait(2);
  return id;
};

/** The codes that reached the centre. */
const submitted = ({ asked }: Agent): readonly unknown[] =>
  asked('wrapUpTask').map(({ request }) => (request as { readonly codeId?: string }).codeId);

/** Ending, wrapping up, and what is left of a conversation. */
export const closing: readonly Scenario[] = [
  {
    rules: 'W1, E5',
    story: 'an ended conversation is wrapped up with one code, and its place is free again',
    play: async (agent) => {
      const { talkAndEnd, session, see, heard } = agent;
      const key = await talkAndEnd();
      expect(see(key)).to.include({ phase: 'wrapping-up', busy: false });
      expect(see(key).codes).to.have.length.above(9);
      expect(see(key).wrapUp).to.include({ required: true, maySubmit: false });
      expect(session.view.desk?.profile.sms?.used).to.equal(1);

      const codeId = await submit(agent, key);

      expect(session.view.tasks).to.be.empty;
      expect(heard('outbound-wrap-up-completed').map((done) => done.codeId)).to.deep.equal([codeId]);
      expect(session.view.desk?.profile.sms?.used).to.equal(0);
    },
  },
  {
    rules: 'W1',
    story: 'without a code nothing is submitted, unless none is required',
    play: async ({ talkAndEnd, session, wait, see, asked, centre }) => {
      const key = await talkAndEnd();
      session.submitWrapUp(key);
      await wait(2);
      expect(see(key).phase).to.equal('wrapping-up');
      expect(asked('wrapUpTask')).to.be.empty;
      session.chooseCode(key, first(see(key).codes).id);
      session.submitWrapUp(key);
      await wait(2);

      centre.set({ wrapUpRequired: false });
      session.submitWrapUp(await talkAndEnd());
      await wait(2);

      expect(session.view.tasks).to.be.empty;
    },
  },
  {
    rules: 'W1',
    story: 'a customer who ends the conversation leaves the wrap-up to the agent',
    play: async ({ talk, centre, wait, see, heard }) => {
      const key = await talk();

      centre.endByCustomer(see(key).task?.id ?? '');
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
      expect(see(key).codes).to.have.length.above(0);
      expect(heard('outbound-conversation-ended')).to.have.length(1);
    },
  },
  {
    rules: 'W2',
    story: 'with our clock the default code is submitted once when the time is over',
    knobs: { autoWrapUp: { seconds: 10, clock: 'ours' } },
    play: async (agent) => {
      const { talkAndEnd, wait, see, session } = agent;
      const key = await talkAndEnd();
      const { defaultCodeId } = see(key).wrapUp;
      await wait(5);
      expect(submitted(agent)).to.be.empty;

      await wait(20);

      expect(submitted(agent)).to.deep.equal([defaultCodeId]);
      expect(session.view.tasks).to.be.empty;
    },
  },
  {
    rules: 'W2',
    story: 'with our clock a code that was chosen in time is the one submitted',
    knobs: { autoWrapUp: { seconds: 10, clock: 'ours' } },
    play: async (agent) => {
      const { talkAndEnd, wait, see, session } = agent;
      const key = await talkAndEnd();
      const last = see(key).codes.at(-1)?.id ?? '';
      session.chooseCode(key, last);

      await wait(20);

      expect(submitted(agent)).to.deep.equal([last]);
    },
  },
  {
    rules: 'W2',
    story: 'with the host’s clock we submit nothing, and the host closes the task',
    knobs: { autoWrapUp: { seconds: 10, clock: 'host' } },
    play: async (agent) => {
      const { talkAndEnd, wait, session } = agent;
      await talkAndEnd();

      await wait(20);

      expect(submitted(agent)).to.be.empty;
      expect(session.view.tasks).to.be.empty;
      expect(session.view.desk?.profile.sms?.used).to.equal(0);
    },
  },
  {
    rules: 'W3',
    story: 'a submit that fails keeps the choice, and works when it is tried again',
    knobs: { faults: { wrapUpTask: { fault: 'fails', times: 1 } } },
    play: async (agent) => {
      const { talkAndEnd, see, session, wait } = agent;
      const key = await talkAndEnd();
      const codeId = await submit(agent, key);
      expect(see(key)).to.include({ phase: 'wrapping-up', codeId, busy: false });
      expect(see(key).problem).to.include({ code: 'host-failed', request: 'wrapUpTask' });

      session.submitWrapUp(key);
      await wait(2);

      expect(submitted(agent)).to.deep.equal([codeId, codeId]);
      expect(session.view.tasks).to.be.empty;
    },
  },
  {
    rules: 'W3',
    story: 'a submit that is never answered does not trap the agent, and repeating it is safe',
    knobs: { faults: { wrapUpTask: { fault: 'never-answers-but-done', times: 1 } } },
    play: async (agent) => {
      const { talkAndEnd, see, session, wait } = agent;
      const key = await talkAndEnd();
      const codeId = await submit(agent, key);
      await wait(15);
      expect(see(key)).to.include({ phase: 'wrapping-up', codeId, busy: false });

      session.submitWrapUp(key);
      await wait(2);

      expect(session.view.tasks).to.be.empty;
    },
  },
  {
    rules: 'W1',
    story: 'ending that fails leaves the conversation open, and works when it is tried again',
    knobs: { faults: { endTask: { fault: 'throws', times: 1 } } },
    play: async ({ talkAndEnd, see, session, wait }) => {
      const key = await talkAndEnd();
      expect(see(key)).to.include({ phase: 'active', busy: false });
      expect(see(key).problem).to.include({ code: 'host-failed', request: 'endTask' });

      session.end(key);
      await wait(2);

      expect(see(key).phase).to.equal('wrapping-up');
    },
  },
  {
    rules: 'W4',
    story: 'the next conversation with a customer is new, and carries the history of the one closed',
    knobs: { customers: 'silent' },
    play: async (agent) => {
      const { talk, send, session, wait, see } = agent;
      const key = await talk();
      const { task, history } = see(key);
      send(key, 'Hello');
      await wait(3);
      session.end(key);
      await wait(2);
      await submit(agent, key);

      const next = await talk();

      expect(see(next).task?.conversationId).not.to.equal(task?.conversationId);
      expect(see(next).transcript).to.be.empty;
      expect(see(next).history.earlier).to.have.length(history.earlier.length + 1);
      const closed = see(next).history.earlier.at(-1);
      expect(closed?.id).to.equal(task?.conversationId);
      expect(closed?.messages.map(({ text }) => text)).to.deep.equal(['Hello']);
    },
  },
];
