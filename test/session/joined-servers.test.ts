import { expect } from '@open-wc/testing';
import { joinedAt, talkingAt } from '../support/joined-at.js';

const typed = (text: string) => ({ text });

describe('a joined session whose serving document comes and goes', () => {
  it('is connecting, then unreachable, and follows the first that serves', async () => {
    const { joined, serve, wait } = await joinedAt({}, { isServed: false });
    const phases = [joined.view.phase];
    await wait(8);
    phases.push(joined.view.phase);
    await wait(2);
    phases.push(joined.view.phase);
    const { problem } = joined.view;

    await serve();
    await wait(2);

    expect([...phases, joined.view.phase]).to.deep.equal(['connecting', 'connecting', 'unreachable', 'known']);
    expect(problem).to.deep.equal({ code: 'host-silent', request: 'readDesk', deadlineMs: 10_000 });
    expect(joined.view.problem).to.be.undefined;
  });

  it('follows a document that was reloaded, with the conversation that came back', async () => {
    const { joined, server, serve, key, wait } = await talkingAt();
    await server?.crash();

    await serve();
    await wait(3);
    const begun = joined.send(key, typed('Hello'));
    await wait(5);

    expect(begun.ok).to.be.true;
    expect(joined.view.phase).to.equal('known');
    expect(joined.view.tasks[0]?.transcript.map(({ text, status }) => [text, status])).to.deep.equal([
      ['Hello', 'delivered'],
    ]);
  });

  it('notices a document that died without a word', async () => {
    const { joined, server, wait } = await joinedAt();
    const phases = new Set<string>();
    joined.subscribe(() => phases.add(joined.view.phase));

    await server?.crash();
    await wait(40);

    expect([...phases]).to.deep.equal(['connecting', 'unreachable']);
  });

  it('knows at once that the serving document has left', async () => {
    const { joined, server, wait } = await joinedAt();

    server?.unshare();
    await wait(0.1);

    expect(joined.view.phase).to.equal('connecting');
  });

  it('sends once what was written while nobody served (C11)', async () => {
    const { joined, server, serve, key, wait, texts } = await talkingAt();
    await server?.crash();
    joined.send(key, typed('Hello'));
    await wait(60);
    expect(joined.view).to.include({ phase: 'unreachable', offline: true, draftsKept: 'memory' });
    expect(joined.view.tasks[0]?.transcript.map(({ status }) => status)).to.deep.equal(['queued']);

    await serve();
    await wait(10);
    await wait(60);

    expect(texts()).to.deep.equal(['Hello']);
    expect(joined.view.tasks[0]?.transcript.map(({ status }) => status)).to.deep.equal(['delivered']);
  });

  it('gives a message back as a draft whose conversation is gone when somebody serves again (C10)', async () => {
    const { joined, server, serve, centre, key, wait, texts } = await talkingAt();
    const { id = '', conversationId = '' } = joined.view.tasks[0]?.task ?? {};
    await server?.crash();
    joined.send(key, typed('Hello'));
    centre.endByCustomer(id);

    const { served } = await serve();
    await wait(5);

    expect(texts()).to.be.empty;
    expect(joined.view.tasks[0]?.phase).to.equal('wrapping-up');
    expect(joined.draft(key)).to.include(typed('Hello'));
    expect(served.draft(`conversation:${conversationId}`)).to.include(typed('Hello'));
  });

  it('does not do by surprise what was asked for long before anybody served', async () => {
    const { joined, server, serve, key, wait } = await talkingAt();
    await server?.crash();
    await wait(30);
    joined.end(key);
    await wait(15);

    await serve();
    await wait(5);

    expect(joined.view.tasks[0]?.phase).to.equal('active');
  });

  it('does once what was asked for while a document was reloaded', async () => {
    const { joined, server, serve, wait } = await talkingAt();
    server?.unshare();
    await wait(0.1);
    joined.tell({ type: 'agent.changed', state: 'rona' });

    await server?.crash();
    await serve();
    await wait(5);

    expect(joined.view.desk?.agent.state).to.equal('rona');
  });

  it('says that nobody knows of a creation that nobody heard, and makes it once when it is tried again (L8)', async () => {
    const { joined, server, serve, start, wait, asked } = await joinedAt();
    await server?.crash();
    const key = start();
    expect(joined.view.tasks[0]?.phase).to.equal('creating');
    await wait(15);
    expect(joined.view.tasks[0]).to.include({ phase: 'unknown', undecided: true });
    await serve();
    await wait(5);
    expect(asked('createTask')).to.equal(0);

    joined.check(key);
    joined.check(key);
    await wait(5);

    expect(joined.view.tasks.map((task) => [task.key, task.phase])).to.deep.equal([[key, 'active']]);
    expect(asked('createTask')).to.equal(1);
  });

  it('lets a creation be that nobody heard (L7)', async () => {
    const { joined, server, start, wait } = await joinedAt();
    await server?.crash();
    const key = start();
    await wait(30);
    joined.select(key);
    expect(joined.view.selectedKey).to.equal(key);

    joined.dismiss(key);

    expect(joined.view.tasks).to.be.empty;
    expect(joined.view.selectedKey).to.be.undefined;
  });

  it('keeps what is typed while nobody serves, and hands it over (C10)', async () => {
    const { joined, server, serve, key, wait } = await talkingAt();
    joined.saveDraft(key, typed('Hel'));
    await wait(1);
    await server?.crash();
    joined.saveDraft(key, typed('Hello'));
    joined.saveDraft('new:sms', { to: '+44' });
    await wait(30);

    const { served } = await serve();
    await wait(5);

    expect(joined.draft(key)).to.include(typed('Hello'));
    expect(served.draft(key)).to.include(typed('Hello'));
    expect(served.draft('new:sms')).to.include({ to: '+44' });
  });

  it('never writes over what was typed later in another document (C10)', async () => {
    const { joined, join, line, key, wait } = await talkingAt();
    const other = join();
    await wait(1);
    line.fate(({ type }) => (type === 'draft' ? 'is late' : 'arrives'));
    joined.saveDraft(key, typed('earlier'));
    await wait(0.01);
    line.fate(() => 'arrives');

    other.joined.saveDraft(key, typed('later'));
    await wait(1);

    expect(joined.draft(key)).to.include(typed('later'));
    expect(other.joined.draft(key)).to.include(typed('later'));
  });

  it('shows what an element of the serving document typed (C10)', async () => {
    const { joined, server, wait } = await joinedAt();
    server?.served.saveDraft('new:sms', { to: '+4' });
    await wait(6);
    joined.saveDraft('new:sms', { to: '+44' });
    await wait(1);

    server?.served.saveDraft('new:sms', { to: '+447' });
    await wait(6);

    expect(joined.draft('new:sms')).to.include({ to: '+447' });
  });

  it('is served by the first of two documents, and by the second when that one has gone', async () => {
    const { joined, server, serve, wait, start } = await joinedAt();
    const second = await serve();
    await wait(5);
    start();
    await wait(3);
    expect(server?.served.view.tasks).to.have.length(1);
    expect(second.served.view.tasks[0]?.key).not.to.equal('token-1');

    await server?.crash();
    await wait(10);
    joined.tell({ type: 'agent.changed', state: 'rona' });
    await wait(1);

    expect(joined.view.phase).to.equal('known');
    expect(second.served.view.desk?.agent.state).to.equal('rona');
  });

  it('comes back to one server after two served at once', async () => {
    const { joined, server, serve, line, wait } = await joinedAt();
    const [first] = line.posted.filter(({ type }) => type === 'serving');
    // nobody hears the first while the second asks for the turn
    line.fate(({ from }) => (from === first?.from ? 'is lost' : 'arrives'));
    const second = await serve();
    await wait(1);
    line.fate(() => 'arrives');
    await wait(10);

    joined.tell({ type: 'agent.changed', state: 'rona' });
    await wait(1);

    expect(server?.served.view.desk?.agent.state).to.equal('rona');
    expect(second.served.view.desk?.agent.state).to.equal('available');
    expect(joined.view.desk?.agent.state).to.equal('rona');
  });

  it('answers a flush when drafts are written, and does not wait for nobody', async () => {
    const { joined, server, wait } = await joinedAt();
    joined.saveDraft('new:sms', { to: '+44' });
    let flushed = 0;

    void joined.flushDrafts().then(() => (flushed += 1));
    await wait(1);
    await server?.crash();
    await wait(20);
    void joined.flushDrafts().then(() => (flushed += 1));
    await wait(0);

    expect(flushed).to.equal(2);
  });
});
