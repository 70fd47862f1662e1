import { expect } from '@open-wc/testing';
import { deadlines } from '../../src/machine/deadlines.js';
import { baseUrl, callOf, streamIsRead, talkingAt, thread } from '../support/outbound-backend/backend-at.js';

const file = { use: 'attachment', name: 'plan.png', type: 'image/png', bytes: 3, base64: 'AAAA' } as const;
const kept = { id: 'file-1', name: 'plan.png', type: 'image/png', bytes: 3, state: 'scanning' } as const;

/** An email with all that may be in one. */
const email = {
  text: 'Dear Ana',
  subject: 'Your order',
  html: '<p>Dear Ana</p>',
  cc: ['a@mail.example'],
  bcc: ['b@mail.example'],
  attachments: [{ ...kept, state: 'ready' as const }],
  sendAt: 1_700_000_000_000,
};

const textsOf = (page: object): readonly string[] =>
  'messages' in page ? (page.messages as readonly { text: string }[]).map(({ text }) => text) : [];

describe('the outbound backend, while a message is written,', () => {
  it('sends the whole of an email, and answers with the whole of it', async () => {
    const { backend, server } = await talkingAt();

    const answer = await backend.sendMessage({ ...thread, ...email }, callOf('send-1'));

    const body = JSON.parse(server.asked.at(-1)?.body ?? '') as unknown;
    expect(body).to.deep.equal({ taskId: thread.taskId, ...email });
    expect(answer).to.deep.include({ ...email, id: 'out-1', clientToken: 'send-1' });
  });

  it('asks about the whole of a message, and sends none', async () => {
    const { backend, server } = await talkingAt();
    const message = { channel: 'email', recipient: { address: 'ana@mail.example' }, ...email } as const;
    server.warnings = [{ id: 'card-number', reason: 'This looks like a card number.' }];

    const answer = await backend.reviewMessage(message, callOf('any'));
    const list = await backend.listMessages(thread, callOf('any'));

    expect(JSON.parse(server.asked.at(-2)?.body ?? '')).to.deep.equal(message);
    expect(answer).to.deep.equal({ warnings: server.warnings });
    expect(textsOf(list)).to.be.empty;
  });

  it('reads older pages by the name that the server gave them', async () => {
    const { backend, server, send } = await talkingAt();
    for (let number = 1; number <= 120; number++) await send(`${number}`);

    const newest = await backend.listMessages(thread, callOf('any'));
    const before = 'older' in newest ? newest.older : undefined;
    const older = await backend.listMessages({ ...thread, before }, callOf('any'));

    const texts = [...textsOf(older), ...textsOf(newest)];
    expect(texts).to.deep.equal(Array.from({ length: 120 }, (_, index) => `${index + 1}`));
    expect(older).not.to.have.property('older');
    expect(server.asked.at(-1)?.url).to.contain('before=20');
  });

  it('looks for templates, whatever is typed, and lists them all without a query', async () => {
    const { backend, server } = await talkingAt();
    const asked = { taskId: 'task-1', channel: 'sms' } as const;

    const found = await backend.listTemplates({ ...asked, query: 'goodbye' }, callOf('any'));
    const none = await backend.listTemplates({ ...asked, query: 'Grüße & Küsse?' }, callOf('any'));
    await backend.listTemplates(asked, callOf('any'));

    expect(found).to.have.nested.property('templates[0].id', 'bye');
    expect(none).to.deep.equal({ templates: [] });
    expect(server.asked.slice(-2).map(({ url }) => url)).to.deep.equal([
      `${baseUrl}/tasks/task-1/templates?channel=sms&query=Gr%C3%BC%C3%9Fe+%26+K%C3%BCsse%3F`,
      `${baseUrl}/tasks/task-1/templates?channel=sms`,
    ]);
  });

  it('hands on that a subject was used, with one that is free (C3)', async () => {
    const { backend } = await talkingAt();

    const answer = await backend.checkSubject({ ...thread, subject: 'Your order' }, callOf('any'));

    const refusal = { code: 'subject-used', subject: 'Your order', suggestion: 'Your order (2)' };
    expect(answer).to.deep.equal({ refusal });
  });

  it('hands on that a workflow is not to be set going by hand (C8)', async () => {
    const { backend } = await talkingAt();

    const answer = await backend.runWorkflow({ taskId: 'task-1', workflowId: 'welcome' }, callOf('run-1'));

    expect(answer).to.deep.equal({ refusal: { code: 'workflow-forbidden', trigger: 'task-created' } });
  });

  it('uploads a file once and sets a workflow going once, however often it is asked', async () => {
    const { backend, server } = await talkingAt();
    const upload = () => backend.uploadFile({ taskId: 'task-1', ...file }, callOf('file-1'));
    const run = () => backend.runWorkflow({ taskId: 'task-1', workflowId: 'survey' }, callOf('run-1'));
    server.faults.push('does it and breaks', 'none', 'does it and fails');

    await upload();
    const again = await upload();
    await run();
    await run();

    expect(again).to.deep.include(kept);
    expect(JSON.parse(server.asked.at(-3)?.body ?? '')).to.deep.equal(file);
    expect(server.runs).to.deep.equal(['survey']);
  });

  it('waits longer for a file to be there than a session does', async () => {
    const { backend, server, clock } = await talkingAt();
    server.faults.push('never answers');

    const answer = backend.uploadFile({ taskId: 'task-1', ...file }, callOf('file-1'));
    await clock.advance(deadlines.uploadFile);
    const isCut = server.asked.at(-1)?.signal?.aborted;
    await clock.advance(600_000);

    expect(isCut).to.be.false;
    expect(await answer).to.have.nested.property('fault.code', 'host-failed');
    expect(server.asked.at(-1)?.signal?.aborted).to.be.true;
  });

  it('tells what became of a file', async () => {
    const { backend, listen, facts, clock, server } = await talkingAt();
    listen();
    await streamIsRead(server, clock);

    await backend.uploadFile({ taskId: 'task-1', ...file }, callOf('file-1'));
    await clock.advance(2_000);

    expect(facts).to.deep.include({ type: 'file.changed', fileId: 'file-1', state: 'ready' });
  });
});
