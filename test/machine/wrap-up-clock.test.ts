import { expect } from '@open-wc/testing';
import type { Desktop, Fact, WrapUpTerms } from '../../src/index.js';
import { deskAt } from '../support/desk-at.js';
import { newConversation, offeredTask } from '../support/nouns.js';

const taskId = offeredTask.id;
const autoAt = 31_000;
const ours: WrapUpTerms = { required: true, autoAt, clock: 'ours', defaultCodeId: 'solved' };
const adjustable: WrapUpTerms = { ...ours, mayExtend: true, mayCancel: true };
const hanging = (): Promise<never> => new Promise(() => undefined);

/** A conversation that waits for its wrap-up, 30 s before its moment. */
async function wrappingUp(wrapUp: WrapUpTerms, otherwise: Partial<Desktop> = {}) {
  const submitted: (string | undefined)[] = [];
  const tokens: string[] = [];
  const wrapUpTask: Desktop['wrapUpTask'] = async ({ codeId }, { clientToken }) => {
    submitted.push(codeId);
    tokens.push(clientToken);
    return {};
  };
  const at = await deskAt({ wrapUpTask, ...otherwise });
  at.session.start(newConversation);
  await at.settle();
  at.tell({ type: 'task.ended', taskId, wrapUp });
  await at.settle();
  return { ...at, submitted, tokens, task: () => at.session.view.tasks[0] };
}

describe('the clock of a wrap-up (W2)', () => {
  it('submits nothing where there is nothing to submit, and says that the time is over', async () => {
    const { clock, submitted, task } = await wrappingUp({ ...ours, defaultCodeId: undefined });

    await clock.advance(60_000);

    expect(submitted).to.deep.equal([]);
    expect(task()).to.deep.include({ phase: 'wrapping-up', busy: false });
    expect(task()?.wrapUp.timeIsUp).to.equal(true);
  });

  it('leaves the agent free where the desktop has it and does not close the task', async () => {
    const { clock, session, submitted, task, settle } = await wrappingUp({ ...ours, clock: 'host' });
    await clock.advance(60_000);
    const before = task()?.wrapUp;

    session.chooseCode('token-1', 'solved');
    session.submitWrapUp('token-1');
    await settle();

    expect(before).to.include({ timeIsUp: true });
    expect(submitted).to.deep.equal(['solved']);
    expect(session.view.tasks).to.deep.equal([]);
  });

  it('submits by itself once, and leaves what failed to the agent, under the same token (W3)', async () => {
    let attempts = 0;
    const tokens: string[] = [];
    const { clock, session, settle, task } = await wrappingUp(ours, {
      wrapUpTask: async (_, { clientToken }) => {
        tokens.push(clientToken);
        if (++attempts === 1) throw new Error('The line broke.');
        return {};
      },
    });

    await clock.advance(120_000);
    const failed = task();
    session.submitWrapUp('token-1');
    await settle();

    expect(failed).to.deep.include({ phase: 'wrapping-up', codeId: 'solved', busy: false });
    expect(tokens).to.deep.equal(['token-1:wrap-up', 'token-1:wrap-up']);
    expect(session.view.tasks).to.deep.equal([]);
  });

  it('rings at the moment of the terms that were told last', async () => {
    const { clock, tell, submitted } = await wrappingUp(ours);
    await clock.advance(20_000);
    tell({ type: 'wrap-up.changed', taskId, wrapUp: { ...ours, autoAt: autoAt + 60_000 } });

    await clock.advance(69_000);
    const before = [...submitted];
    await clock.advance(1_000);

    expect(before).to.deep.equal([]);
    expect(submitted).to.deep.equal(['solved']);
  });

  it('is put off and stopped where the terms allow it', async () => {
    const later = { ...adjustable, autoAt: autoAt + 60_000 };
    const { clock, session, settle, submitted, task } = await wrappingUp(adjustable, {
      extendWrapUp: async () => ({ wrapUp: later }),
      cancelAutoWrapUp: async () => ({ wrapUp: { required: true } }),
    });

    session.extendWrapUp('token-1');
    await settle();
    const extended = task()?.wrapUp.autoAt;
    session.cancelAutoWrapUp('token-1');
    await clock.advance(200_000);

    expect(extended).to.equal(later.autoAt);
    expect(task()?.wrapUp.autoAt).to.equal(undefined);
    expect(submitted).to.deep.equal([]);
  });

  it('is put off once, when it is told and the answer is lost on its way', async () => {
    const later = { ...adjustable, autoAt: autoAt + 60_000 };
    const desk: { tell?: (fact: Fact) => void } = {};
    const { tell, session, settle, task } = await wrappingUp(adjustable, {
      extendWrapUp: async () => {
        desk.tell?.({ type: 'wrap-up.changed', taskId, wrapUp: later });
        throw new Error('The line broke.');
      },
    });
    desk.tell = tell;

    session.extendWrapUp('token-1');
    await settle();

    expect(task()?.problem).to.equal(undefined);
    expect(task()?.wrapUp).to.include({ autoAt: later.autoAt, asking: undefined });
  });

  it('is still being asked about when it is told without being put off', async () => {
    const { tell, session, settle, task } = await wrappingUp(adjustable, { extendWrapUp: hanging });
    session.extendWrapUp('token-1');

    tell({ type: 'wrap-up.changed', taskId, wrapUp: { ...adjustable, autoAt: autoAt - 1 } });
    await settle();

    expect(task()?.wrapUp).to.include({ autoAt: autoAt - 1, asking: 'more-time' });
  });

  it('is not asked about where the terms do not allow it', async () => {
    let asked = 0;
    const ask = async () => ({ wrapUp: { ...ours, autoAt: autoAt + ++asked } });
    const { session, settle } = await wrappingUp(ours, { extendWrapUp: ask, cancelAutoWrapUp: ask });

    session.extendWrapUp('token-1');
    session.cancelAutoWrapUp('token-1');
    await settle();

    expect(asked).to.equal(0);
  });

  for (const [name, ask] of [
    ['extendWrapUp', 'extendWrapUp'],
    ['cancelAutoWrapUp', 'cancelAutoWrapUp'],
  ] as const)
    it(`locks nothing while ${name} is not answered, and names the silence`, async () => {
      const { clock, session, settle, submitted, task } = await wrappingUp(adjustable, { [ask]: hanging });
      session[ask]('token-1');
      await clock.advance(5_000);
      expect(task()?.problem).to.include({ code: 'host-silent', request: name });

      session[ask]('token-1');
      session.chooseCode('token-1', 'solved');
      session.submitWrapUp('token-1');
      await settle();

      expect(submitted).to.deep.equal(['solved']);
    });
});

describe('a required code where there is none (W3)', () => {
  for (const [story, listWrapUpCodes] of [
    ['the desktop has none', async () => ({ codes: [] })],
    ['the desktop does not give them', () => Promise.reject(new Error('down'))],
  ] as const)
    it(`does not keep the agent from submitting: ${story}`, async () => {
      const { session, settle, task, submitted } = await wrappingUp({ required: true }, { listWrapUpCodes });
      const before = task()?.wrapUp;

      session.submitWrapUp('token-1');
      await settle();

      expect(before).to.include({ isCodeless: true, maySubmit: true, asking: undefined });
      expect(submitted).to.deep.equal([undefined]);
      expect(session.view.tasks).to.deep.equal([]);
    });

  it('is not submitted by itself', async () => {
    const { clock, submitted, task } = await wrappingUp(
      { ...ours, defaultCodeId: undefined },
      { listWrapUpCodes: async () => ({ codes: [] }) },
    );

    await clock.advance(60_000);

    expect(submitted).to.deep.equal([]);
    expect(task()?.wrapUp.timeIsUp).to.equal(true);
  });

  it('is asked for until the desktop has answered, and required again once there are some', async () => {
    const asked: (() => void)[] = [];
    const { session, settle, task } = await wrappingUp(
      { required: true },
      {
        listWrapUpCodes: () =>
          new Promise((resolve) => {
            asked.push(() => {
              resolve({ codes: asked.length > 1 ? [{ id: 'solved', name: 'Solved' }] : [] });
            });
          }),
      },
    );
    const first = task()?.wrapUp;
    asked[0]?.();
    await settle();
    session.retry('token-1');
    const second = task()?.wrapUp;
    asked[1]?.();
    await settle();

    expect(first).to.include({ isCodeless: false, asking: 'codes', maySubmit: false });
    expect(second).to.include({ isCodeless: true, asking: 'codes', maySubmit: true });
    expect(task()?.wrapUp).to.include({ isCodeless: false, asking: undefined, maySubmit: false });
  });
});

describe('a code that the desktop does not have any more (W1, W3)', () => {
  it('is no choice any more, and is named', async () => {
    const { session, settle, task } = await wrappingUp(
      { required: true },
      { wrapUpTask: async () => ({ refusal: { code: 'wrap-up-code-gone' } }) },
    );
    session.chooseCode('token-1', 'solved');

    session.submitWrapUp('token-1');
    await settle();

    expect(task()).to.deep.include({ phase: 'wrapping-up', codeId: undefined, codes: [], busy: false });
    expect(task()?.problem).to.deep.equal({ code: 'wrap-up-code-gone', name: 'Solved' });
  });
});

describe('the notes of a wrap-up', () => {
  it('are sent where they are taken, and stand against it while they are too long', async () => {
    const notes: unknown[] = [];
    const { session, settle, task } = await wrappingUp(
      { required: false, notes: { most: 5 } },
      {
        wrapUpTask: async (request) => {
          notes.push(request.notes);
          return {};
        },
      },
    );

    session.writeNotes('token-1', 'too long');
    const before = task()?.wrapUp.maySubmit;
    session.writeNotes('token-1', 'brief');
    session.submitWrapUp('token-1');
    await settle();

    expect(before).to.equal(false);
    expect(notes).to.deep.equal(['brief']);
  });
});
