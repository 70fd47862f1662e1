import { expect } from '@open-wc/testing';
import { ana } from '../support/contract/agent.js';
import { joinedAt } from '../support/joined-at.js';
import { newConversation } from '../support/nouns.js';

const wanted = { ...newConversation, recipient: { address: ana } };

describe('a joined session asks the document that has the session', () => {
  it('what stands against a conversation (L9)', async () => {
    const { joined, wait, centre } = await joinedAt();
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');
    centre.set({ policy: 'block' });

    const asked = joined.preview({ ...wanted, entryPoint });
    await wait(5);

    expect(await asked).to.deep.include({ ok: false });
    expect(await asked).to.have.nested.property('problem.code', 'policy-blocked');
  });

  it('who the people are', async () => {
    const { joined, wait } = await joinedAt();

    const asked = joined.findContacts('sms', '');
    await wait(5);

    expect(await asked).to.have.property('ok', true);
  });

  it('and is answered that nobody can say, when that document is gone', async () => {
    const { joined, server, wait } = await joinedAt();
    await server?.crash();

    const asked = joined.findContacts('sms', 'ana');
    await wait(30);

    expect(await asked).to.have.nested.property('problem.code', 'host-silent');
  });
});

describe('a wish that is made in a joined document', () => {
  it('takes its first message along, to be sent once (C11)', async () => {
    const { joined, wait, centre, line } = await joinedAt();
    let count = 0;
    line.fate(() => (count++ % 2 === 0 ? 'arrives twice' : 'is late'));
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');

    joined.start({ ...wanted, entryPoint }, { text: 'Your order is ready.' });
    await wait(20);

    expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['Your order is ready.']);
  });

  it('is confirmed there, when the host warns of it (L9)', async () => {
    const { joined, wait, centre, asked } = await joinedAt({ policy: 'warn' });
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');
    const begun = joined.start({ ...wanted, entryPoint });
    await wait(5);
    const [task] = joined.view.tasks;
    const before = asked('createTask');

    joined.confirm(begun.ok ? begun.key : '', task?.preview?.warnings.map(({ id }) => ({ id })) ?? []);
    await wait(10);

    expect(task?.phase).to.equal('warned');
    expect(before).to.equal(0);
    expect(joined.view.tasks[0]?.phase).to.equal('active');
    expect(centre.log.filter((entry) => entry.type === 'asked' && entry.name === 'createTask')).to.have.length(1);
  });

  it('sends what was written last, when it was made before and waits for the agent', async () => {
    const { joined, wait, centre } = await joinedAt({ policy: 'warn' });
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');
    joined.start({ ...wanted, entryPoint }, { text: 'Old' });
    await wait(5);

    const begun = joined.start({ ...wanted, entryPoint }, { text: 'New' });
    const [task] = joined.view.tasks;
    joined.confirm(begun.ok ? begun.key : '', task?.preview?.warnings.map(({ id }) => ({ id })) ?? []);
    await wait(10);

    expect(centre.delivered.map(({ text }) => text)).to.deep.equal(['New']);
  });

  it('leaves its message in the launcher when nobody heard of it and the agent lets it be (C10)', async () => {
    const { joined, server, wait } = await joinedAt();
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');
    await server?.crash();
    const begun = joined.start({ ...wanted, entryPoint }, { text: 'Precious' });
    await wait(30);

    joined.dismiss(begun.ok ? begun.key : '');

    expect(joined.view.tasks).to.deep.equal([]);
    expect(joined.draft('new:sms')?.text).to.equal('Precious');
  });

  it('can be written anew while nobody has heard of it', async () => {
    const { joined, server, wait } = await joinedAt();
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');
    await server?.crash();
    joined.start({ ...wanted, entryPoint }, { text: 'Old' });
    await wait(30);

    const begun = joined.start({ ...wanted, entryPoint }, { text: 'New' });
    joined.dismiss(begun.ok ? begun.key : '');

    expect(joined.draft('new:sms')?.text).to.equal('New');
  });

  it('can be asked about, and nothing stands against it', async () => {
    const { joined, wait } = await joinedAt();
    const [entryPoint] = joined.view.channels.sms.entryPoints;
    if (!entryPoint) throw new Error('The centre has no entry point.');

    const asked = joined.preview({ ...wanted, entryPoint });
    await wait(5);

    expect(await asked)
      .to.have.nested.property('value.warnings')
      .that.deep.equals([]);
  });
});
