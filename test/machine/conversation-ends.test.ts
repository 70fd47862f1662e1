import { expect } from '@open-wc/testing';
import type { Announcement, Desktop, WrapUpTerms } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask, queue } from '../support/nouns.js';

const taskId = offeredTask.id;
const wrapUp: WrapUpTerms = { required: true, defaultCodeId: 'solved', autoAt: 60_000, clock: 'ours' };
const asTerms = { ...wrapUp, maySubmit: false, timeIsUp: false, byAgent: true };

/** An open conversation; what is announced from now on is noted. */
async function conversation(otherwise: Partial<Desktop> = {}) {
  const at = await deskAt(otherwise);
  at.session.start(newConversation);
  await at.settle();
  const told: Announcement[] = [];
  at.session.onAnnouncement((announcement) => told.push(announcement));
  const types = () => told.map(({ type }) => type);
  const task = () => at.session.view.tasks[0];
  return { ...at, told, types, task };
}

/** A conversation that is wrapped up on terms. */
async function wrappingUp(otherwise: Partial<Desktop> = {}, terms: WrapUpTerms = wrapUp) {
  const at = await conversation(otherwise);
  at.tell({ type: 'task.ended', taskId, wrapUp: terms });
  await at.settle();
  return at;
}

describe('a conversation that ends', () => {
  it('is wrapped up on the terms with which the desktop ended it (W1)', async () => {
    const { session, settle, task } = await conversation({ endTask: async () => ({ wrapUp }) });

    session.end('token-1');
    await settle();

    expect(task()?.phase).to.equal('wrapping-up');
    expect(task()?.wrapUp).to.include(asTerms);
  });

  it('is wrapped up on the terms that came with the news that it was handed on (T6)', async () => {
    const { session, settle, tell, task, types } = await conversation();
    session.transfer('token-1', queue);
    await settle();

    tell({ type: 'transfer.accepted', taskId, wrapUp });
    await settle();

    expect(task()?.phase).to.equal('wrapping-up');
    expect(task()?.wrapUp).to.include(asTerms);
    expect(types()).to.deep.equal([
      'outbound-transfer-started',
      'outbound-transfer-accepted',
      'outbound-conversation-ended',
    ]);
  });

  it('is wrapped up on the terms with which the receiver took it at once, and that is announced (T6)', async () => {
    const { session, settle, task, told, types } = await conversation({
      transferTask: async () => ({ outcome: 'accepted', wrapUp }),
    });

    session.transfer('token-1', queue);
    await settle();

    expect(task()?.phase).to.equal('wrapping-up');
    expect(task()?.wrapUp).to.include(asTerms);
    expect(types()).to.deep.equal(['outbound-transfer-accepted', 'outbound-conversation-ended']);
    expect(told[0]).to.deep.include({ target: { kind: 'queue', id: 'q-1', name: 'Billing' } });
  });
});

describe('a transfer that the desktop does not begin', () => {
  it('is over: nobody is named any more who would get the conversation (T5)', async () => {
    const { session, settle, task } = await conversation({
      transferTask: async () => ({ refusal: { code: 'policy-blocked', reason: 'quiet hours' } }),
    });

    session.transfer('token-1', queue);
    const meanwhile = task()?.transferTarget;
    await settle();

    expect(meanwhile).to.deep.equal(queue);
    expect(task()).to.deep.include({ phase: 'active', transferTarget: undefined });
    expect(task()?.problem?.code).to.equal('policy-blocked');
  });
});

describe('the codes of a wrap-up (W3)', () => {
  it('can be fetched again when they did not come', async () => {
    let isBroken = true;
    const { session, settle, task } = await wrappingUp({
      listWrapUpCodes: async () =>
        isBroken
          ? { refusal: { code: 'policy-blocked', reason: 'quiet hours' } }
          : { codes: [{ id: 'solved', name: 'Solved' }] },
    });
    const before = task();
    isBroken = false;

    session.retry('token-1');
    await settle();

    expect(before).to.deep.include({ codes: [] });
    expect(before?.problem?.code).to.equal('policy-blocked');
    expect(task()).to.deep.include({ codes: [{ id: 'solved', name: 'Solved' }], problem: undefined });
  });

  it('are chosen by themselves in time, also while they are fetched again (W2)', async () => {
    const submitted: (string | undefined)[] = [];
    let isHanging = false;
    const { session, clock } = await wrappingUp({
      listWrapUpCodes: () => (isHanging ? new Promise<never>(() => undefined) : Promise.resolve({ codes: [] })),
      wrapUpTask: async ({ codeId }) => {
        submitted.push(codeId);
        return {};
      },
    });
    await clock.advance(55_000);
    isHanging = true;

    session.retry('token-1');
    await clock.advance(5_000);

    expect(submitted).to.deep.equal(['solved']);
  });
});
