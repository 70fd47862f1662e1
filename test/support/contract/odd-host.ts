import { expect } from '@open-wc/testing';
import { first, type Scenario } from './agent.js';

/** Answers and facts that are not what they should be. */
export const oddHost: readonly Scenario[] = [
  {
    rules: 'host-malformed',
    story: 'a desk of the wrong shape is named with the path that is wrong, and read again later',
    knobs: { faults: { readDesk: { fault: 'malformed', times: 1 } } },
    play: async ({ session, wait }) => {
      expect(session.view).to.include({ phase: 'unreachable' });
      expect(session.view.problem).to.include({ code: 'host-malformed', request: 'readDesk' });
      expect(session.view.problem).to.have.property('path').that.is.a('string').and.is.not.empty;

      session.reconnect();
      await wait(1);

      expect(session.view.phase).to.equal('known');
      expect(session.view.problem).to.be.undefined;
    },
  },
  {
    rules: 'host-malformed',
    story: 'a wrap-up that is answered in the wrong shape keeps the choice and names the path',
    knobs: { faults: { wrapUpTask: { fault: 'malformed', times: 1 } } },
    play: async ({ talkAndEnd, session, see, wait }) => {
      const key = await talkAndEnd();
      session.chooseCode(key, first(see(key).codes).id);
      session.submitWrapUp(key);
      await wait(1);

      expect(see(key).problem).to.deep.equal({ code: 'host-malformed', request: 'wrapUpTask', path: '(whole)' });
    },
  },
  {
    rules: 'host-malformed, C11',
    story: 'a send that is answered in the wrong shape is in doubt, looked up, and found',
    knobs: { customers: 'silent', faults: { sendMessage: 'malformed' } },
    play: async ({ talk, send, wait, see, asked, centre }) => {
      const key = await talk();
      send(key, 'Hello');
      await wait(5);

      expect(see(key).transcript[0]?.status).to.equal('delivered');
      expect(asked('sendMessage')).to.have.length(1);
      expect(asked('findMessage')).to.have.length(1);
      expect(centre.delivered).to.have.length(1);
    },
  },
  {
    rules: 'host-malformed, L8',
    story: 'a creation that is answered in the wrong shape makes one task',
    knobs: { faults: { createTask: 'malformed' } },
    play: async ({ talk, see, offered }) => {
      const key = await talk();

      expect(see(key).phase).to.equal('active');
      expect(offered()).to.have.length(1);
    },
  },
  {
    rules: 'host-silent',
    story: 'a desk that cannot be read says so, and is read when asked again',
    knobs: { faults: { readDesk: { fault: 'never-answers', times: 1 } } },
    play: async ({ session, wait }) => {
      expect(session.view.phase).to.equal('connecting');
      await wait(10);
      expect(session.view.problem).to.deep.equal({ code: 'host-silent', request: 'readDesk', deadlineMs: 10_000 });

      session.reconnect();
      await wait(1);

      expect(session.view.phase).to.equal('known');
    },
  },
  {
    rules: 'E7',
    story: 'a fact of the wrong shape, or about a task of nobody’s, changes nothing',
    play: async ({ talk, session, see, heard }) => {
      const key = await talk();

      session.tell({ type: 'task.ended', taskId: see(key).task?.id, wrapUp: { required: 'yes' } });
      session.tell({ type: 'task.ended', taskId: 'somebody-else', wrapUp: { required: true } });
      session.tell('nonsense');

      expect(see(key).phase).to.equal('active');
      expect(heard('outbound-fact-ignored').map(({ path }) => path)).to.deep.equal(['wrapUp.required', '(whole)']);
    },
  },
  {
    rules: 'W4, C6',
    story: 'a conversation works without the lists that could not be fetched',
    knobs: { customers: 'silent', faults: { listMessages: 'fails', listTemplates: 'malformed' } },
    play: async ({ talk, send, wait, see }) => {
      const key = await talk();
      send(key, 'Hello');
      await wait(3);

      expect(see(key).phase).to.equal('active');
      expect(see(key).templates).to.be.empty;
      expect(see(key).transcript[0]?.status).to.equal('delivered');
    },
  },
  {
    rules: 'L8',
    story: 'a host that is slow is slow, and nothing else',
    knobs: { latency: 'slow', customers: 'silent' },
    play: async ({ session, wait, start, see, send, heard, asked }) => {
      await wait(10);
      expect(session.view.phase).to.equal('known');
      const key = start();
      await wait(20);
      expect(see(key).phase).to.equal('active');

      send(key, 'Hello');
      await wait(15);

      expect(see(key).transcript[0]?.status).to.equal('delivered');
      expect(heard('outbound-task-outcome-unknown')).to.be.empty;
      expect(asked('findTask')).to.be.empty;
    },
  },
];
