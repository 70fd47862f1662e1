import { expect } from '@open-wc/testing';
import type { Answer, NewConversation, PolicyWarning, TaskPreview } from '../../src/index.js';
import { deskAt, everything } from '../support/desk-at.js';
import { newConversation, offeredTask } from '../support/nouns.js';

const consent: PolicyWarning = { id: 'consent', reason: 'No consent is on record.' };
const list: PolicyWarning = { id: 'list', reason: 'On a do-not-contact list.', asksWhy: true };
const quietHours = { refusal: { code: 'policy-blocked', reason: 'Quiet hours' } } as const;

/** A desk whose host says this, one answer after the other, to a conversation that is to begin. */
async function deskSaying(...answers: readonly (() => Promise<Answer<TaskPreview>>)[]) {
  const asked: NewConversation[] = [];
  const created: NewConversation[] = [];
  const at = await deskAt({
    previewTask: (wanted) => {
      const answer = answers[Math.min(asked.length, answers.length - 1)];
      asked.push(wanted);
      return answer?.() ?? Promise.resolve({ warnings: [] });
    },
    createTask: async (wanted, { clientToken }) => {
      created.push(wanted);
      return { ...offeredTask, clientToken };
    },
  });
  const { session, settle } = at;
  const begin = async (): Promise<string> => {
    const begun = session.start(newConversation);
    await settle();
    return begun.ok ? begun.key : 'refused';
  };
  return { ...at, asked, created, begin, task: () => session.view.tasks[0] };
}

const saying = (preview: TaskPreview) => () => Promise.resolve(preview);
const warning = (...warnings: readonly PolicyWarning[]) => saying({ warnings, decisionId: 'd-1' });

describe('a conversation that a host wants to hear of beforehand (L9)', () => {
  it('is created with the host’s decision, when nothing stands against it', async () => {
    const { begin, created, task } = await deskSaying(saying({ warnings: [], decisionId: 'd-1' }));

    await begin();

    expect(created).to.deep.equal([{ ...newConversation, policy: { decisionId: 'd-1', confirmed: [] } }]);
    expect(task()?.phase).to.equal('active');
  });

  it('is not created while the agent has not confirmed what the host warns of', async () => {
    const { begin, created, task } = await deskSaying(warning(consent));

    await begin();

    expect(created).to.deep.equal([]);
    expect(task()).to.deep.include({ phase: 'warned', busy: false, undecided: true });
    expect(task()?.preview?.warnings).to.deep.equal([consent]);
  });

  it('is created once the agent has, and the answers travel with it', async () => {
    const { begin, session, settle, created, task } = await deskSaying(warning(consent, list));
    const key = await begin();

    session.confirm(key, [{ id: 'consent' }, { id: 'list', why: 'They asked us to write.' }]);
    await settle();

    const confirmed = [{ id: 'consent' }, { id: 'list', why: 'They asked us to write.' }];
    expect(created).to.deep.equal([{ ...newConversation, policy: { decisionId: 'd-1', confirmed } }]);
    expect(task()?.preview).to.equal(undefined);
  });

  for (const [what, confirmed] of [
    ['nothing', []],
    ['one of two', [{ id: 'consent' }]],
    ['no reason where one is asked', [{ id: 'consent' }, { id: 'list' }]],
    ['a blank reason', [{ id: 'consent' }, { id: 'list', why: ' ' }]],
  ] as const)
    it(`waits while the agent has answered ${what}`, async () => {
      const { begin, session, settle, created, task } = await deskSaying(warning(consent, list));
      const key = await begin();

      session.confirm(key, confirmed);
      await settle();

      expect(created).to.deep.equal([]);
      expect(task()?.phase).to.equal('warned');
    });

  it('is refused in the host’s words, and nothing is created', async () => {
    const { begin, created, task } = await deskSaying(() => Promise.resolve(quietHours));

    await begin();

    expect(created).to.deep.equal([]);
    expect(task()).to.deep.include({ phase: 'refused', problem: quietHours.refusal });
  });

  it('is asked about again when the agent tries again', async () => {
    const { begin, session, settle, created } = await deskSaying(
      () => Promise.resolve(quietHours),
      saying({ warnings: [], decisionId: 'd-2' }),
    );
    const key = await begin();

    session.retry(key);
    await settle();

    expect(created.map(({ policy }) => policy?.decisionId)).to.deep.equal(['d-2']);
  });

  for (const [how, answer] of [
    ['breaks', () => Promise.reject(new Error('down'))],
    ['never answers', () => new Promise<never>(() => undefined)],
    ['answers nonsense', () => Promise.resolve({ warnings: 42 } as never)],
  ] as const)
    it(`is not created behind the back of a host that ${how}`, async () => {
      const { begin, clock, created, task } = await deskSaying(answer);

      await begin();
      await clock.advance(5_000);

      expect(created).to.deep.equal([]);
      expect(task()?.phase).to.equal('refused');
      expect(task()?.problem).to.have.property('request', 'previewTask');
    });

  for (const [where, answer] of [
    ['checked', () => new Promise<never>(() => undefined)],
    ['warned of', warning(consent)],
  ] as const)
    it(`can be let be while it is ${where}`, async () => {
      const { begin, session, settle, created, task } = await deskSaying(answer);
      const key = await begin();

      session.dismiss(key);
      await settle();

      expect(task()).to.equal(undefined);
      expect(created).to.deep.equal([]);
    });

  for (const [where, answer] of [
    ['checked', () => new Promise<never>(() => undefined)],
    ['warned of', warning(consent)],
  ] as const)
    it(`goes on when another page has answered while it is ${where} here`, async () => {
      const { begin, tell, settle, task } = await deskSaying(answer);
      const key = await begin();

      tell({ type: 'task.offered', task: { ...offeredTask, clientToken: key } });
      await settle();

      expect(task()?.phase).to.equal('active');
    });

  it('is one, however often the agent clicks', async () => {
    const { begin, session, settle, asked, created } = await deskSaying(warning(consent));
    const key = await begin();

    const again = session.start(newConversation);
    session.confirm(key, [{ id: 'consent' }]);
    session.confirm(key, [{ id: 'consent' }]);
    session.start(newConversation);
    await settle();

    expect(again).to.deep.equal({ ok: true, key });
    expect(asked).to.have.length(1);
    expect(created).to.have.length(1);
  });
});

describe('what was decided before a creation that failed (L7, L9)', () => {
  /** The first creation fails, after these warnings. */
  async function failedAfter(...warnings: readonly PolicyWarning[]) {
    const created: NewConversation[] = [];
    let asked = 0;
    const at = await deskAt({
      previewTask: async () => ({ warnings, decisionId: `d-${++asked}` }),
      createTask: async (wanted) => {
        created.push(wanted);
        return { refusal: { code: 'creation-failed', trackingId: 'x-1' } };
      },
    });
    const begun = at.session.start(newConversation);
    await at.settle();
    return { ...at, created, key: begun.ok ? begun.key : '', asked: () => asked };
  }

  it('is asked again, as it may have changed', async () => {
    const { session, settle, key, created } = await failedAfter();

    session.retry(key);
    await settle();

    expect(created.map(({ policy }) => policy?.decisionId)).to.deep.equal(['d-1', 'd-2']);
  });

  it('is not asked again of an agent who has confirmed it', async () => {
    const { session, settle, key, created, asked } = await failedAfter(consent);
    session.confirm(key, [{ id: 'consent' }]);
    await settle();

    session.retry(key);
    await settle();

    expect(asked()).to.equal(1);
    expect(created).to.have.length(2);
    expect(created[1]).to.deep.equal(created[0]);
  });
});

describe('what an agent confirmed, and the host refuses all the same (L9)', () => {
  it('is asked about anew: the host wants something else by now', async () => {
    const created: NewConversation[] = [];
    const warnings = [consent];
    const { session, settle } = await deskAt({
      previewTask: async () => ({ warnings: [...warnings] }),
      createTask: async (wanted, { clientToken }) => {
        created.push(wanted);
        return created.length === 1 ? quietHours : { ...offeredTask, clientToken };
      },
    });
    session.start(newConversation);
    await settle();
    session.confirm('token-1', [{ id: 'consent' }]);
    await settle();
    warnings.splice(0, 1, { id: 'window', reason: 'It is late there.' });

    session.retry('token-1');
    await settle();
    const asked = session.view.tasks[0]?.preview?.warnings.map(({ id }) => id);
    session.confirm('token-1', [{ id: 'window' }]);
    await settle();

    expect(asked).to.deep.equal(['window']);
    expect(created.map(({ policy }) => policy?.confirmed)).to.deep.equal([[{ id: 'consent' }], [{ id: 'window' }]]);
  });
});

describe('a host that does not want to hear of a conversation beforehand', () => {
  it('is not asked, and gets what the page gave along', async () => {
    const asked: string[] = [];
    const { session, settle } = await deskAt({
      capabilities: everything.filter((name) => name !== 'preview'),
      previewTask: async () => {
        asked.push('previewTask');
        return { warnings: [] };
      },
      createTask: async (wanted, { clientToken }) => {
        asked.push(JSON.stringify(wanted.context));
        return { ...offeredTask, clientToken };
      },
    });

    session.start({ ...newConversation, context: { case: 'C-17' } });
    await settle();

    expect(asked).to.deep.equal(['{"case":"C-17"}']);
  });

  it('answers so when it is asked all the same', async () => {
    const { session } = await deskAt({ capabilities: [] });

    const [preview, people] = await Promise.all([session.preview(newConversation), session.findContacts('sms', 'ana')]);

    expect(preview).to.deep.include({ ok: false, problem: { code: 'host-absent', request: 'previewTask' } });
    expect(people).to.deep.include({ ok: false, problem: { code: 'host-absent', request: 'findContacts' } });
  });
});
