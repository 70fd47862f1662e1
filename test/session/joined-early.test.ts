import { expect } from '@open-wc/testing';
import type { TransferTarget } from '../../src/index.js';
import { ana, ben } from '../support/contract/agent.js';
import { talkingAt } from '../support/joined-at.js';

/** A desk at which a conversation is open; from now on nothing reaches anybody. */
async function cutOff(knobs?: Parameters<typeof talkingAt>[0]) {
  const desk = await talkingAt(knobs);
  desk.line.fate(() => 'is lost');
  return desk;
}

describe('what a joined document shows before anybody has answered', () => {
  it('is the conversation that is looked at, and none', async () => {
    const { joined, start, wait, line, key } = await talkingAt();
    start(joined, ben);
    await wait(3);
    line.fate(() => 'is lost');

    joined.select(key);
    expect(joined.view.selectedKey).to.equal(key);
    joined.select(joined.view.tasks[1]?.task?.id);
    expect(joined.view.selectedKey).to.equal(joined.view.tasks[1]?.key);
    joined.select(undefined);

    expect(joined.view.selectedKey).to.be.undefined;
  });

  it('is the message as queued, once, with its subject (C3, C11)', async () => {
    const { joined, key } = await cutOff();

    const begun = joined.send(key, { text: 'Hello' });

    expect(begun.ok).to.equal(true);
    expect(joined.view.tasks[0]?.transcript.map(({ text, status }) => [text, status])).to.deep.equal([
      ['Hello', 'queued'],
    ]);
  });

  it('is the transfer that is asked for, and the lock on every other (T4)', async () => {
    const { joined, start, wait, line, key } = await talkingAt();
    const other = start(joined, ben);
    await wait(3);
    line.fate(() => 'is lost');
    const target: TransferTarget = { kind: 'queue', id: 'queue-1', name: 'Any', availability: 'available' };

    expect(joined.transfer(key, target)).to.be.undefined;

    expect(joined.view.tasks[0]).to.include({ phase: 'transferring', busy: true });
    expect(joined.transfer(other, target)).to.deep.equal({ code: 'transfer-in-progress', recipient: ana });
    expect(joined.transfer('nobody’s', target)).to.deep.equal({ code: 'not-accepted' });
  });

  it('is the wrap-up code that is chosen (W1)', async () => {
    const { joined, key, wait, line } = await talkingAt();
    joined.end(key);
    await wait(3);
    line.fate(() => 'is lost');
    expect(joined.view.tasks[0]?.wrapUp.maySubmit).to.equal(false);

    joined.chooseCode(key, 'code-1');

    expect(joined.view.tasks[0]).to.include({ codeId: 'code-1' });
    expect(joined.view.tasks[0]?.wrapUp.maySubmit).to.equal(true);
  });

  it('is that a wish which was refused is let be, and an open conversation is not', async () => {
    const { joined, key, start, wait, line, centre } = await talkingAt();
    centre.set({ faults: { createTask: { fault: 'fails', times: 1 } } });
    const refused = start(joined, ben);
    await wait(3);
    line.fate(() => 'is lost');

    joined.dismiss(key);
    joined.dismiss(refused);

    expect(joined.view.tasks.map((task) => task.key)).to.deep.equal([key]);
  });

  it('is the conversation that is open already, instead of a second one (L5, L8)', async () => {
    const { joined, key, start, line } = await talkingAt();
    line.fate(() => 'is lost');
    const [{ task } = {}] = joined.view.tasks;

    const opened = await joined.openExisting({ taskId: task?.id ?? '', offers: ['open'] });

    expect(opened).to.deep.include({ ok: true });
    expect(joined.view.selectedKey).to.equal(key);
    expect(() => start(joined, ana)).to.throw('conversation-active');
  });

  it('is nothing of a fact that cannot be read, which is announced', async () => {
    const { joined, heard } = await talkingAt();

    joined.tell('nonsense');
    joined.tell({ type: 'agent.changed', state: 7 });

    const ignored = heard.filter(({ type }) => type === 'outbound-fact-ignored');
    expect(ignored).to.have.length(2);
  });

  it('is what a page tells of the desk, once the serving document has it (E7)', async () => {
    const { joined, wait } = await talkingAt();

    joined.tell({ type: 'agent.changed', state: 'idle', idleReason: 'Lunch' });
    await wait(1);

    expect(joined.view.desk?.agent).to.include({ state: 'idle', idleReason: 'Lunch' });
  });
});
