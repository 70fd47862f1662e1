import { expect } from '@open-wc/testing';
import type { NewConversation, TaskPreview } from '../../../src/index.js';
import { ana, ben, first, keyOf, type Agent, type Scenario } from './agent.js';

/** What the centre said to the last preview that it did not refuse. */
function lastPreview({ centre: { log } }: Agent): TaskPreview {
  const answered = log.findLast(
    (entry) => entry.type === 'answered' && entry.name === 'previewTask' && 'warnings' in Object(entry.answer),
  );
  return (answered as unknown as { answer: TaskPreview }).answer;
}

/** The wishes as they were created. */
const created = ({ asked }: Agent): readonly NewConversation[] =>
  asked('createTask').map(({ request }) => request as NewConversation);

/** What stands against a conversation, and what has to be confirmed, before there is one. */
export const beforehand: readonly Scenario[] = [
  {
    rules: 'L9',
    story: 'what the host’s policy allows is created under its decision, without a question to the agent',
    needs: 'preview',
    play: async (agent) => {
      const key = await agent.talk();

      expect(agent.see(key).phase).to.equal('active');
      expect(created(agent)).to.have.length(1);
      expect(created(agent)[0]?.policy).to.deep.equal({ decisionId: lastPreview(agent).decisionId, confirmed: [] });
      expect(lastPreview(agent).decisionId).to.be.a('string').that.is.not.empty;
    },
  },
  {
    rules: 'L9',
    story: 'a warning is shown in the host’s words, and once it is confirmed the task is created',
    needs: 'preview',
    knobs: { policy: 'warn' },
    play: async (agent) => {
      const { talk, see, session, wait } = agent;
      const key = await talk();
      expect(see(key)).to.include({ phase: 'warned', busy: false });
      const { id, reason } = first(see(key).preview?.warnings ?? []);
      expect(reason).to.equal(first(lastPreview(agent).warnings).reason);
      expect(created(agent)).to.be.empty;

      session.confirm(key, [{ id }]);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(created(agent)[0]?.policy?.confirmed).to.deep.equal([{ id }]);
    },
  },
  {
    rules: 'L9',
    story: 'a warning that asks why is not confirmed without it, and the create request carries the agent’s words',
    needs: 'preview',
    knobs: { policy: 'warn-why' },
    play: async (agent) => {
      const { talk, see, session, wait } = agent;
      const key = await talk();
      const { id, asksWhy } = first(see(key).preview?.warnings ?? []);
      expect(asksWhy).to.be.true;
      session.confirm(key, [{ id }]);
      await wait(1);
      expect(see(key).phase).to.equal('warned');
      expect(created(agent)).to.be.empty;

      session.confirm(key, [{ id, why: 'Their parcel is at the door' }]);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      const confirmed = [{ id, why: 'Their parcel is at the door' }];
      expect(created(agent)).not.to.be.empty;
      for (const { policy } of created(agent))
        expect(policy).to.deep.equal({ decisionId: lastPreview(agent).decisionId, confirmed });
    },
  },
  {
    rules: 'L9',
    story: 'a wish that was warned of and is let be was never created',
    needs: 'preview',
    knobs: { policy: 'warn' },
    play: async (agent) => {
      const key = await agent.talk();

      agent.session.dismiss(key);
      await agent.wait(1);

      expect(agent.session.view.tasks).to.be.empty;
      expect(created(agent)).to.be.empty;
    },
  },
  {
    rules: 'L9',
    story: 'what the policy forbids is refused before anything is created, and the words say why',
    needs: 'preview',
    knobs: { policy: 'block' },
    play: async (agent) => {
      const { problem, phase } = agent.see(await agent.talk());

      expect(phase).to.equal('refused');
      expect(problem).to.include({ code: 'policy-blocked' }).and.to.have.property('reason').that.is.not.empty;
      expect(created(agent)).to.be.empty;
    },
  },
  {
    rules: 'L9',
    story: 'a customer who may not be written to now is refused with when they may, by their own clock',
    needs: 'preview',
    knobs: { policy: 'quiet-hours' },
    play: async (agent) => {
      const { talk, see, session, wait, centre } = agent;
      const key = await talk('+819012345678');
      const { problem } = see(key);
      if (problem?.code !== 'policy-blocked') throw new Error(JSON.stringify(problem));
      const { timeZone = '', opensAt = 0 } = problem.window ?? {};
      expect(timeZone).to.equal('Asia/Tokyo');
      expect(new Date(opensAt).toLocaleTimeString('en-GB', { timeZone })).to.equal('09:00:00');
      expect(created(agent)).to.be.empty;

      centre.set({ policy: 'allow' });
      session.retry(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
    },
  },
  {
    rules: 'L5',
    story:
      'a conversation of one’s own that the desk did not know is told before anything is created, and can be opened',
    needs: 'preview',
    knobs: { duplicates: 'mine' },
    play: async (agent) => {
      const { talk, see, session, wait } = agent;
      const { problem } = see(await talk());
      if (problem?.code !== 'conversation-active' || !problem.existing) throw new Error(JSON.stringify(problem));
      expect(created(agent)).to.be.empty;

      void session.openExisting(problem.existing);
      await wait(2);

      expect(see(problem.existing.taskId).phase).to.equal('active');
    },
  },
  {
    rules: 'L5, L9',
    story: 'while the agent types the host says what stands against it, and nothing is made of that',
    needs: 'preview',
    knobs: { duplicates: 'other-agent' },
    play: async (agent) => {
      const { session, wish, wait, centre } = agent;
      const asked = [session.preview(wish(ana)), session.preview(wish(ben))];
      await wait(2);
      for (const outcome of await Promise.all(asked))
        expect(outcome).to.have.nested.property('problem.existing.ownerName').that.is.a('string');

      centre.set({ duplicates: 'none', policy: 'warn' });
      const allowed = session.preview(wish(ana));
      await wait(2);

      expect(await allowed)
        .to.have.nested.property('value.warnings')
        .that.has.length(1);
      expect(session.view.tasks).to.be.empty;
      expect(session.view.desk?.profile.sms?.used).to.equal(0);
      expect(created(agent)).to.be.empty;
    },
  },
  {
    rules: 'host-silent',
    story: 'a preview that is not answered creates nothing, and the wish can be made again',
    needs: 'preview',
    knobs: { faults: { previewTask: { fault: 'never-answers', times: 1 } } },
    play: async (agent) => {
      const { talk, see, session, wait } = agent;
      const key = await talk();
      await wait(4);
      expect(see(key).phase).to.equal('refused');
      expect(see(key).problem).to.deep.equal({ code: 'host-silent', request: 'previewTask', deadlineMs: 5_000 });
      expect(created(agent)).to.be.empty;

      session.retry(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
    },
  },
  {
    rules: 'host-malformed',
    story: 'a preview of the wrong shape allows nothing',
    needs: 'preview',
    knobs: { faults: { previewTask: { fault: 'malformed', times: 1 } } },
    play: async (agent) => {
      const { problem } = agent.see(await agent.talk());

      expect(problem).to.include({ code: 'host-malformed', request: 'previewTask' });
      expect(created(agent)).to.be.empty;
    },
  },
  {
    rules: 'L3',
    story: 'a person is found by name, however it is typed, and written to',
    needs: 'contacts',
    play: async (agent) => {
      const { session, wait, wish, see } = agent;
      const asked = session.findContacts('sms', 'NUNEZ');
      await wait(2);
      const found = await asked;
      const { name, addresses } = first(found.ok ? found.value.contacts : []);
      expect(name).to.contain('Núñez');

      const { address } = first(addresses);
      const key = keyOf(session.start({ ...wish(), recipient: { address, name } }));
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(see(key).task?.recipient).to.deep.equal({ address, name });
    },
  },
  {
    rules: 'L3',
    story: 'asked about nobody, the host names those whom the agent wrote to last, each with addresses of the channel',
    needs: 'contacts',
    play: async ({ talk, session, wait, centre }) => {
      await talk(ben);
      const asked = [session.findContacts('sms', ''), session.findContacts('email', '')];
      await wait(2);

      const [texts, emails] = (await Promise.all(asked)).map((found) => (found.ok ? found.value.contacts : []));
      expect(texts?.[0]?.addresses).to.deep.equal([{ address: ben }]);
      expect(emails?.every(({ addresses }) => addresses.every(({ address }) => address.includes('@')))).to.be.true;

      centre.set({ contacts: 'none' });
      const nobody = session.findContacts('sms', '');
      await wait(2);
      expect(await nobody).to.have.nested.property('value.contacts').that.is.empty;
    },
  },
];
