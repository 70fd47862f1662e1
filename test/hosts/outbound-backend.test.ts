import { expect } from '@open-wc/testing';
import type { OutboundBackend } from '../../src/hosts/outbound-backend/index.js';
import { backendAt, backendDesk, baseUrl, callOf, talkingAt, thread } from '../support/outbound-backend/backend-at.js';
import type { Fault } from '../support/outbound-backend/wire.js';
import { newConversation } from '../support/nouns.js';

const file = { use: 'attachment', name: 'plan.png', type: 'image/png', bytes: 3, base64: 'AAAA' } as const;

/** Every request, about the first task. */
const requests: Readonly<Record<string, (backend: Required<OutboundBackend>) => Promise<unknown>>> = {
  readDesk: (backend) => backend.readDesk({}, callOf('any')),
  previewTask: (backend) => backend.previewTask(newConversation, callOf('create-2:preview')),
  createTask: (backend) => backend.createTask(newConversation, callOf('create-2')),
  findTask: (backend) => backend.findTask({ createToken: 'create-1' }, callOf('any')),
  takeOver: (backend) => backend.takeOver({ taskId: 'task-1' }, callOf('task-1:open')),
  findContacts: (backend) => backend.findContacts({ channel: 'email', query: 'nunez' }, callOf('contacts')),
  listTemplates: (backend) => backend.listTemplates({ taskId: 'task-1', channel: 'sms' }, callOf('any')),
  listMessages: (backend) => backend.listMessages(thread, callOf('any')),
  sendMessage: (backend) => backend.sendMessage({ ...thread, text: 'Hello' }, callOf('send-1')),
  findMessage: (backend) =>
    backend.findMessage({ conversationId: 'conversation-1', sendToken: 'send-0' }, callOf('any')),
  checkSubject: (backend) => backend.checkSubject({ ...thread, subject: 'A new order' }, callOf('any')),
  reviewMessage: (backend) =>
    backend.reviewMessage({ channel: 'sms', recipient: { address: '+34612345678' }, text: 'Hello' }, callOf('any')),
  uploadFile: (backend) => backend.uploadFile({ taskId: 'task-1', ...file }, callOf('file-1')),
  suggestReplies: (backend) => backend.suggestReplies({ ...thread, text: '' }, callOf('any')),
  listWorkflows: (backend) => backend.listWorkflows({ taskId: 'task-1' }, callOf('any')),
  runWorkflow: (backend) => backend.runWorkflow({ taskId: 'task-1', workflowId: 'survey' }, callOf('run-1')),
};

const message = { id: 'out-1', conversationId: 'conversation-1', direction: 'outbound', at: 0, status: 'sent' };
const answers: Readonly<Record<string, unknown>> = {
  readDesk: backendDesk,
  previewTask: { warnings: [], decisionId: 'decision-1' },
  createTask: { taskId: 'task-2' },
  findTask: { task: { taskId: 'task-1' } },
  takeOver: {},
  findContacts: { contacts: [{ id: 'ana', name: 'Ana Núñez', addresses: [{ address: 'ana@mail.example' }] }] },
  listTemplates: {
    templates: [
      { id: 'hello', name: 'Hello', text: 'Hello {{customer.name}}' },
      { id: 'bye', name: 'Goodbye', text: 'See you, {{customer.name}}', html: '<p>See you, {{customer.name}}</p>' },
    ],
  },
  listMessages: { messages: [], earlier: [] },
  sendMessage: { ...message, text: 'Hello', clientToken: 'send-1' },
  findMessage: { message: null },
  checkSubject: {},
  reviewMessage: { warnings: [] },
  uploadFile: {
    ...{ id: 'file-1', name: 'plan.png', type: 'image/png', bytes: 3, state: 'scanning' },
    ...{ url: 'https://files.backend.example/file-1', expiresAt: 15_724_800_000 },
  },
  suggestReplies: { suggestions: [{ id: 'kind', text: 'How can we help?' }] },
  listWorkflows: {
    workflows: [
      { id: 'survey', name: 'Send a survey', detail: 'One question' },
      { id: 'welcome', name: 'Welcome', trigger: 'task-created' },
    ],
  },
  runWorkflow: {},
};

/** The name by which the host contract knows a request of the backend. */
const contractName = (name: string): string => (name === 'takeOver' ? 'openTask' : name);

describe('the outbound backend answers', () => {
  for (const [name, request] of Object.entries(requests))
    it(`${name} with what the server says`, async () => {
      const { backend } = await talkingAt();

      const answer = await request(backend);

      expect(answer).to.deep.equal(answers[name]);
    });

  it('with what was sent, subjects and odd letters too', async () => {
    const { backend, server } = await talkingAt();

    await backend.sendMessage({ ...thread, text: 'Grüße “👋”', subject: 'Ihr Auftrag' }, callOf('send-1'));
    const answer = await backend.findMessage({ ...thread, sendToken: 'send-1' }, callOf('any'));

    expect(answer).to.deep.nested.include({ 'message.text': 'Grüße “👋”', 'message.subject': 'Ihr Auftrag' });
    expect(server.asked.at(-1)?.url).to.equal(`${baseUrl}/conversations/conversation-1/sends/send-1`);
  });

  it('about people, whatever is typed', async () => {
    const { backend, server } = backendAt();

    await backend.findContacts({ channel: 'sms', query: 'Núñez & Co?' }, callOf('contacts'));
    await backend.findContacts({ channel: 'email', query: '' }, callOf('contacts'));

    expect(server.asked.map(({ url }) => url)).to.deep.equal([
      `${baseUrl}/contacts?channel=sms&query=N%C3%BA%C3%B1ez+%26+Co%3F`,
      `${baseUrl}/contacts?channel=email&query=`,
    ]);
  });

  it('about the whole of a wish, at the preview and at the create (L9)', async () => {
    const { backend, server } = backendAt();
    const wanted = { ...newConversation, context: { order: 'A-1' }, policy: { decisionId: 'd-1', confirmed: [] } };

    await backend.previewTask(wanted, callOf('create-1:preview'));
    await backend.createTask(wanted, callOf('create-1'));

    expect(server.asked.map(({ body }) => JSON.parse(body) as unknown)).to.deep.equal([wanted, wanted]);
  });

  it('about ids that are no words', async () => {
    const { backend, server } = backendAt();

    await backend.listMessages({ taskId: 'a b&c', conversationId: '../ü?' }, callOf('any'));

    expect(server.asked[0]?.url).to.equal(`${baseUrl}/conversations/..%2F%C3%BC%3F/messages?taskId=a+b%26c`);
  });
});

const why = { code: 'policy-blocked', reason: 'quiet hours' };
const outcomes: readonly { fault: Fault; about: string; problem: (request: string) => object }[] = [
  { fault: 'refuses', about: 'a refusal', problem: () => ({ refusal: why }) },
  ...(['fails', 'does it and fails', 'breaks', 'does it and breaks'] as const).map((fault) => ({
    fault,
    about: 'host-failed',
    problem: (request: string) => ({ fault: { code: 'host-failed', request } }),
  })),
  {
    fault: 'does it and answers no JSON',
    about: 'host-malformed',
    problem: (request) => ({ fault: { code: 'host-malformed', request, path: '(whole)' } }),
  },
];

/** Leaves out the words for people. */
const coded = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    key === 'message' && typeof value === 'string' ? undefined : value,
  );

describe('each outcome has a name (L7, L8, C11)', () => {
  for (const [name, request] of Object.entries(requests))
    for (const { fault, about, problem } of outcomes)
      it(`${name} comes to ${about} when the server ${fault}`, async () => {
        const { backend, server } = await talkingAt();
        const before = server.asked.length;
        server.faults.push(fault);

        const answer = await request(backend);

        expect(coded(answer)).to.deep.equal(problem(contractName(name)));
        expect(server.asked).to.have.length(before + 1);
      });

  const paths: Readonly<Record<string, string>> = {
    readDesk: 'entryPoints',
    previewTask: 'warnings',
    createTask: 'taskId',
    findTask: 'task',
    findContacts: 'contacts',
    listTemplates: 'templates',
    listMessages: 'messages',
    sendMessage: 'id',
    findMessage: 'message',
    reviewMessage: 'warnings',
    uploadFile: 'id',
    suggestReplies: 'suggestions',
    listWorkflows: 'workflows',
  };
  for (const [name, path] of Object.entries(paths))
    it(`${name} names the path of what is malformed: ${path}`, async () => {
      const { backend, server } = await talkingAt();
      server.faults.push('does it and answers nonsense');

      const answer = await requests[name]?.(backend);

      expect(answer).to.deep.equal({ fault: { code: 'host-malformed', request: name, path } });
    });

  it('a conversation that is open already is refused with what may be done about it (L5)', async () => {
    const { backend, server } = backendAt();
    const existing = { taskId: 'task-7', ownerName: 'José', offers: ['take-over'] } as const;
    server.refusal = { code: 'conversation-active', address: '+34612345678', existing };
    server.faults.push('refuses');

    const answer = await backend.createTask(newConversation, callOf('create-1'));

    expect(answer).to.deep.equal({ refusal: server.refusal });
  });

  it('an answer that never comes is given up after a minute, and so is its connection', async () => {
    const { backend, server, clock } = backendAt();
    server.faults.push('never answers');

    const answer = backend.readDesk({}, callOf('any'));
    await clock.advance(60_000);

    expect(await answer).to.deep.equal({
      fault: { code: 'host-failed', request: 'readDesk', message: 'Nothing was heard for 60000 ms.' },
    });
    expect(server.asked[0]?.signal?.aborted).to.equal(true);
  });

  it('a request that its owner gives up ends at once', async () => {
    const { backend, server, clock } = backendAt();
    const owner = new AbortController();
    server.faults.push('never answers');

    const answer = backend.readDesk({}, { clientToken: 'any', signal: owner.signal });
    await clock.advance(0);
    owner.abort();

    expect(coded(await answer)).to.deep.equal({ fault: { code: 'host-failed', request: 'readDesk' } });
  });
});

describe('a deed carries its token (L8, C11)', () => {
  it('as the key of whatever is done, and nothing that is only asked has one', async () => {
    const { backend, server } = backendAt();

    for (const request of Object.values(requests)) await request(backend);

    expect(
      server.asked.map(({ headers }) => headers.get('Idempotency-Key')).filter((key) => key !== null),
    ).to.deep.equal(['create-2', 'send-1', 'file-1', 'run-1']);
  });

  it('so that it is done once, however often it is asked', async () => {
    const { send, server, backend } = await talkingAt();
    server.faults.push('does it and breaks', 'does it and fails');

    await send('Hello');
    await send('Hello');
    const answer = await send('Hello');
    const list = await backend.listMessages(thread, callOf('any'));

    expect(answer).to.include({ id: 'out-1', text: 'Hello' });
    expect('messages' in list && list.messages).to.have.length(1);
  });
});

describe('a create that is warned of (L9)', () => {
  const policy = { decisionId: 'decision-1', confirmed: [{ id: 'dnd', why: 'Their parcel is at the door.' }] };
  const warnings = [{ id: 'dnd', reason: 'On the do-not-disturb list.', asksWhy: true }];

  it('is refused until the warning is answered, and is then done under the same key', async () => {
    const { backend, server } = backendAt();
    server.warnings = warnings;

    const skipped = await backend.createTask(newConversation, callOf('create-1'));
    const answered = await backend.createTask({ ...newConversation, policy }, callOf('create-1'));

    expect(skipped).to.deep.equal({ refusal: { code: 'policy-blocked', reason: 'On the do-not-disturb list.' } });
    expect(answered).to.deep.equal({ taskId: 'task-1' });
  });

  it('is done once under another decision too, because the backend is asked again before it is repeated', async () => {
    const { backend, server } = backendAt();
    server.warnings = warnings;
    await backend.createTask({ ...newConversation, policy }, callOf('create-1'));

    const again = { ...newConversation, policy: { ...policy, decisionId: 'decision-2' } };

    expect(await backend.createTask(again, callOf('create-1'))).to.deep.equal({ taskId: 'task-1' });
    expect(server.tasks).to.have.length(1);
  });
});

describe('the bearer token', () => {
  it('is asked for at the first request, and kept', async () => {
    let times = 0;
    const { backend, server } = backendAt({ token: async () => `token-${++times}` });

    const before = times;
    await backend.readDesk({}, callOf('any'));
    await backend.readDesk({}, callOf('any'));

    expect([before, times]).to.deep.equal([0, 1]);
    expect(server.asked.map(({ headers }) => headers.get('Authorization'))).to.deep.equal([
      'Bearer token-1',
      'Bearer token-1',
    ]);
  });

  it('is asked for again when it has ended in the middle, and the deed is asked again under its key', async () => {
    const { send, server } = await talkingAt();
    server.faults.push('token ends');

    const answer = await send('Hello');

    expect(answer).to.include({ text: 'Hello' });
    expect(server.asked.slice(-2).map(({ headers }) => headers.get('Idempotency-Key'))).to.deep.equal([
      'send Hello',
      'send Hello',
    ]);
  });

  it('is asked for once by all the requests that met its end', async () => {
    let times = 0;
    const { backend, server } = backendAt({ token: () => `token-${++times}` });
    await backend.readDesk({}, callOf('any'));
    server.endToken();

    const all = await Promise.all([1, 2, 3].map(() => backend.readDesk({}, callOf('any'))));

    expect(times).to.equal(2);
    expect(all).to.deep.equal([backendDesk, backendDesk, backendDesk]);
  });

  for (const [about, token, tries] of [
    ['is not accepted twice in a row', () => 'old', 2],
    ['is a text and is not accepted', 'old', 1],
  ] as const)
    it(`that ${about} ends the request with a fault that says so`, async () => {
      const { backend, server } = backendAt({ token });

      const answer = await backend.readDesk({}, callOf('any'));

      expect(answer).to.deep.equal({
        fault: {
          code: 'host-failed',
          request: 'readDesk',
          message: 'The backend does not accept the token (401): GET /desk',
        },
      });
      expect(server.asked).to.have.length(tries);
    });

  it('that cannot be had ends the request with the reason, and is asked for again by the next', async () => {
    const tokens = [() => Promise.reject(new Error('signed out')), () => Promise.resolve('token-1')];
    const { backend, server } = backendAt({ token: () => tokens.shift()?.() ?? '' });

    const first = await backend.readDesk({}, callOf('any'));
    const second = await backend.readDesk({}, callOf('any'));

    expect(first).to.deep.equal({ fault: { code: 'host-failed', request: 'readDesk', message: 'signed out' } });
    expect(second).to.deep.equal(backendDesk);
    expect(server.asked).to.have.length(1);
  });
});

describe('before anybody asks or listens', () => {
  it('nothing is requested, and no token is asked for', async () => {
    let times = 0;
    const { server, clock } = backendAt({ token: () => `token-${++times}` });

    await clock.advance(120_000);

    expect(server.asked).to.be.empty;
    expect(times).to.equal(0);
  });
});
