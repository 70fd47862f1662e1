import { expect } from '@open-wc/testing';
import { ana, ben } from '../support/contract/agent.js';
import { joinedAt, talkingAt } from '../support/joined-at.js';

const hello = { text: 'Hello' };

describe('a joined session', () => {
  it('shows what the serving document shows', async () => {
    const { joined, server, wait, start } = await joinedAt();
    start();
    await wait(3);

    const view: unknown = JSON.parse(JSON.stringify(joined.view));

    expect(view).to.deep.equal(JSON.parse(JSON.stringify(server?.served.view)));
  });

  it('makes one task and one message of what comes twice, late or in another order (L8, C11)', async () => {
    const { joined, line, wait, start, asked, centre } = await joinedAt();
    let count = 0;
    line.fate(() => (['arrives twice', 'is late', 'arrives'] as const)[count++ % 3] ?? 'arrives');

    const key = start();
    await wait(5);
    for (const text of ['one', 'two', 'three']) joined.send(key, { text });
    await wait(10);

    expect(asked('createTask')).to.equal(1);
    expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
    expect(joined.view.tasks).to.have.length(1);
  });

  it('loses nothing on a line that loses every third message (C11)', async () => {
    const { joined, line, wait, start, centre, heard } = await joinedAt();
    let count = 0;
    line.fate(() => (count++ % 3 === 0 ? 'is lost' : 'arrives'));

    const key = start();
    await wait(30);
    for (const text of ['one', 'two', 'three']) joined.send(key, { text });
    await wait(60);

    expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['one', 'two', 'three']);
    expect(joined.view.tasks[0]?.transcript.map(({ status }) => status)).to.deep.equal(Array(3).fill('delivered'));
    expect(heard.filter(({ type }) => type === 'outbound-task-accepted')).to.have.length(1);
    expect(heard.filter(({ type }) => type === 'outbound-message-sent')).to.have.length(3);
  });

  it('hands a creation over once to a document that serves anew, under its one token (L8)', async () => {
    const { joined, line, server, serve, wait, start, asked } = await joinedAt();
    line.fate(({ type }) => (type === 'changed' ? 'is lost' : 'arrives'));
    const key = start();
    await wait(0.5);
    await server?.crash();
    line.fate(() => 'arrives');

    await serve();
    await wait(10);

    expect(joined.view.tasks.map((task) => [task.key, task.phase])).to.deep.equal([[key, 'active']]);
    expect(asked('createTask')).to.equal(1);
  });

  it('tells every announcement once in each document', async () => {
    const { join, heard, wait, start, line } = await joinedAt();
    const other = join();
    await wait(1);
    line.fate(({ type }) => (type === 'changed' ? 'arrives twice' : 'arrives'));

    start();
    await wait(3);

    for (const all of [heard, other.heard])
      expect(all.map(({ type }) => type).filter((type) => type.startsWith('outbound-task'))).to.deep.equal([
        'outbound-task-created',
        'outbound-task-accepted',
      ]);
  });

  it('gives a message back as a draft that cannot be sent any more, before what was typed since (C10)', async () => {
    const { joined, centre, key, wait, texts } = await talkingAt();
    const { id = '' } = joined.view.tasks[0]?.task ?? {};
    joined.saveDraft(key, hello);
    await wait(1);

    centre.endByCustomer(id);
    const begun = joined.send(key, hello);
    joined.saveDraft(key, undefined);
    joined.saveDraft(key, { text: 'And' });
    await wait(1);

    expect(begun).to.include({ ok: true });
    expect(joined.view.tasks[0]?.phase).to.equal('wrapping-up');
    expect(joined.draft(key)?.text).to.equal('Hello\nAnd');
    expect(texts()).to.be.empty;
  });

  it('refuses at once what the serving document would refuse, by the same rules (L5, C6, T1)', async () => {
    const { joined, key } = await talkingAt();
    const { wanted } = joined.view.tasks[0] ?? {};
    if (!wanted) throw new Error('There is no conversation.');

    const begun = joined.start(wanted);
    const sent = joined.send(key, { text: 'Dear {{name}}' });
    const refusal = joined.transfer(key, { kind: 'agent', id: 'a', name: 'Ann', availability: 'offline' });

    const existing = { taskId: key, offers: ['open'] };
    expect(begun).to.deep.equal({ ok: false, refusals: [{ code: 'conversation-active', address: ana, existing }] });
    expect(sent).to.deep.equal({ ok: false, refusals: [{ code: 'variables-unresolved', names: ['name'] }] });
    expect(refusal).to.deep.equal({ code: 'target-unavailable', target: { kind: 'agent', id: 'a', name: 'Ann' } });
  });

  it('shows a creation that the serving document refuses, and lets the agent try again (L7)', async () => {
    const { joined, server, wait, start, asked } = await joinedAt();
    server?.served.tell({ type: 'agent.changed', state: 'idle' });
    const key = start();
    await wait(1);
    expect(joined.view.tasks[0]).to.deep.include({ key, phase: 'refused', undecided: true });
    expect(joined.view.tasks[0]?.problem).to.include({ code: 'agent-state' });
    server?.served.tell({ type: 'agent.changed', state: 'available' });

    joined.retry(key);
    await wait(3);

    expect(joined.view.tasks.map((task) => [task.key, task.phase])).to.deep.equal([[key, 'active']]);
    expect(asked('createTask')).to.equal(1);
  });

  it('two documents that wish for the same at once make one task (L8)', async () => {
    const { join, joined, start, wait, asked } = await joinedAt();
    const other = join();
    await wait(1);

    start(joined);
    start(other.joined);
    await wait(3);

    expect(asked('createTask')).to.equal(1);
    expect(joined.view.tasks).to.have.length(1);
    expect(other.joined.view.tasks).to.have.length(1);
  });

  it('says that nothing came of opening a conversation when nobody answers (L5)', async () => {
    const { joined, server, wait } = await joinedAt();
    await server?.crash();

    const opening = joined.openExisting({ taskId: 'somewhere', offers: ['open'] });
    await wait(15);

    expect(await opening).to.deep.include({
      ok: false,
      problem: { code: 'host-silent', request: 'openTask', deadlineMs: 12_000 },
    });
  });

  it('changes nothing for a message it cannot read, and says so once', async () => {
    const { joined, line, wait } = await joinedAt();
    const warned: unknown[] = [];
    const { warn } = console;
    console.warn = (...words) => warned.push(words);
    const before = joined.view;
    const stranger = line.end();

    for (const message of [
      'nonsense',
      { version: 2, type: 'gone', from: 'a' },
      { version: 1, type: 'whole', from: 'a' },
    ])
      stranger.post(message);
    await wait(0.1);
    console.warn = warn;

    expect(joined.view).to.equal(before);
    expect(warned).to.have.length(1);
  });

  it('tells a fact of the wrong shape where it was told, and passes the others on (E7)', async () => {
    const { joined, server, heard, wait } = await joinedAt();

    joined.tell({ type: 'agent.changed', state: 'asleep' });
    joined.tell({ type: 'agent.changed', state: 'rona' });
    await wait(1);

    expect(heard.filter(({ type }) => type === 'outbound-fact-ignored')).to.have.length(1);
    expect(server?.served.view.desk?.agent.state).to.equal('rona');
    expect(joined.view.desk?.agent.state).to.equal('rona');
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { joined, server, line, wait, waiting, start } = await joinedAt();
    start(joined, ben);
    void joined.openExisting({ taskId: 'somewhere', offers: ['open'] });
    await wait(1);

    joined.stop();
    server?.unshare();
    await wait(0);

    expect(line.listening()).to.equal(0);
    expect(waiting()).to.equal(0);
    expect(joined.ended.aborted).to.be.true;
    const { length } = line.posted;
    joined.select(undefined);
    joined.saveDraft('new:sms', hello);
    await wait(30);
    expect(line.posted).to.have.length(length);
  });
});
