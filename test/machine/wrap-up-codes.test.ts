import { expect } from '@open-wc/testing';
import type { Desktop } from '../../src/index.js';
import { ours, wrappingUp } from '../support/wrapping-up.js';

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
  const both = [
    { id: 'solved', name: 'Solved' },
    { id: 'other', name: 'Other' },
  ];
  const gone: Pick<Desktop, 'wrapUpTask'> = {
    wrapUpTask: async ({ codeId }) => (codeId === 'solved' ? { refusal: { code: 'wrap-up-code-gone' } } : {}),
  };

  it('leaves the others, of which one is still required, though they cannot be fetched again', async () => {
    let times = 0;
    const { session, settle, task } = await wrappingUp(
      { required: true },
      {
        ...gone,
        listWrapUpCodes: () => (++times === 1 ? Promise.resolve({ codes: both }) : Promise.reject(new Error('down'))),
      },
    );
    session.chooseCode('token-1', 'solved');
    session.submitWrapUp('token-1');
    await settle();
    session.retry('token-1');
    const meanwhile = task()?.problem;
    await settle();

    expect(meanwhile).to.equal(undefined);
    expect(task()).to.deep.include({ codes: both.slice(1) });
    expect(task()?.wrapUp).to.include({ isCodeless: false, maySubmit: false });
  });

  it('was the last one: none can be required', async () => {
    const { session, settle, task } = await wrappingUp({ required: true }, gone);
    session.chooseCode('token-1', 'solved');
    session.submitWrapUp('token-1');
    await settle();

    expect(task()?.wrapUp).to.include({ isCodeless: true, maySubmit: true });
  });

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
  for (const [story, terms, text] of [
    ['none are taken', { required: false }, 'brief'],
    ['there is only white space', { required: false, notes: { most: 5 } }, '   '],
  ] as const)
    it(`are not sent where ${story}`, async () => {
      const requests: object[] = [];
      const { session, settle } = await wrappingUp(terms, {
        wrapUpTask: async (request) => {
          requests.push(request);
          return {};
        },
      });

      session.writeNotes('token-1', text);
      session.submitWrapUp('token-1');
      await settle();

      expect(requests.map((request) => Object.keys(request))).to.deep.equal([['taskId', 'codeId']]);
    });

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
