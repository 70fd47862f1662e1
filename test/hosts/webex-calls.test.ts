import { expect } from '@open-wc/testing';
import type { CreatedTask } from '../../src/hosts/outbound-backend/index.js';
import type { Answer } from '../../src/index.js';
import { colleague, emailEntryPoint, newConversation, queue, smsEntryPoint } from '../support/nouns.js';
import { interaction, webexAt, type Otherwise } from '../support/webex/webex-at.js';

const never = (): Promise<never> => new Promise(() => undefined);
const { signal } = new AbortController();
let calls = 0;
const call = () => ({ clientToken: `call-${++calls}`, signal });

/** A desktop with one open task, asked directly. */
async function deskWithTask(otherwise: Otherwise = {}, about: object = {}) {
  const desk = await webexAt(otherwise);
  desk.tell('eAgentContactAssigned', interaction(about, 'connected'));
  await desk.wait(0);
  return { ...desk, task: () => desk.session.view.tasks[0]?.task };
}

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

describe('what Webex is asked: handing on (T2–T5)', () => {
  const agentList = [{ agentId: 'a-2', agentName: 'José', state: 'Available' }];
  const buddies = { buddyAgentsV2: async () => ({ data: { agentList } }) };

  it('is done at once by a queue', async () => {
    const { desktop, asked } = await deskWithTask();

    expect(await desktop.transferTask({ taskId: 'i-1', target: queue }, call())).to.deep.equal({
      outcome: 'accepted',
      wrapUp: { required: true },
    });
    expect(asked('vteamTransferV2')[0]?.request).to.deep.equal({
      interactionId: 'i-1',
      data: { to: 'q-1', destinationType: 'queue' },
    });
  });

  it('is asked of a colleague, and lapses some day', async () => {
    const { desktop, asked } = await deskWithTask({ script: { contact: buddies } });

    expect(await desktop.transferTask({ taskId: 'i-1', target: colleague }, call())).to.deep.equal({
      outcome: 'pending',
      lapsesAt: 61_000,
    });
    expect(asked('blindTransferV2')[0]?.request).to.have.nested.property('data.destinationType', 'agent');
  });

  it('is not done twice under one token', async () => {
    const { desktop, asked } = await deskWithTask();
    const once = call();

    await desktop.transferTask({ taskId: 'i-1', target: queue }, once);
    await desktop.transferTask({ taskId: 'i-1', target: queue }, once);

    expect(asked('vteamTransferV2')).to.have.length(1);
  });

  const gone = [
    { who: 'a colleague who is away', list: [{ agentId: 'a-2', agentName: 'José', state: 'LoggedOut' }] },
    { who: 'a colleague who is not listed any more', list: [] },
  ];
  for (const { who, list } of gone)
    it(`is refused for ${who}, without asking (T3)`, async () => {
      const contact = { buddyAgentsV2: async () => ({ data: { agentList: list } }) };
      const { desktop, asked } = await deskWithTask({ script: { contact } });

      expect(await desktop.transferTask({ taskId: 'i-1', target: colleague }, call())).to.have.nested.property(
        'refusal.code',
        'target-unavailable',
      );
      expect(asked('blindTransferV2')).to.be.empty;
    });

  it('says why the colleagues could not be asked for', async () => {
    const { desktop } = await deskWithTask({ script: { contact: { buddyAgentsV2: async () => undefined } } });

    expect(await desktop.transferTask({ taskId: 'i-1', target: colleague }, call())).to.have.nested.property(
      'fault.code',
      'host-absent',
    );
  });

  it('that fails leaves nobody asked', async () => {
    const blindTransferV2 = () => Promise.reject(new Error('no line'));
    const { desktop, tell, session, wait } = await deskWithTask({
      script: { contact: { ...buddies, blindTransferV2 } },
    });
    const error = await desktop
      .transferTask({ taskId: 'i-1', target: colleague }, call())
      .catch((thrown: unknown) => thrown);

    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);

    expect(String(error)).to.contain('no line');
    expect(session.view.tasks[0]?.phase).to.equal('wrapping-up');
  });

  it('lists queues of the task’s channel, and neither calls’ nor outbound ones nor this agent', async () => {
    const vteamList = async () => ({
      data: {
        vteamList: [
          { id: 'q-1', name: 'Letters', channelType: 'EMAIL', description: 'All day' },
          { id: 'q-2', name: 'Calls', channelType: 'TELEPHONY' },
          { id: 'q-3', name: 'Out', type: 'outboundqueue' },
          { id: 'q-4', name: 'Closed', active: false },
        ],
      },
    });
    const buddyAgentsV2 = async () => ({
      data: {
        agentList: [
          { agentId: 'agent-me', agentName: 'Me' },
          { agentId: 'a-2', agentName: 'José', state: 'RONA', teamName: 'Night' },
        ],
      },
    });
    const email = { mediaType: 'email', mediaChannel: 'email' };
    const { desktop } = await deskWithTask({ script: { contact: { vteamList, buddyAgentsV2 } } }, email);

    expect(await desktop.listTargets({ taskId: 'i-1', kind: 'queue' }, call())).to.deep.equal({
      targets: [{ kind: 'queue', id: 'q-1', name: 'Letters', availability: 'available', detail: 'All day' }],
    });
    expect(await desktop.listTargets({ taskId: 'i-1', kind: 'agent' }, call())).to.deep.equal({
      targets: [{ kind: 'agent', id: 'a-2', name: 'José', availability: 'busy', detail: 'Night' }],
    });
  });
});

describe('what Webex is asked: closing (W1–W3)', () => {
  const solved = { id: 'solved', name: 'Solved' };
  const codes = async () => ({ data: [solved, { id: 'odd' }] });

  it('ends a conversation though nothing is told of it', async () => {
    const { desktop } = await deskWithTask();

    expect(await desktop.endTask({ taskId: 'i-1' }, call())).to.deep.equal({ wrapUp: { required: true } });
    expect(await desktop.endTask({ taskId: 'i-9' }, call())).to.deep.equal({ wrapUp: { required: true } });
  });

  it('lists the codes that can be read, and says once that others cannot', async () => {
    const { desktop, logged } = await deskWithTask({ script: { codes } });

    expect(await desktop.listWrapUpCodes({ taskId: 'i-1' }, call())).to.deep.equal({ codes: [solved] });
    expect(logged('webex-list-entry-malformed')).to.have.length(1);
  });

  it('lists codes page by page', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({ id: `c-${index}`, name: `Code ${index}` }));
    const pages: number[] = [];
    const paged = async (query?: { page: number; pageSize: number }) => {
      const { page = 0, pageSize = 100 } = query ?? {};
      pages.push(page);
      return { data: all.slice(page * pageSize, (page + 1) * pageSize) };
    };
    const { desktop } = await deskWithTask({ script: { codes: paged } });

    const answer = await desktop.listWrapUpCodes({ taskId: 'i-1' }, call());

    expect(answer).to.have.property('codes').that.has.length(150);
    expect(pages).to.deep.equal([0, 1]);
  });

  for (const [what, answered, code] of [
    ['nothing', undefined, 'host-absent'],
    ['no list', { data: 'none' }, 'host-malformed'],
  ] as const)
    it(`says what is wrong when the codes are ${what}`, async () => {
      const actions = { getWrapUpCodes: async () => undefined };
      const { desktop } = await deskWithTask({ script: { codes: async () => answered, actions } });

      expect(await desktop.listWrapUpCodes({ taskId: 'i-1' }, call())).to.have.nested.property('fault.code', code);
      expect(await desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call())).to.have.nested.property(
        'fault.code',
        code,
      );
    });

  it('submits a code with its name, and throws for one that is no more', async () => {
    const { desktop, asked } = await deskWithTask({ script: { codes } });

    const error = await desktop
      .wrapUpTask({ taskId: 'i-1', codeId: 'gone' }, call())
      .catch((thrown: unknown) => thrown);
    const none = await desktop.wrapUpTask({ taskId: 'i-1' }, call()).catch((thrown: unknown) => thrown);
    const done = await desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call());

    expect(String(error)).to.contain('gone');
    expect(String(none)).to.contain('choose another');
    expect(done).to.deep.equal({});
    expect(asked('wrapupV2')).to.have.length(1);
  });

  it('is done when Webex tells so, though the call is never answered', async () => {
    const { desktop, tell, wait } = await deskWithTask({ script: { codes, contact: { wrapupV2: never } } });
    tell('eAgentWrapup', interaction({}, 'wrapUp'));

    const submitting = desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call());
    await wait(0);
    tell('eAgentContactWrappedUp', interaction({}, 'wrapUp'));

    expect(await submitting).to.deep.equal({});
  });

  it('is not done when it fails, and may be submitted again', async () => {
    let isBroken = true;
    const wrapupV2 = () => (isBroken ? Promise.reject(new Error('no line')) : Promise.resolve({}));
    const { desktop, session, tell, wait } = await deskWithTask({ script: { codes, contact: { wrapupV2 } } });
    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);
    session.chooseCode('i-1', 'solved');
    session.submitWrapUp('i-1');
    await wait(0);
    expect(session.view.tasks[0]?.problem).to.have.property('code', 'host-failed');
    isBroken = false;

    expect(await desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call())).to.deep.equal({});
  });
});

describe('what Webex rejects with', () => {
  const rejections: readonly (readonly [string, unknown, string])[] = [
    ['an error', new Error('down'), 'down'],
    [
      'an error with a tracking id',
      Object.assign(new Error('down'), { details: { trackingId: 't-1' } }),
      'down (tracking id t-1)',
    ],
    ['an id', { id: 'Service.aqm.task.end' }, 'Service.aqm.task.end'],
    ['a message deep inside', { details: { msg: 'Pending' } }, 'Pending'],
    ['nothing that says anything', {}, 'Webex failed'],
    ['words', 'no', 'no'],
  ];
  for (const [what, thrown, message] of rejections)
    it(`is said as it is: ${what}`, async () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because Webex rejects with such things
      const endV2 = () => Promise.reject(thrown);
      const { desktop } = await deskWithTask({ script: { contact: { endV2 } } });

      const error = await desktop.endTask({ taskId: 'i-1' }, call()).catch((caught: unknown) => caught);

      expect(error).to.have.property('message', message);
    });
});

describe('a task in Webex’s words', () => {
  const details = (parts: object) => ({ callAssociatedDetails: parts });
  const rows: readonly { what: string; about: object; task: object }[] = [
    {
      what: 'a number without its plus',
      about: details({ ani: '34612345678', dn: '34600000000', mediaResourceId: 'c-1' }),
      task: { conversationId: 'c-1', recipient: { address: '+34612345678' }, entryPoint: smsEntryPoint },
    },
    {
      what: 'the customer in the other place',
      about: details({ dn: '+34612345678', ani: '+34600000000' }),
      task: { conversationId: 'i-1', recipient: { address: '+34612345678' }, entryPoint: smsEntryPoint },
    },
    {
      what: 'an entry point by its id',
      about: { ...details({ ani: '+34612345678', dn: 'hidden' }), callProcessingDetails: { EP_ID: 'ep-sms' } },
      task: { recipient: { address: '+34612345678' }, entryPoint: smsEntryPoint },
    },
    {
      what: 'an entry point that nobody knows',
      about: details({ ani: '+34612345678', dn: '+15550100' }),
      task: { entryPoint: { id: '+15550100', name: '+15550100', address: '+15550100', channel: 'sms' } },
    },
    {
      what: 'an email with a name and a subject',
      about: {
        mediaType: 'email',
        mediaChannel: 'email',
        ...details({ ani: 'ANA@example.com', dn: 'service@example.com', customerName: 'Ana', subject: 'Order' }),
      },
      task: {
        channel: 'email',
        subject: 'Order',
        recipient: { address: 'ANA@example.com', name: 'Ana' },
        entryPoint: emailEntryPoint,
        variables: { 'agent.name': 'Alex', 'customer.name': 'Ana' },
      },
    },
    {
      what: 'nobody at all',
      about: { callAssociatedDetails: null, callProcessingDetails: null, participants: null },
      task: { conversationId: 'i-1', recipient: { address: 'i-1' } },
    },
  ];
  for (const { what, about, task: expected } of rows)
    it(`is understood with ${what}`, async () => {
      const { task } = await deskWithTask({}, about);

      expect(task()).to.deep.include(expected);
    });
});
