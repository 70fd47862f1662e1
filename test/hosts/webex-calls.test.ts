import { expect } from '@open-wc/testing';
import type { CreatedTask } from '../../src/hosts/outbound-backend/index.js';
import type { Answer } from '../../src/index.js';
import { newConversation } from '../support/nouns.js';
import { call, deskWithTask, interaction, webexAt } from '../support/webex/webex-at.js';

const { signal } = new AbortController();

describe('what Webex is asked: creating (L6–L8)', () => {
  it('is nothing without a backend', async () => {
    const { desktop } = await webexAt({ backend: 'none' });

    expect(await desktop.createTask(newConversation, call())).to.deep.equal({
      fault: { code: 'host-absent', request: 'createTask' },
    });
    expect(await desktop.findTask({ createToken: 'x' }, call())).to.have.nested.property('fault.code', 'host-absent');
    const conversation = { taskId: 'i-1', conversationId: 'c-1' };
    expect(await desktop.listMessages(conversation, call())).to.have.nested.property('fault.code', 'host-absent');
    expect(await desktop.sendMessage({ ...conversation, text: 'x' }, call())).to.have.nested.property('fault.code');
  });

  it('is refused as the backend refuses it, and the next one is another wish', async () => {
    let isAllowed = false;
    const createTask = async (): Promise<Answer<CreatedTask>> =>
      isAllowed ? {} : { refusal: { code: 'policy-blocked', reason: 'not at night' } };
    const { desktop, tell, wait } = await webexAt({ backend: { createTask } });
    const refused = await desktop.createTask(newConversation, call());
    isAllowed = true;

    const creating = desktop.createTask(newConversation, { clientToken: 'second', signal });
    await wait(0);
    tell('eAgentOfferContact', interaction());

    expect(refused).to.deep.equal({ refusal: { code: 'policy-blocked', reason: 'not at night' } });
    expect(await creating).to.include({ id: 'i-1', clientToken: 'second' });
  });

  it('is not mistaken when the backend names a task in another shape', async () => {
    const createTask = async () => ({ taskId: 42 as unknown as string });
    const findTask = async () => ({ task: { taskId: {} as unknown as string } });
    const { desktop } = await webexAt({ backend: { createTask, findTask, capabilities: ['find-task'] } });

    expect(await desktop.createTask(newConversation, call())).to.deep.equal({
      fault: { code: 'host-malformed', request: 'createTask', path: 'taskId' },
    });
    expect(await desktop.findTask({ createToken: 'x' }, call())).to.deep.equal({
      fault: { code: 'host-malformed', request: 'findTask', path: 'task.taskId' },
    });
  });

  it('is looked up at the backend, and then on the desk', async () => {
    const map = new Map<string, object>();
    const { desktop } = await webexAt({
      backend: { findTask: async () => ({ task: { taskId: 'i-1' } }) },
      script: { actions: { getTaskMap: async () => map } },
    });
    expect(await desktop.findTask({ createToken: 'x' }, call())).to.deep.equal({ task: null });

    map.set('i-1', { data: { interactionId: 'i-1', interaction: interaction({}, 'wrapUp') } });
    const found = await desktop.findTask({ createToken: 'x' }, call());

    expect(found).to.have.nested.property('task.clientToken', 'x');
    expect(found).to.have.nested.property('wrapUp.required', true);
  });

  it('passes on why it could not be looked up', async () => {
    const fault = { fault: { code: 'host-failed', request: 'findTask', message: 'down' } } as const;
    const { desktop } = await webexAt({ backend: { findTask: async () => fault } });

    expect(await desktop.findTask({ createToken: 'x' }, call())).to.deep.equal(fault);
  });

  it('shows a task of the agent’s own, and throws for one that is not', async () => {
    const { desktop } = await deskWithTask();

    expect(await desktop.openTask({ taskId: 'i-1', takeOver: false }, call())).to.include({ id: 'i-1' });
    const error = await desktop.openTask({ taskId: 'i-9', takeOver: false }, call()).catch((thrown: unknown) => thrown);
    expect(String(error)).to.contain('i-9');
  });

  it('waits for a task that is taken over, and passes a refusal on (L5)', async () => {
    let answer: object = { refusal: { code: 'policy-blocked', reason: 'not yours' } };
    const { desktop, tell, wait } = await webexAt({ backend: { takeOver: async () => answer } });
    expect(await desktop.openTask({ taskId: 'i-1', takeOver: true }, call())).to.deep.equal(answer);
    answer = {};

    const opening = desktop.openTask({ taskId: 'i-1', takeOver: true }, call());
    await wait(1);
    tell('eAgentContactAssigned', interaction({ previousVTeams: ['queue-1'] }, 'connected'));

    expect(await opening).to.include({ id: 'i-1', state: 'accepted' });
  });

  it('has accepting done by hand only when it is not done (L6)', async () => {
    const { desktop, asked } = await deskWithTask();

    expect(await desktop.acceptTask({ taskId: 'i-1' }, call())).to.include({ state: 'accepted' });
    expect(asked('acceptV2')).to.be.empty;
  });

  it('says that accepting was not done when the SDK was not ready', async () => {
    const { desktop, tell } = await webexAt({ script: { contact: { acceptV2: async () => undefined } } });
    tell('eAgentOfferContact', interaction({ previousVTeams: ['queue-1'] }));

    expect(await desktop.acceptTask({ taskId: 'i-1' }, call())).to.have.nested.property('fault.code', 'host-absent');
  });
});

describe('what Webex is asked before there is a task (L5, L9)', () => {
  const warnings = [{ id: 'dnd', reason: 'On the do-not-disturb list.' }];
  const contacts = [{ id: 'ana', name: 'Ana', addresses: [{ address: '+34612345678' }] }];

  it('is answered by a backend that declares it, in its own words', async () => {
    const { session, desktop, wait } = await webexAt({
      backend: {
        capabilities: ['preview', 'contacts'],
        previewTask: async () => ({ warnings, decisionId: 'd-1' }),
        findContacts: async () => ({ contacts }),
      },
    });
    const asked = [session.preview(newConversation), session.findContacts('sms', 'ana')] as const;
    await wait(0);

    expect(desktop.capabilities).to.include.members(['preview', 'contacts']);
    expect(await asked[0]).to.deep.include({ ok: true, value: { warnings, decisionId: 'd-1' } });
    expect(await asked[1]).to.deep.include({ ok: true, value: { contacts } });
  });

  it('takes what the page gave and the agent answered along to the backend', async () => {
    const created: unknown[] = [];
    const { session, start, wait, phases } = await webexAt({
      backend: {
        capabilities: ['preview'],
        previewTask: async () => ({ warnings, decisionId: 'd-1' }),
        createTask: async (wanted) => {
          created.push(wanted);
          return {};
        },
      },
    });
    const wanted = { ...newConversation, context: { order: 'A-1' } };
    const key = start(wanted);
    await wait(0);
    expect(phases()).to.deep.equal(['warned']);

    session.confirm(key, [{ id: 'dnd' }]);
    await wait(0);

    expect(created).to.deep.equal([{ ...wanted, policy: { decisionId: 'd-1', confirmed: [{ id: 'dnd' }] } }]);
  });

  it('is never asked of a backend that does not declare it', async () => {
    const asked: string[] = [];
    const noting = (name: string) => async () => {
      asked.push(name);
      return { warnings: [], contacts: [] };
    };
    const { session, start, wait, tell, phases } = await webexAt({
      backend: { previewTask: noting('previewTask'), findContacts: noting('findContacts') },
    });
    const found = session.findContacts('sms', 'ana');
    start();
    await wait(0);
    tell('eAgentContactAssigned', interaction({}, 'connected'));
    await wait(0);

    expect(await found).to.have.nested.property('problem.code', 'host-absent');
    expect(phases()).to.deep.equal(['active']);
    expect(asked).to.be.empty;
  });

  for (const [about, backend] of [
    ['there is no backend', 'none'],
    ['the backend has no such call', { capabilities: ['preview', 'contacts'] }],
  ] as const)
    it(`is answered by nobody when ${about}, and nothing breaks`, async () => {
      const { desktop } = await webexAt({ backend });

      const answers = [
        await desktop.previewTask?.(newConversation, call()),
        await desktop.findContacts?.({ channel: 'sms', query: '' }, call()),
      ];

      expect(answers).to.deep.equal([
        { fault: { code: 'host-absent', request: 'previewTask' } },
        { fault: { code: 'host-absent', request: 'findContacts' } },
      ]);
    });
});
