import { expect } from '@open-wc/testing';
import { ana, ben, type Scenario } from './agent.js';

/** Eligibility and the way from the click to the accepted task. */
export const launching: readonly Scenario[] = [
  {
    rules: 'L6',
    story: 'a new conversation is created, offered and accepted by itself',
    play: async ({ start, wait, see, heard, session }) => {
      const key = start();
      const asksFirst = session.view.capabilities.includes('preview');
      // a session in another document does not know yet what is asked first
      expect(see(key).phase).to.be.oneOf(asksFirst ? ['checking', 'creating'] : ['creating']);
      expect(see(key).busy).to.be.true;

      await wait(3);

      expect(see(key)).to.include({ phase: 'active', busy: false });
      expect(see(key).task).to.include({ state: 'accepted', clientToken: key });
      expect(heard('outbound-task-created')).to.have.length(1);
      expect(heard('outbound-task-accepted')).to.have.length(1);
    },
  },
  {
    rules: 'L6',
    story: 'a task is accepted once, even when every fact is told twice',
    knobs: { faults: { createTask: 'twice', acceptTask: 'twice' } },
    play: async ({ talk, wait, see, heard, asked, session }) => {
      const key = await talk();
      await wait(10);

      expect(see(key).phase).to.equal('active');
      expect(session.view.tasks).to.have.length(1);
      expect(asked('acceptTask')).to.have.length(1);
      expect(heard('outbound-task-accepted')).to.have.length(1);
    },
  },
  {
    rules: 'L8',
    story: 'two clicks make one task',
    play: async ({ start, wait, session, asked, offered }) => {
      const keys = [start(), start()];
      await wait(3);
      keys.push(start(ben));
      await wait(3);

      expect(keys[0]).to.equal(keys[1]);
      expect(keys[0]).not.to.equal(keys[2]);
      expect(asked('createTask')).to.have.length(2);
      expect(offered()).to.have.length(2);
      expect(session.view.tasks).to.have.length(2);
    },
  },
  {
    rules: 'L5',
    story: 'a second conversation with the same recipient is refused, and the first is named',
    play: async ({ talk, session, wish }) => {
      const key = await talk();

      const begun = session.start(wish());

      expect(begun).to.deep.equal({
        ok: false,
        refusals: [{ code: 'conversation-active', address: ana, existing: { taskId: key, offers: ['open'] } }],
      });
    },
  },
  {
    rules: 'L5',
    story: 'a conversation of one’s own that the desk did not know is refused by the host, and can be opened',
    knobs: { duplicates: 'mine' },
    play: async ({ talk, see, session, wait }) => {
      const key = await talk();
      const { problem } = see(key);
      if (problem?.code !== 'conversation-active' || !problem.existing) throw new Error(JSON.stringify(problem));
      expect(problem.existing.offers).to.deep.equal(['open']);

      const opening = session.openExisting(problem.existing);
      await wait(2);

      expect(await opening).to.deep.include({ ok: true });
      expect(see(problem.existing.taskId).phase).to.equal('active');
      expect(session.view.selectedKey).to.equal(problem.existing.taskId);
    },
  },
  {
    rules: 'L5, E5',
    story: 'a conversation of a colleague’s is refused with the owner’s name, can be taken over, and then counts',
    knobs: { duplicates: 'other-agent' },
    play: async ({ talk, see, session, wait }) => {
      const key = await talk();
      const { problem } = see(key);
      if (problem?.code !== 'conversation-active' || !problem.existing) throw new Error(JSON.stringify(problem));
      expect(problem.existing.offers).to.deep.equal(['take-over']);
      expect(problem.existing.ownerName).to.be.a('string').that.is.not.empty;
      expect(session.view.desk?.profile.sms?.used).to.equal(0);

      void session.openExisting(problem.existing);
      await wait(2);

      expect(see(problem.existing.taskId).phase).to.equal('active');
      expect(session.view.desk?.profile.sms?.used).to.equal(1);
    },
  },
  {
    rules: 'E5, E7',
    story: 'the limit is the host’s figure, closes the channel when it is reached, and the other stays open',
    knobs: { taskLimit: 1 },
    play: async ({ talk, session, wish }) => {
      await talk();

      const refusals = [{ code: 'task-limit', channel: 'sms', limit: 1, used: 1 }];
      expect(session.view.channels.sms.refusals).to.deep.equal(refusals);
      expect(session.view.channels.email.refusals).to.be.empty;
      expect(session.start(wish(ben))).to.deep.equal({ ok: false, refusals });
    },
  },
  {
    rules: 'E6',
    story: 'without an entry point nothing can be started',
    knobs: { entryPoints: 'none' },
    play: async ({ session, wish, asked }) => {
      expect(session.start(wish())).to.deep.equal({
        ok: false,
        refusals: [{ code: 'no-entry-point', channel: 'sms' }],
      });
      expect(asked('createTask')).to.be.empty;
    },
  },
  {
    rules: 'E1–E7',
    story: 'all reasons that hold are shown together, and change while the desk is watched',
    knobs: { licensed: false, channelsEnabled: false, smsHandled: false, agentState: 'idle' },
    play: async ({ session, centre, heard, wait }) => {
      const codes = () => session.view.channels.sms.refusals.map(({ code }) => code);
      expect(codes()).to.deep.equal(['licence-missing', 'channels-disabled', 'profile-missing', 'agent-state']);

      centre.set({ licensed: true, channelsEnabled: true, smsHandled: true });
      await wait(0);
      expect(codes()).to.deep.equal(['agent-state']);
      centre.set({ agentState: 'rona' });
      await wait(0);

      expect(codes()).to.be.empty;
      expect(session.view.desk?.agent.state).to.equal('rona');
      expect(heard('outbound-eligibility-changed').at(-1)?.refusals.sms).to.be.empty;
    },
  },
  {
    rules: 'E4',
    story: 'RONA stays RONA when a conversation is started',
    knobs: { agentState: 'rona' },
    play: async ({ talk, see, session }) => {
      const key = await talk();

      expect(see(key).phase).to.equal('active');
      expect(session.view.desk?.agent.state).to.equal('rona');
    },
  },
  {
    rules: 'L9',
    story: 'the host’s policy can forbid a conversation, in its own words',
    knobs: { policy: 'block' },
    play: async ({ talk, see }) => {
      const key = await talk();

      expect(see(key).phase).to.equal('refused');
      expect(see(key).problem).to.have.property('reason').that.is.a('string').that.is.not.empty;
    },
  },
  {
    rules: 'L6',
    story: 'a task handed to this agent is not accepted by itself, but by hand',
    play: async ({ centre, wait, see, session, asked }) => {
      const id = centre.offer();
      await wait(5);
      expect(see(id)).to.include({ phase: 'offered', acceptable: true });
      expect(asked('acceptTask')).to.be.empty;

      session.accept(id);
      await wait(2);

      expect(see(id).phase).to.equal('active');
      expect(see(id).transcript).to.have.length(2);
    },
  },
  {
    rules: 'L6, E4',
    story: 'a handed task that is not accepted in time is withdrawn, and the agent is RONA',
    play: async ({ centre, wait, session }) => {
      centre.offer();
      await wait(40);

      expect(session.view.tasks).to.be.empty;
      expect(session.view.desk?.agent.state).to.equal('rona');
      expect(session.view.channels.sms.refusals).to.be.empty;
    },
  },
];
