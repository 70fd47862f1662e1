import { expect } from '@open-wc/testing';
import { ana, first, mailbox, taskOf, valueOf, type Agent, type Scenario } from './agent.js';

const cardNumber = 'Is 4111 1111 1111 1111 your card?';

/** What the host says of a subject in this conversation. */
function subjectIn({ ask, see }: Agent, key: string, subject: string) {
  const { id: taskId, conversationId } = taskOf(see(key));
  return ask('checkSubject', { taskId, conversationId, subject });
}

/** What the host says of a message in this conversation. */
function reviewIn({ ask, see }: Agent, key: string, text: string) {
  const { id: taskId, conversationId, channel, recipient } = taskOf(see(key));
  return ask('reviewMessage', { channel, recipient, taskId, conversationId, text });
}

/** What stands against a message, before it is one. */
export const judged: readonly Scenario[] = [
  {
    rules: 'C3',
    story: 'a subject used before is refused while it is typed, and what is proposed instead may be used',
    needs: 'check-subject',
    knobs: { subjects: 'used', customers: 'silent' },
    play: async (agent) => {
      const { talk, send, see, wait, centre } = agent;
      const key = await talk(mailbox, 'email');
      const refused = await subjectIn(agent, key, 'Your invoice');
      if (refused.ok || refused.problem.code !== 'subject-used') throw new Error(JSON.stringify(refused));
      const { subject, suggestion } = refused.problem;
      expect(subject).to.equal('Your invoice');
      expect(centre.delivered).to.be.empty;

      expect(await subjectIn(agent, key, suggestion)).to.include({ ok: true });
      send(key, 'Dear customer', suggestion);
      await wait(3);

      expect(see(key).transcript[0]).to.include({ status: 'delivered', subject: suggestion });
    },
  },
  {
    rules: 'C3',
    story: 'a subject that is free is nothing to speak of, however often it is asked about',
    needs: 'check-subject',
    play: async (agent) => {
      const key = await agent.talk(mailbox, 'email');

      const asked = [await subjectIn(agent, key, 'Your invoice'), await subjectIn(agent, key, 'Your invoice')];

      expect(asked.map(({ ok }) => ok)).to.deep.equal([true, true]);
      expect(agent.see(key).subject).to.be.undefined;
    },
  },
  {
    rules: 'review',
    story: 'a message with the number of a card is warned of in the host’s words, and one without is not',
    needs: 'review',
    knobs: { review: 'warn' },
    play: async (agent) => {
      const key = await agent.talk();

      const { warnings } = valueOf(await reviewIn(agent, key, cardNumber));

      expect(first(warnings).id).to.be.a('string').that.is.not.empty;
      expect(first(warnings).reason).to.be.a('string').that.is.not.empty;
      for (const harmless of ['Your order 4111 1111 1111 1112 is here', 'Hello'])
        expect(valueOf(await reviewIn(agent, key, harmless)).warnings).to.be.empty;
    },
  },
  {
    rules: 'review',
    story: 'a host that forbids it refuses with its reason, and a conversation that is to begin with it is judged too',
    needs: 'review',
    knobs: { review: 'block' },
    play: async ({ ask, centre, session }) => {
      const message = { channel: 'sms', recipient: { address: ana }, text: cardNumber } as const;

      const refused = await ask('reviewMessage', message);

      expect(refused)
        .to.have.property('problem')
        .that.includes({ code: 'policy-blocked' })
        .and.has.property('reason')
        .that.is.a('string').and.is.not.empty;
      centre.set({ review: 'off' });
      expect(valueOf(await ask('reviewMessage', message)).warnings).to.be.empty;
      expect(session.view.tasks).to.be.empty;
    },
  },
  {
    rules: 'host-malformed',
    story: 'a review of the wrong shape is no leave',
    needs: 'review',
    knobs: { faults: { reviewMessage: 'malformed' } },
    play: async (agent) => {
      const key = await agent.talk();

      expect(await reviewIn(agent, key, 'Hello'))
        .to.have.property('problem')
        .that.includes({ code: 'host-malformed', request: 'reviewMessage' });
    },
  },
];
