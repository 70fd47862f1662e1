import { expect } from '@open-wc/testing';
import { ask } from '../../src/machine/ask.js';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { type Desktop } from '../../src/index.js';
import { answersOf } from '../support/desk-at.js';
import { desk } from '../support/nouns.js';

const { signal } = new AbortController();

/** Asks a desktop who the agent is, and lets time run past every deadline. */
async function asking(otherwise: Partial<Desktop>) {
  const clock = simulatedClock();
  const outcome = ask({ ...answersOf(), ...otherwise }, clock, 'readDesk', {}, { clientToken: 'token-1', signal });
  await clock.advance(30_000);
  return outcome;
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

  it('when the capability is missing, without asking', async () => {
    let asked = 0;
    const clock = simulatedClock();
    const desktop = {
      ...answersOf(),
      capabilities: [],
      listTemplates: async () => {
        asked++;
        return { templates: [] };
      },
    };

    const outcome = await ask(
      desktop,
      clock,
      'listTemplates',
      { taskId: 'task-1', channel: 'sms' },
      { clientToken: 'token-1', signal },
    );

    expect(outcome).to.deep.include({ ok: false, problem: { code: 'host-absent', request: 'listTemplates' } });
    expect(asked).to.equal(0);
  });
});
