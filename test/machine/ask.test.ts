import { expect } from '@open-wc/testing';
import { ask } from '../../src/machine/ask.js';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import type { Capability, Clock, Desktop, RequestName } from '../../src/index.js';
import { answersOf, everything } from '../support/desk-at.js';
import { desk } from '../support/nouns.js';

const { signal } = new AbortController();

/** Asks a desktop who the agent is, and lets time run past every deadline. */
async function asking(otherwise: Partial<Desktop>) {
  const clock = simulatedClock();
  const outcome = ask({ ...answersOf(), ...otherwise }, clock, 'readDesk', {}, { clientToken: 'token-1', signal });
  await clock.advance(30_000);
  return outcome;
}

/** Asks a desktop that answers when the test says so; `alarms` are those that may still ring. */
function slowly() {
  const clock = simulatedClock();
  const alarms: number[] = [];
  const watched: Clock = {
    now: () => clock.now(),
    at: (at, then) => {
      alarms.push(at);
      const cancel = clock.at(at, then);
      return () => {
        alarms.splice(alarms.indexOf(at), 1);
        cancel();
      };
    },
  };
  const outcomes: unknown[] = [];
  let give = (): void => undefined;
  const readDesk = () =>
    new Promise<typeof desk>((resolve) => {
      give = () => resolve(desk);
    });
  const outcome = ask({ ...answersOf(), readDesk }, watched, 'readDesk', {}, { clientToken: 'token-1', signal });
  void outcome.then((ended) => outcomes.push(ended));
  const answer = async () => {
    give();
    await clock.advance(0);
  };
  return { clock, outcomes, answer, alarms };
}

const request = 'readDesk';
const rows: readonly { host: string; desktop: Partial<Desktop>; problem: object }[] = [
  {
    host: 'never answers',
    desktop: { readDesk: () => new Promise(() => undefined) },
    problem: { code: 'host-silent', request, deadlineMs: 10_000 },
  },
  {
    host: 'rejects',
    desktop: { readDesk: () => Promise.reject(new Error('down')) },
    problem: { code: 'host-failed', request, message: 'down' },
  },
  {
    host: 'throws before it promises anything',
    desktop: {
      readDesk: () => {
        throw new Error('down');
      },
    },
    problem: { code: 'host-failed', request, message: 'down' },
  },
  {
    host: 'rejects with something that is no text',
    desktop: {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because hosts do
      readDesk: () => Promise.reject(Object.create(null)),
    },
    problem: { code: 'host-failed', request, message: '[object Object]' },
  },
  {
    host: 'rejects with a text',
    desktop: {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- because hosts do
      readDesk: () => Promise.reject('down'),
    },
    problem: { code: 'host-failed', request, message: 'down' },
  },
  {
    host: 'refuses',
    desktop: { readDesk: () => Promise.resolve({ refusal: { code: 'licence-missing' } } as const) },
    problem: { code: 'licence-missing' },
  },
  {
    host: 'answers nothing',
    desktop: { readDesk: () => Promise.resolve(undefined as never) },
    problem: { code: 'host-malformed', request, path: '(whole)' },
  },
  {
    host: 'answers with a hole in it',
    desktop: { readDesk: () => Promise.resolve({ ...desk, agent: { id: 'a-1', name: 'Ana' } } as never) },
    problem: { code: 'host-malformed', request, path: 'agent.state' },
  },
  {
    host: 'refuses with a code that is none',
    desktop: { readDesk: () => Promise.resolve({ refusal: { code: 'because' } } as never) },
    problem: { code: 'host-malformed', request, path: 'refusal.code' },
  },
  {
    host: 'refuses without what the agent needs to know',
    desktop: {
      readDesk: () => Promise.resolve({ refusal: { code: 'task-limit', channel: 'sms', limit: 2 } } as never),
    },
    problem: { code: 'host-malformed', request, path: 'refusal.used' },
  },
];

describe('a request ends with an outcome', () => {
  for (const { host, desktop, problem } of rows) {
    it(`when the host ${host}: ${Object.values(problem)[0]}`, async () => {
      const outcome = await asking(desktop);

      expect(outcome).to.deep.include({ ok: false, problem });
    });
  }

  it('when the host answers, with its answer and the moment it came', async () => {
    const outcome = await asking({});

    expect(outcome).to.deep.equal({ ok: true, value: desk, at: 0 });
  });

  it('when the deadline passes, and no earlier', async () => {
    const { clock, outcomes, answer } = slowly();

    await clock.advance(9_999);
    const before = [...outcomes];
    await clock.advance(1);
    await answer();

    expect(before).to.be.empty;
    expect(outcomes).to.deep.equal([
      { ok: false, problem: { code: 'host-silent', request, deadlineMs: 10_000 }, at: 10_000 },
    ]);
  });

  it('when the answer comes just before the deadline, and waits for nothing more', async () => {
    const { clock, outcomes, answer, alarms } = slowly();

    await clock.advance(9_999);
    await answer();

    expect(outcomes).to.deep.equal([{ ok: true, value: desk, at: 9_999 }]);
    expect(alarms).to.be.empty;
  });
});

describe('a capability', () => {
  const needed: Readonly<Record<RequestName, Capability | undefined>> = {
    readDesk: undefined,
    previewTask: 'preview',
    createTask: undefined,
    findTask: 'find-task',
    acceptTask: 'accept-task',
    openTask: 'open-task',
    findContacts: 'contacts',
    listMessages: 'history',
    listTemplates: 'templates',
    checkSubject: 'check-subject',
    reviewMessage: 'review',
    uploadFile: 'attachments',
    suggestReplies: 'suggest',
    listWorkflows: 'workflows',
    runWorkflow: 'workflows',
    sendMessage: undefined,
    findMessage: 'find-message',
    listTargets: undefined,
    transferTask: undefined,
    cancelTransfer: 'cancel-transfer',
    endTask: undefined,
    listWrapUpCodes: undefined,
    wrapUpTask: undefined,
    extendWrapUp: 'wrap-up-clock',
    cancelAutoWrapUp: 'wrap-up-clock',
  };

  /** Makes a request of a desktop that can do only so much; tells what the desktop was asked, and how it ended. */
  async function askedOf(capabilities: readonly Capability[], name: RequestName) {
    const asked: unknown[] = [];
    const desktop = {
      ...answersOf(),
      capabilities,
      [name]: async (...words: readonly unknown[]) => {
        asked.push(words);
        return { refusal: { code: 'images-forbidden' } };
      },
    };
    const outcome = await ask(desktop, simulatedClock(5), name, {} as never, { clientToken: 'token-1', signal });
    return { asked, outcome };
  }

  for (const [name, capability] of Object.entries(needed) as [RequestName, Capability | undefined][]) {
    it(`${capability ?? 'nothing'} is enough for ${name}`, async () => {
      const { asked, outcome } = await askedOf(capability ? [capability] : [], name);

      expect(asked).to.deep.equal([[{}, { clientToken: 'token-1', signal }]]);
      expect(outcome).to.deep.equal({ ok: false, problem: { code: 'images-forbidden' }, at: 5 });
    });

    if (capability)
      it(`${capability} is needed for ${name}: without it, the desktop is not asked`, async () => {
        const { asked, outcome } = await askedOf(
          everything.filter((each) => each !== capability),
          name,
        );

        expect(asked).to.be.empty;
        expect(outcome).to.deep.equal({ ok: false, problem: { code: 'host-absent', request: name }, at: 5 });
      });
  }
});
