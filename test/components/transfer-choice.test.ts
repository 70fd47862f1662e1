import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/transfer-panel/define.js';
import type { TransferTarget } from '../../src/index.js';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { conversationAt, type Circumstances } from '../support/conversation-at.js';
import { press, type } from '../support/keyboard.js';

const nine = Date.UTC(2026, 0, 5, 9);
const minutes = 60_000;

const ana: TransferTarget = {
  kind: 'agent',
  id: 'agent-1',
  name: 'Ana Beltrán',
  availability: 'available',
  since: nine - 12 * minutes,
  load: { used: 2, limit: 5 },
  team: 'Billing',
  skills: ['Refunds', 'French'],
  extension: '2041',
};
const ben: TransferTarget = { ...ana, id: 'agent-2', name: 'Ben Carter', availability: 'busy', team: 'Deliveries' };
const zoe: TransferTarget = { kind: 'agent', id: 'agent-3', name: 'Ζωή', availability: 'available', team: 'مبيعات' };

/** A panel with the agents on show, at a desktop that has these. */
async function agentsAt(agents: readonly TransferTarget[], circumstances: Circumstances = {}) {
  const setup = await conversationAt(html`<transfer-panel></transfer-panel>`, {
    otherwise: () => ({ listTargets: async ({ kind }) => ({ targets: kind === 'agent' ? agents : [] }) }),
    ...circumstances,
  });
  byRole('button', 'Transfer').click();
  await until(() => allByRole('dialog').length > 0);
  byRole('tab', /^Agents/).click();
  await until(() => allByRole('option').length > 0);
  byRole('combobox').focus();
  return setup;
}

const rows = (): readonly string[] => allByRole('option').map((option) => textOf(option));
const names = (): readonly string[] => rows().map((row) => row.split(' ')[0] ?? '');
const marks = (): readonly string[] =>
  allByRole('option').flatMap((option) => [...option.querySelectorAll('mark')].map((mark) => textOf(mark)));

describe('what <transfer-panel> tells of each target', () => {
  it('tells since when an agent can take it, how busy the agent is, team, skills and number', async () => {
    await agentsAt([ana]);

    expect(rows()).to.deep.equal([
      'Ana Beltrán Available for 12 min 2 of 5 conversations · Billing · Refunds · French · ext. 2041',
    ]);
  });

  it('tells how many can take it in a queue, and how long a customer waits', async () => {
    const queue: TransferTarget = {
      kind: 'queue',
      id: 'queue-1',
      name: 'Billing',
      availability: 'available',
      agentsAvailable: 1,
      waitMs: 4 * minutes,
    };
    await conversationAt(html`<transfer-panel></transfer-panel>`, {
      otherwise: () => ({
        listTargets: async () => ({ targets: [queue, { ...queue, id: 'q2', name: 'Sales', agentsAvailable: 0 }] }),
      }),
    });
    byRole('button', 'Transfer').click();
    await until(() => allByRole('option').length === 2);

    expect(rows()).to.deep.equal([
      'Billing 1 agent available about 4 min to wait',
      'Sales 0 agents available about 4 min to wait',
    ]);
  });

  for (const [typed, found, marked] of [
    ['beltran', 'Ana', 'Beltrán'],
    ['DELIV', 'Ben', 'Deliv'],
    ['2041', 'Ana', '2041'],
    ['ref ana', 'Ana', 'Ana'],
    ['ζωη', 'Ζωή', 'Ζωή'],
    ['مبيع', 'Ζωή', 'مبيع'],
  ] as const)
    it(`finds ${found} by "${typed}" and marks where`, async () => {
      await agentsAt([ana, ben, zoe]);

      await type(typed);

      await until(() => names()[0] === found && marks().includes(marked));
    });

  it('shows what was searched first, because a row may be cut off', async () => {
    await agentsAt([ana]);

    await type('2041');

    await until(() => rows()[0]?.endsWith('ext. 2041 · 2 of 5 conversations · Billing · Refunds · French') === true);
  });

  it('marks no word of ours, which nobody searches', async () => {
    await agentsAt([{ ...ana, name: 'Ana Bx', team: 'Billing', skills: [], extension: '2041' }]);

    await type('x');

    await until(() => marks().length > 0);
    expect(marks()).to.deep.equal(['x']);
    expect(rows()[0]).to.match(/conversations · Billing · ext\. 2041$/);
  });

  it('changes who can take it in place, and moves nobody', async () => {
    const { session } = await agentsAt([ana, ben]);

    session.tell({ type: 'targets.changed', targets: [{ ...ana, availability: 'offline', since: nine }] });

    await until(() => rows()[0]?.startsWith('Ana Beltrán Offline for 0 sec') === true);
    expect(names()).to.deep.equal(['Ana', 'Ben']);
  });
});

describe('what goes with a transfer', () => {
  it('tells all of the chosen one, because its row may be cut off', async () => {
    await agentsAt([ana]);

    await press('ArrowDown');
    await press('Enter');

    await findByRole('button', 'Transfer to Ana Beltrán');
    expect(textOf(byRole('dialog'))).to.match(
      /ext\. 2041.* of 5 conversations · Billing · Refunds · French · ext\. 2041/,
    );
  });

  it('hands a note on to the receiver, keeps it when nobody took it, and sends it again', async () => {
    const { asked, pass } = await agentsAt([ana, zoe], { knobs: { receivers: 'decline' } });
    await press('ArrowDown');
    await press('Enter');
    (await findByRole('textbox', 'Note for Ana Beltrán')).focus();
    await type('Wants a refund.');
    await press('Enter', 'Control');
    await until(() => asked('transferTask').length === 1);
    await pass(40);
    (await findByRole('button', 'Transfer to Ζωή instead')).click();
    await until(() => asked('transferTask').length === 2);

    expect(asked('transferTask').map((request) => (request as { note: string }).note)).to.deep.equal([
      'Wants a refund.',
      'Wants a refund.',
    ]);
  });

  it('keeps a favourite first and says so, also the next time, until it is none any more', async () => {
    const { session } = await agentsAt([ana, ben]);
    byRole('option', /^Ben/).click();
    (await findByRole('button', 'Favourite')).click();
    await until(() => byRole('button', 'Favourite').getAttribute('aria-pressed') === 'true');

    byRole('button', 'Close').click();
    await until(() => allByRole('dialog').length === 0);
    byRole('button', 'Transfer').click();
    await until(() => names().join() === 'Ben,Ana');

    expect(rows()[0]).to.include('★ Favourite');
    byRole('option', /^Ben/).click();
    (await findByRole('button', 'Favourite')).click();
    await until(() => session.view.favourites.length === 0);
    expect(rows()[0]).not.to.include('★');
  });

  it('shows whom the agent handed a conversation to before others, and says that it was lately', async () => {
    const { session, keys, task } = await agentsAt([ana, ben, zoe], { customers: ['+447700900123', '+447700900456'] });
    byRole('option', /^Ζωή/).click();
    (await findByRole('button', 'Transfer to Ζωή')).click();
    await until(() => task()?.phase !== 'active');
    session.tell({ type: 'transfer.accepted', taskId: task()?.task?.id ?? '', wrapUp: { required: false } });
    await until(() => task()?.phase === 'wrapping-up');

    session.select(keys[1]);
    (await findByRole('button', 'Transfer')).click();
    await until(() => names()[0] === 'Ζωή');

    expect(rows()[0]).to.include('Recent');
  });
});

describe('a desktop that searches by itself', () => {
  const colleagues = Array.from({ length: 130 }, (_, index) => ({ ...ana, id: `a-${index}`, name: `Agent ${index}` }));
  /** Answers in pages of 50, as it likes to. */
  const searching: Circumstances['otherwise'] = (desktop) => ({
    capabilities: [...desktop.capabilities, 'target-search'],
    listTargets: async ({ kind, query = '', after = '0' }) => {
      const found = kind === 'agent' ? colleagues.filter(({ name }) => name.includes(query)) : [];
      const to = Number(after) + 50;
      return {
        targets: found.slice(Number(after), to),
        total: found.length,
        ...(to < found.length && { next: String(to) }),
      };
    },
  });

  it('is asked what is typed once the agent pauses, and for further pages when they are looked at', async () => {
    const { pass } = await agentsAt([], { otherwise: searching });
    byRole('tab', 'Agents 130');
    await press('End');
    await press('End');
    await until(() => allByRole('option').length > 0);

    await type('Agent 12');
    await pass(1);

    await until(() => rows()[0]?.startsWith('Agent 12 ') === true);
    await untilReads('11 of 11 found');
  });
});
