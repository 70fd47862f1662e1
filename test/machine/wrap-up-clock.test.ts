import { expect } from '@open-wc/testing';
import type { Fact, WrapUpTerms } from '../../src/index.js';
import { autoAt, ours, taskId, wrappingUp } from '../support/wrapping-up.js';

const adjustable: WrapUpTerms = { ...ours, mayExtend: true, mayCancel: true };
const hanging = (): Promise<never> => new Promise(() => undefined);

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

  it('submits what the agent chose, and not the default', async () => {
    const { clock, session, submitted } = await wrappingUp({ ...ours, defaultCodeId: 'other' });
    session.chooseCode('token-1', 'solved');

    await clock.advance(60_000);

    expect(submitted).to.deep.equal(['solved']);
  });

  it('rings while the codes are fetched again, at the moment that was told last', async () => {
    let times = 0;
    const listWrapUpCodes = () => (++times === 1 ? Promise.reject(new Error('down')) : hanging());
    const { clock, session, tell, submitted } = await wrappingUp(ours, { listWrapUpCodes });
    await clock.advance(25_000);
    session.retry('token-1');
    tell({ type: 'wrap-up.changed', taskId, wrapUp: { ...ours, autoAt: autoAt + 2_000 } });

    await clock.advance(6_000);
    const before = [...submitted];
    await clock.advance(1_000);

    expect(before).to.deep.equal([]);
    expect(submitted).to.deep.equal(['solved']);
  });

  it('is asked about while the codes are fetched again', async () => {
    let times = 0;
    const listWrapUpCodes = () => (++times === 1 ? Promise.reject(new Error('down')) : hanging());
    const { session, settle, task } = await wrappingUp(adjustable, { listWrapUpCodes, extendWrapUp: hanging });
    session.retry('token-1');

    session.extendWrapUp('token-1');
    await settle();

    expect(task()?.wrapUp.asking).to.equal('more-time');
  });

  it('is asked about under one token a moment', async () => {
    const tokens: string[] = [];
    const { session, settle } = await wrappingUp(adjustable, {
      extendWrapUp: async (_, { clientToken }) => {
        tokens.push(clientToken);
        if (tokens.length === 1) throw new Error('The line broke.');
        return { wrapUp: { ...adjustable, autoAt: autoAt + tokens.length } };
      },
    });

    for (let times = 0; times < 3; times++) {
      session.extendWrapUp('token-1');
      await settle();
    }

    expect(tokens).to.have.length(3);
    expect(tokens[1]).to.equal(tokens[0]);
    expect(tokens[2]).not.to.equal(tokens[0]);
  });

  it('is asked about again without the old answer in sight', async () => {
    let times = 0;
    const extendWrapUp = () => (++times === 1 ? Promise.reject(new Error('down')) : hanging());
    const { session, settle, task } = await wrappingUp(adjustable, { extendWrapUp });
    session.extendWrapUp('token-1');
    await settle();
    const before = task()?.problem;

    session.extendWrapUp('token-1');
    await settle();

    expect(before).to.include({ code: 'host-failed' });
    expect(task()?.problem).to.equal(undefined);
  });

  it('is not put off by the moment that it had', async () => {
    const { session, settle, tell, task } = await wrappingUp(adjustable, { extendWrapUp: hanging });
    session.extendWrapUp('token-1');

    tell({ type: 'wrap-up.changed', taskId, wrapUp: adjustable });
    await settle();

    expect(task()?.wrapUp.asking).to.equal('more-time');
  });

  it('is not asked about once its moment has come, and is when there is another moment', async () => {
    let asked = 0;
    const terms = { ...adjustable, clock: 'host' as const };
    const extendWrapUp = async () => ({ wrapUp: { ...terms, autoAt: autoAt + ++asked * 60_000 } });
    const { clock, session, settle, tell, task } = await wrappingUp(terms, { extendWrapUp });
    await clock.advance(31_000);
    tell({ type: 'wrap-up.changed', taskId, wrapUp: terms });
    session.extendWrapUp('token-1');
    await settle();
    const late = task()?.wrapUp;
    const before = asked;

    tell({ type: 'wrap-up.changed', taskId, wrapUp: { ...terms, autoAt: autoAt + 60_000 } });
    session.extendWrapUp('token-1');
    await settle();

    expect(late).to.include({ timeIsUp: true, mayExtend: false, mayCancel: false });
    expect(before).to.equal(0);
    expect(task()?.wrapUp).to.include({ timeIsUp: false, mayExtend: true });
    expect(asked).to.equal(1);
  });

  it('is not asked about where there is no moment', async () => {
    let asked = 0;
    const ask = async () => ({ wrapUp: { ...ours, autoAt: autoAt + ++asked } });
    const terms = { required: true, mayExtend: true, mayCancel: true };
    const { session, settle, task } = await wrappingUp(terms, { extendWrapUp: ask, cancelAutoWrapUp: ask });

    session.extendWrapUp('token-1');
    session.cancelAutoWrapUp('token-1');
    await settle();

    expect(asked).to.equal(0);
    expect(task()?.wrapUp).to.include({ mayExtend: false, mayCancel: false });
  });
});
