import { expect } from '@open-wc/testing';
import { call, deskWithTask, interaction } from '../support/webex/webex-at.js';

const never = (): Promise<never> => new Promise(() => undefined);

describe('what Webex is asked: closing (W1–W3)', () => {
  const solved = { id: 'solved', name: 'Solved' };
  const codes = async () => ({ data: [solved, { id: 'odd' }] });

  it('ends a conversation though nothing is told of it', async () => {
    const { desktop } = await deskWithTask();

    expect(await desktop.endTask({ taskId: 'i-1' }, call())).to.deep.equal({ wrapUp: { required: true } });
    expect(await desktop.endTask({ taskId: 'i-9' }, call())).to.deep.equal({ wrapUp: { required: true } });
  });

  it('lists the codes that can be read, and says once that others cannot', async () => {
    const { desktop, logged } = await deskWithTask({ script: { codes } });

    expect(await desktop.listWrapUpCodes({ taskId: 'i-1' }, call())).to.deep.equal({ codes: [solved] });
    expect(logged('webex-list-entry-malformed')).to.have.length(1);
  });

  it('lists codes page by page', async () => {
    const all = Array.from({ length: 150 }, (_, index) => ({ id: `c-${index}`, name: `Code ${index}` }));
    const pages: number[] = [];
    const paged = async (query?: { page: number; pageSize: number }) => {
      const { page = 0, pageSize = 100 } = query ?? {};
      pages.push(page);
      return { data: all.slice(page * pageSize, (page + 1) * pageSize) };
    };
    const { desktop } = await deskWithTask({ script: { codes: paged } });

    const answer = await desktop.listWrapUpCodes({ taskId: 'i-1' }, call());

    expect(answer).to.have.property('codes').that.has.length(150);
    expect(pages).to.deep.equal([0, 1]);
  });

  for (const [what, answered, code] of [
    ['nothing', undefined, 'host-absent'],
    ['no list', { data: 'none' }, 'host-malformed'],
  ] as const)
    it(`says what is wrong when the codes are ${what}`, async () => {
      const actions = { getWrapUpCodes: async () => undefined };
      const { desktop } = await deskWithTask({ script: { codes: async () => answered, actions } });

      expect(await desktop.listWrapUpCodes({ taskId: 'i-1' }, call())).to.have.nested.property('fault.code', code);
      expect(await desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call())).to.have.nested.property(
        'fault.code',
        code,
      );
    });

  it('submits a code with its name, and throws for one that is no more', async () => {
    const { desktop, asked } = await deskWithTask({ script: { codes } });

    const error = await desktop
      .wrapUpTask({ taskId: 'i-1', codeId: 'gone' }, call())
      .catch((thrown: unknown) => thrown);
    const none = await desktop.wrapUpTask({ taskId: 'i-1' }, call()).catch((thrown: unknown) => thrown);
    const done = await desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call());

    expect(String(error)).to.contain('gone');
    expect(String(none)).to.contain('choose another');
    expect(done).to.deep.equal({});
    expect(asked('wrapupV2')).to.have.length(1);
  });

  it('is done when Webex tells so, though the call is never answered', async () => {
    const { desktop, tell, wait } = await deskWithTask({ script: { codes, contact: { wrapupV2: never } } });
    tell('eAgentWrapup', interaction({}, 'wrapUp'));

    const submitting = desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call());
    await wait(0);
    tell('eAgentContactWrappedUp', interaction({}, 'wrapUp'));

    expect(await submitting).to.deep.equal({});
  });

  it('is not done when it fails, and may be submitted again', async () => {
    let isBroken = true;
    const wrapupV2 = () => (isBroken ? Promise.reject(new Error('no line')) : Promise.resolve({}));
    const { desktop, session, tell, wait } = await deskWithTask({ script: { codes, contact: { wrapupV2 } } });
    tell('eAgentWrapup', interaction({}, 'wrapUp'));
    await wait(0);
    session.chooseCode('i-1', 'solved');
    session.submitWrapUp('i-1');
    await wait(0);
    expect(session.view.tasks[0]?.problem).to.have.property('code', 'host-failed');
    isBroken = false;

    expect(await desktop.wrapUpTask({ taskId: 'i-1', codeId: 'solved' }, call())).to.deep.equal({});
  });
});

describe('what Webex rejects with', () => {
  const rejections: readonly (readonly [string, unknown, string])[] = [
    ['an error', new Error('down'), 'down'],
    [
      'an error with a tracking id',
      Object.assign(new Error('down'), { details: { trackingId: 't-1' } }),
      'down (tracking id t-1)',
    ],
    ['an id', { id: 'Service.aqm.task.end' }, 'Service.aqm.task.end'],
    ['a message deep inside', { details: { msg: 'Pending' } }, 'Pending'],
    ['nothing that says anything', {}, 'Webex failed'],
    ['words', 'no', 'no'],
  ];
  for (const [what, thrown, message] of rejections)
    it(`is said as it is: ${what}`, async () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because Webex rejects with such things
      const endV2 = () => Promise.reject(thrown);
      const { desktop } = await deskWithTask({ script: { contact: { endV2 } } });

      const error = await desktop.endTask({ taskId: 'i-1' }, call()).catch((caught: unknown) => caught);

      expect(error).to.have.property('message', message);
    });
});
