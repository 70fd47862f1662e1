import { expect } from '@open-wc/testing';
import { ana, type Scenario } from './agent.js';

/** Creations that fail, are lost on the way, or of which nobody knows. */
export const launchingInTrouble: readonly Scenario[] = [
  {
    rules: 'L7',
    story: 'a creation that fails twice names its tracking id, and works at the third try under the same token',
    knobs: { faults: { createTask: { fault: 'fails', times: 2 } } },
    play: async ({ talk, wait, see, session, asked, offered }) => {
      const key = await talk();
      expect(see(key)).to.include({ phase: 'refused', undecided: true });
      expect(see(key).problem).to.include({ code: 'creation-failed' }).and.to.have.property('trackingId');

      session.retry(key);
      await wait(3);
      session.retry(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(asked('createTask').map(({ clientToken }) => clientToken)).to.deep.equal([key, key, key]);
      expect(offered()).to.have.length(1);
    },
  },
  {
    rules: 'L7, E5',
    story: 'an assignment that fails is told with its tracking id, counts for nothing, and can be tried again',
    knobs: { faults: { createTask: { fault: 'assignment-fails', times: 1 } } },
    play: async ({ talk, wait, see, session }) => {
      const key = await talk();
      expect(see(key).phase).to.equal('refused');
      expect(see(key).problem).to.include({ code: 'assignment-failed' }).and.to.have.property('trackingId');
      expect(session.view.desk?.profile.sms?.used).to.equal(0);

      session.retry(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(session.view.desk?.profile.sms?.used).to.equal(1);
    },
  },
  {
    rules: 'L8',
    story: 'a creation that is never answered is unknown, and then found by its token',
    knobs: { faults: { createTask: { fault: 'never-answers-but-done', times: 1 } } },
    play: async ({ talk, wait, see, heard, asked }) => {
      const key = await talk();
      expect(see(key)).to.include({ phase: 'creating', busy: true });

      await wait(15);

      expect(see(key).phase).to.equal('active');
      expect(heard('outbound-task-outcome-unknown')).to.have.length(1);
      expect(asked('createTask')).to.have.length(1);
      expect(asked('findTask').map(({ request }) => request)).to.deep.equal([{ createToken: key }]);
    },
  },
  {
    rules: 'L8',
    story: 'a creation that never reached the host is known not to be, and works when it is repeated',
    knobs: { faults: { createTask: { fault: 'never-answers', times: 1 } } },
    play: async ({ talk, wait, see, session, offered }) => {
      const key = await talk();
      await wait(15);
      expect(see(key).phase).to.equal('refused');
      expect(see(key).problem).to.deep.equal({ code: 'host-silent', request: 'createTask', deadlineMs: 15_000 });

      session.retry(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(offered()).to.have.length(1);
    },
  },
  {
    rules: 'L8',
    story: 'while nobody knows whether the task exists the agent decides, and is not held up',
    knobs: {
      faults: {
        createTask: { fault: 'never-answers-but-done', times: 1 },
        findTask: { fault: 'never-answers', times: 1 },
      },
    },
    play: async ({ talk, wait, see, session, offered }) => {
      const key = await talk();
      await wait(25);
      expect(see(key)).to.include({ phase: 'unknown', undecided: true, busy: false });

      session.check(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(offered()).to.be.empty;
    },
  },
  {
    rules: 'L8',
    story: 'a creation that arrives after it was repeated makes no second task',
    knobs: { faults: { createTask: { fault: 'late', times: 1 } } },
    play: async ({ talk, wait, see, session, asked, offered }) => {
      const key = await talk();
      await wait(14);
      expect(see(key).phase).to.equal('refused');

      session.retry(key);
      await wait(20);

      expect(see(key).phase).to.equal('active');
      expect(asked('createTask')).to.have.length(2);
      expect(offered()).to.have.length(1);
    },
  },
  {
    rules: 'L8',
    story: 'a creation that arrives long after it was given up is accepted when it comes',
    knobs: { faults: { createTask: { fault: 'late', times: 1 } } },
    play: async ({ talk, wait, see }) => {
      const key = await talk();
      await wait(30);

      expect(see(key)).to.include({ phase: 'active' });
      expect(see(key).problem).to.be.undefined;
    },
  },
  {
    rules: 'L8',
    story: 'a host that throws has said nothing: the task is looked up, and the error is shown when there is none',
    knobs: { faults: { createTask: { fault: 'throws', times: 1 } } },
    play: async ({ talk, wait, see, session, asked, offered }) => {
      const key = await talk();
      expect(see(key).phase).to.equal('refused');
      expect(see(key).problem).to.include({ code: 'host-failed', request: 'createTask' });
      expect(asked('findTask')).to.have.length(1);

      session.retry(key);
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(offered()).to.have.length(1);
    },
  },
  {
    rules: 'L8',
    story: 'a host that throws after it was done has done it once',
    knobs: { faults: { createTask: 'throws-after-done' } },
    play: async ({ talk, see, offered, session }) => {
      const key = await talk();

      expect(see(key).phase).to.equal('active');
      expect(offered()).to.have.length(1);
      expect(session.view.desk?.profile.sms?.used).to.equal(1);
    },
  },
  {
    rules: 'L6, L8',
    story: 'an accept that is not answered is looked up, and repeated',
    knobs: { faults: { acceptTask: { fault: 'never-answers', times: 1 } } },
    play: async ({ talk, wait, see, heard }) => {
      const key = await talk();
      await wait(40);

      expect(see(key).phase).to.equal('active');
      expect(heard('outbound-task-accepted')).to.have.length(1);
    },
  },
  {
    rules: 'L7',
    story: 'a refused wish that is let be leaves nothing behind',
    knobs: { faults: { createTask: { fault: 'fails', times: 1 } } },
    play: async ({ talk, see, session, heard, wait }) => {
      const key = await talk();
      const { wanted } = see(key);

      session.dismiss(key);
      await wait(0);

      expect(session.view.tasks).to.be.empty;
      expect(wanted.recipient.address).to.equal(ana);
      expect(heard('outbound-task-refused')).to.have.length(1);
    },
  },
];
