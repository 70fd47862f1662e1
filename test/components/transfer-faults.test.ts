import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/transfer-panel/define.js';
import type { Fault } from '../../src/hosts/simulated/index.js';
import type { TaskPhase, TransferTarget } from '../../src/index.js';
import { allByRole, byRole, findByRole, textOf, until, untilReads } from '../support/by-role.js';
import { conversationAt, type Circumstances } from '../support/conversation-at.js';
import { press } from '../support/keyboard.js';

/** A fault of the centre, what the agent reads then, and what becomes of the conversation. */
type Row = readonly [fault: Fault, reads: string, phase?: TaskPhase];

const failed = 'The contact centre failed (tracking id ';
const unreachable = 'The desktop failed: The contact centre cannot be reached.';
const broken = 'The desktop failed: The connection to the contact centre broke.';
const silent = (seconds: number): string => `The desktop did not answer within ${seconds} seconds.`;
const unreadable = 'The desktop gave an answer that cannot be read (at';
const declined = 'did not accept the conversation. You keep it; choose another queue or agent.';

const listing: readonly Row[] = [
  ['fails', failed],
  ['assignment-fails', failed],
  ['throws', unreachable],
  ['throws-after-done', broken],
  ['never-answers', silent(15)],
  ['never-answers-but-done', silent(15)],
  ['malformed', unreadable],
  ['late', silent(15)],
];

const transferring: readonly Row[] = [
  ['fails', failed, 'active'],
  ['assignment-fails', failed, 'active'],
  ['throws', unreachable, 'active'],
  ['throws-after-done', broken, 'active'],
  ['never-answers', silent(20), 'active'],
  ['never-answers-but-done', declined, 'active'],
  ['malformed', unreadable, 'active'],
  ['late', silent(20), 'active'],
  ['twice', declined, 'active'],
];

/** What stands while it is waited for the receiver again, and what the conversation comes to. */
const takingBack: readonly Row[] = [
  ['fails', failed, 'wrapping-up'],
  ['assignment-fails', failed, 'wrapping-up'],
  ['throws', unreachable, 'wrapping-up'],
  ['throws-after-done', broken, 'active'],
  ['never-answers', 'Taking it back…', 'wrapping-up'],
  ['never-answers-but-done', 'Taking it back…', 'active'],
  ['late', 'Taking it back…', 'wrapping-up'],
];

/** The panel beside a conversation, open, with the agents on show. */
async function openAgents(circumstances: Circumstances = {}) {
  const setup = await conversationAt(html`<transfer-panel></transfer-panel>`, circumstances);
  byRole('button', 'Transfer').click();
  await until(() => allByRole('dialog').length > 0);
  byRole('tab', /^Agents/).click();
  await findByRole('option', /^Begoña/);
  return setup;
}

/** The same, with the best agent chosen and asked. */
async function askBest(circumstances: Circumstances = {}) {
  const setup = await openAgents(circumstances);
  allByRole('option')[0]?.click();
  (await findByRole('button', /^Transfer to/)).click();
  await until(() => setup.task()?.phase === 'transferring');
  return setup;
}

/** The agent is free to hand it on again, or the conversation has gone to its wrap-up. */
function isUnlocked({ task }: Awaited<ReturnType<typeof openAgents>>): boolean {
  const { phase, transferRefusal } = task() ?? {};
  const mayTryAgain = phase === 'active' && transferRefusal === undefined && allByRole('option').length > 0;
  return mayTryAgain || (phase === 'wrapping-up' && allByRole('dialog').length === 0);
}

describe('<transfer-panel> while the desktop is at fault', () => {
  describe('fetching the list', () => {
    for (const [fault, reads] of listing)
      it(`says so when it ${fault}, keeps the list of before and fetches a new one when asked`, async () => {
        const setup = await openAgents();
        const { page, centre, pass, asked } = setup;
        centre.set({ faults: { listTargets: fault } });

        byRole('button', 'Reload').click();
        await pass(20);
        await untilReads(reads);

        expect(isUnlocked(setup)).to.equal(true);
        centre.set({ faults: {} });
        const before = asked('listTargets').length;
        byRole('button', 'Reload').click();
        await until(() => !textOf(page).includes(reads));
        expect(asked('listTargets').length).to.be.above(before);
      });
  });

  describe('handing on', () => {
    for (const [fault, reads, phase] of transferring)
      it(`says so when it ${fault}, and the agent who still has the conversation may try again`, async () => {
        const setup = await askBest({ knobs: { faults: { transferTask: fault }, receivers: 'decline' } });

        await setup.pass(45);
        await untilReads(reads);

        expect(setup.task()?.phase).to.equal(phase);
        await until(() => isUnlocked(setup));
      });

    for (const fault of ['throws-after-done', 'never-answers-but-done', 'malformed', 'late', 'twice'] as const)
      it(`believes the receiver who takes it although it ${fault}`, async () => {
        const setup = await askBest({ knobs: { faults: { transferTask: fault } } });

        await setup.pass(60);

        expect(setup.task()?.phase).to.equal('wrapping-up');
        await until(() => isUnlocked(setup));
      });

    it('proposes nobody else after a fault, because it may still come to a transfer', async () => {
      const { pass } = await askBest({
        knobs: { faults: { transferTask: 'throws-after-done' }, receivers: 'decline' },
      });

      await pass(1);
      await untilReads(broken);

      expect(allByRole('button', /instead$/)).to.have.length(0);
    });
  });

  describe('taking it back', () => {
    for (const [fault, reads, phase] of takingBack)
      it(`says so when it ${fault}, and every end unlocks`, async () => {
        const setup = await askBest({ knobs: { faults: { cancelTransfer: fault } } });

        (await findByRole('button', 'Take it back')).click();
        await setup.pass(1);
        await untilReads(reads);
        await setup.pass(60);

        expect(setup.task()?.phase).to.equal(phase);
        await until(() => isUnlocked(setup));
      });

    it('gives the conversation back, and a receiver who comes too late does not get it', async () => {
      const setup = await askBest();

      (await findByRole('button', 'Take it back')).click();
      await until(() => isUnlocked(setup));
      await setup.pass(60);

      expect(setup.task()?.phase).to.equal('active');
      expect(textOf(setup.page)).not.to.include('did not accept');
    });
  });

  describe('what is told', () => {
    it('of another conversation changes nothing here', async () => {
      const { session, task, page } = await askBest({ knobs: { receivers: 'never-answer' } });
      await untilReads('to accept…');
      const target: TransferTarget = { kind: 'agent', id: 'agent-1', name: 'Ana', availability: 'busy' };

      session.tell({ type: 'transfer.declined', taskId: 'task-of-others', target });
      session.tell({ type: 'transfer.accepted', taskId: 'task-of-others', wrapUp: { required: false } });

      expect(task()?.phase).to.equal('transferring');
      expect(textOf(page)).to.include('to accept…');
    });

    it('of a receiver who is gone ends the waiting, in words', async () => {
      const setup = await askBest({ knobs: { receivers: 'never-answer' } });

      await setup.pass(35);
      await untilReads(declined);

      expect(isUnlocked(setup)).to.equal(true);
    });

    it('ends the waiting when the conversation is over meanwhile', async () => {
      const setup = await askBest({ knobs: { receivers: 'never-answer' } });

      setup.centre.endByCustomer(setup.task()?.task?.id ?? '');

      await until(() => isUnlocked(setup));
      expect(setup.task()?.phase).to.equal('wrapping-up');
    });
  });

  describe('a list that changes under the cursor', () => {
    const who = (id: number, name: string): TransferTarget => ({
      kind: 'agent',
      id: `agent-${id}`,
      name,
      availability: 'available',
    });
    /** A panel at a desktop whose list the test changes. */
    async function openChanging() {
      const list = { now: [who(1, 'Ana'), who(2, 'Begoña'), who(3, 'Carles')] };
      const setup = await conversationAt(html`<transfer-panel></transfer-panel>`, {
        otherwise: () => ({ listTargets: async () => ({ targets: list.now }) }),
      });
      byRole('button', 'Transfer').click();
      await until(() => allByRole('option').length === 3);
      byRole('combobox').focus();
      return { ...setup, list };
    }
    const chosen = (): readonly string[] =>
      allByRole('option')
        .filter((option) => option.getAttribute('aria-selected') === 'true')
        .map((option) => textOf(option));

    it('never lets Enter choose who has taken the place of another', async () => {
      const { list } = await openChanging();
      await press('ArrowDown');
      await press('ArrowDown');

      list.now = [who(2, 'Begoña'), who(3, 'Carles')];
      byRole('button', 'Reload').click();
      await until(() => allByRole('option').length === 2);
      await press('Enter');

      await until(() => chosen().join() === 'Begoña Available');
    });

    it('chooses nobody when the one under the cursor is gone, and asks for a choice', async () => {
      const { list } = await openChanging();
      await press('End');

      list.now = [who(1, 'Ana'), who(2, 'Begoña')];
      byRole('button', 'Reload').click();
      await until(() => allByRole('option').length === 2);
      await press('Enter');

      expect(chosen()).to.deep.equal([]);
      await untilReads('Choose a queue or an agent first.');
    });

    it('says that the chosen one is gone, by name', async () => {
      const { list } = await openChanging();
      await press('End');
      await press('Enter');
      await findByRole('button', 'Transfer to Carles');

      list.now = [who(1, 'Ana')];
      byRole('button', 'Reload').click();

      await untilReads('Carles is not in the newest list. Choose somebody else.');
      expect(byRole('button', 'Transfer', byRole('dialog')).getAttribute('aria-disabled')).to.equal('true');
    });

    it('keeps the chosen one under a new name', async () => {
      const { list } = await openChanging();
      await press('Home');
      await press('Enter');
      await findByRole('button', 'Transfer to Ana');

      list.now = [who(1, 'Ana Beltrán'), who(2, 'Begoña')];
      byRole('button', 'Reload').click();

      await findByRole('button', 'Transfer to Ana Beltrán');
    });

    it('leaves out what cannot be read, and says how many', async () => {
      const { page, list } = await openChanging();

      list.now = [who(1, 'Ana'), null, { name: 4 }] as unknown as TransferTarget[];
      byRole('button', 'Reload').click();
      await until(() => allByRole('option').length === 1);

      expect(textOf(page)).to.include('2 entries of the desktop cannot be read and are not listed.');
    });
  });
});
