import { expect, fixture, html } from '@open-wc/testing';
import '../../components/define.js';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { simulatedDesktop, type Knobs, type LogEntry } from '../../src/hosts/simulated/index.js';
import { allByRole, byRole, findByRole, textOf, until } from '../support/by-role.js';
import { press, type } from '../support/keyboard.js';

const number = '+34612345678';

/** The task that an entry of the log is about. */
function taskIn(entry: LogEntry): readonly string[] {
  if (entry.type === 'told') return entry.fact.type === 'task.offered' ? [entry.fact.task.id] : [];
  if (entry.type !== 'answered' || entry.name !== 'createTask') return [];
  const { id } = Object(entry.answer) as { readonly id?: string };
  return id === undefined ? [] : [id];
}

/** A simulated centre whose time only moves when the test waits, and launchers at it: one for each tab. */
async function tabsAt(count: number, knobs: Partial<Knobs> = {}) {
  const clock = simulatedClock(Date.UTC(2026, 2, 2, 9, 30));
  const centre = simulatedDesktop({
    clock,
    knobs: { latency: 'none', entryPoints: 'one', customers: 'silent', ...knobs },
  });
  const tabs = await fixture(html`
    <section lang="en">
      ${Array.from(
        { length: count },
        () => html`
          <article>
            <outbound-session drafts="memory" .desktop=${centre}>
              <outbound-launcher presentation="inline"></outbound-launcher>
            </outbound-session>
          </article>
        `,
      )}
    </section>
  `);
  const wait = (seconds: number): Promise<void> => clock.advance(seconds * 1_000);
  await wait(1);
  const sections = [...tabs.querySelectorAll('article')];
  /** Opens the launcher of a tab and types a number into it. */
  const fill = async (tab: Element) => {
    (await findByRole('button', /^New outbound/, tab)).click();
    const recipient = await findByRole<HTMLInputElement>('combobox', /^To:/, tab);
    recipient.focus();
    await type(number);
    await until(() => textOf(tab).includes('Spain (ES)'));
    return { tab, recipient, create: byRole('button', 'New SMS', tab) };
  };
  const filled = [];
  for (const tab of sections) filled.push(await fill(tab));
  return {
    centre,
    wait,
    tabs: filled,
    asked: () => centre.log.filter((entry) => entry.type === 'asked' && entry.name === 'createTask'),
    /** Every task that the centre ever told of, or answered with. */
    tasks: () => new Set(centre.log.flatMap(taskIn)),
  };
}

/** Waits, as the centre counts time, and as the page does. */
async function settle(wait: (seconds: number) => Promise<void>, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    await wait(1);
    await new Promise(requestAnimationFrame);
  }
}

describe('one wish is one task, by the log of the centre (L8)', () => {
  it('when the agent clicks twice', async () => {
    const { tabs, wait, asked, tasks } = await tabsAt(1);

    tabs[0]?.create.click();
    tabs[0]?.create.click();
    await settle(wait, 5);

    expect(asked()).to.have.length(1);
    expect(tasks().size).to.equal(1);
  });

  it('when the agent holds Enter down', async () => {
    const { tabs, wait, asked, tasks } = await tabsAt(1);
    tabs[0]?.recipient.focus();

    for (let times = 0; times < 8; times++) await press('Enter');
    await settle(wait, 5);

    expect(asked()).to.have.length(1);
    expect(tasks().size).to.equal(1);
  });

  it('when the answer is slow, and the agent clicks again while it is awaited', async () => {
    const { tabs, wait, asked, tasks } = await tabsAt(1, { latency: 'slow' });

    tabs[0]?.create.click();
    for (let second = 0; second < 10; second++) {
      await settle(wait, 1);
      tabs[0]?.create.click();
    }
    await settle(wait, 10);

    expect(asked()).to.have.length(1);
    expect(tasks().size).to.equal(1);
  });

  for (const [wish, buttons] of [
    ['checks, hears that it was not created, and tries again', ['Check again', 'Try again']],
    ['tries again', ['Try again safely']],
  ] as const)
    it(`when the line breaks, nobody can say what happened, and the agent ${wish}`, async () => {
      const { tabs, wait, asked, tasks, centre } = await tabsAt(1, {
        faults: { createTask: { fault: 'throws', times: 1 }, findTask: { fault: 'throws', times: 1 } },
      });
      tabs[0]?.create.click();
      await settle(wait, 5);
      const told = textOf();

      for (const button of buttons) {
        (await findByRole('button', button)).click();
        await settle(wait, 5);
      }

      expect(told).to.include('It is not known whether the conversation was created.');
      expect(tasks().size).to.equal(1);
      expect(new Set(asked().map((entry) => entry.type === 'asked' && entry.clientToken)).size).to.equal(1);
      expect(centre.log.some((entry) => entry.type === 'told' && entry.fact.type === 'task.accepted')).to.equal(true);
    });

  it('in two tabs at once: the second is shown the first’s, to be opened', async () => {
    const { tabs, wait, tasks } = await tabsAt(2);

    for (const { create } of tabs) create.click();
    await settle(wait, 5);

    expect(tasks().size).to.equal(1);
    expect(textOf()).to.include('There is already a conversation with +34612345678');
    (await findByRole('button', 'Open it')).click();
    await settle(wait, 5);
    expect(allByRole('button', 'Open it').length).to.equal(0);
    expect(tasks().size).to.equal(1);
  });
});
