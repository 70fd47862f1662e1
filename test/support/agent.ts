import { fixture, html } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import '../../components/define.js';
// what is fetched later is there already, because time at the centre goes on without waiting for it
import '../../components/mail-editor/index.js';
import '../../components/outbound-composer/conversation-pane.js';
import { simulatedClock } from '../../src/clocks/simulated-clock.js';
import { simulatedDesktop, type Knobs } from '../../src/hosts/simulated/index.js';
import { allByRole, byRole, findByRole, untilReads } from './by-role.js';
import { press, type } from './keyboard.js';
import { adoptStyles } from './page-styles.js';

adoptStyles(`
  .journey {
    color-scheme: light dark;
    background: Canvas;
  }
  .journey outbound-composer {
    block-size: 420px;
  }
`);

/** How the page looks while the agent works. */
export interface Look {
  readonly lang?: 'en' | 'es';
  readonly dir?: 'ltr' | 'rtl';
}

/**
 * An agent at a whole desktop: every element, and a simulated centre behind them whose time only moves when the agent
 * waits. What the agent does is found by role and name alone.
 */
export async function agentAt(knobs: Partial<Knobs> = {}, { lang = 'en', dir = 'ltr' }: Look = {}) {
  const clock = simulatedClock(Date.UTC(2026, 2, 2, 9, 30));
  const centre = simulatedDesktop({ clock, seed: 7, knobs: { latency: 'none', ...knobs } });
  const desk = await fixture<HTMLElement>(html`
    <section lang=${lang} dir=${dir} class="journey">
      <outbound-session drafts="memory" .desktop=${centre}>
        <outbound-launcher></outbound-launcher>
        <outbound-task-list></outbound-task-list>
        <wrap-up-dialog></wrap-up-dialog>
        <outbound-composer><transfer-panel slot="actions"></transfer-panel></outbound-composer>
      </outbound-session>
    </section>
  `);
  const wait = (ms: number) => clock.advance(ms);
  /** Waits for something while time goes on at the centre. */
  const finds = async (role: string, name: string | RegExp) => {
    for (let patience = 100; patience > 0 && allByRole(role, name).length === 0; patience--) await wait(100);
    return findByRole(role, name);
  };
  const click = async (role: string, name: string | RegExp) => {
    const found = await finds(role, name);
    found.click();
    await wait(0);
  };
  /** Takes the first option that fits: which one is the centre's business. */
  const chooseFirst = async (option: RegExp) => {
    for (let patience = 100; patience > 0 && allByRole('option', option).length === 0; patience--) await wait(100);
    allByRole('option', option)[0]?.click();
    await wait(0);
  };
  await wait(0);

  return {
    desk,
    centre,
    wait,
    click,
    finds,
    /** Opens the launcher and creates a conversation. */
    async starts(channel: 'SMS' | 'Email', to: string, from: string | RegExp) {
      await click('button', 'New outbound conversation');
      await click('radio', channel);
      (await findByRole('combobox', /^To:/)).focus();
      await type(to);
      await chooses('From: entry point', from);
      await click('button', channel === 'SMS' ? 'New SMS' : 'New email');
      await finds('textbox', 'Message');
    },
    /** Writes into the field of this name. */
    async writes(field: string, text: string) {
      (await findByRole('textbox', field)).focus();
      await type(text);
    },
    /** Puts a template into the message by its name. */
    async inserts(template: RegExp) {
      await click('button', 'Templates');
      await chooseFirst(template);
    },
    /** Chooses a receiver, by its kind, and hands the task to it. */
    async transfersTo(kind: 'Queues' | 'Agents', search: string, receiver: RegExp) {
      if (!allByRole('dialog', 'Transfer the conversation').length) await click('button', 'Transfer');
      await click('tab', new RegExp(kind));
      const field = await findByRole('combobox', /^Search/, byRole('dialog', 'Transfer the conversation'));
      field.focus();
      await press('a', 'Control');
      await type(search);
      await chooseFirst(receiver);
      await click('button', /^Transfer to/);
    },
    /** Submits a wrap-up reason. */
    async wrapsUp(reason: RegExp) {
      await chooseFirst(reason);
      await click('button', 'Submit wrap-up');
    },
    /** Unfolds the last of the folded parts with this heading; Chromium computes no role for a heading that folds. */
    async unfoldsTheLast(heading: RegExp) {
      for (let patience = 100; patience > 0 && allByRole('group').length === 0; patience--) await wait(100);
      const headings = allByRole('group').map((group) => group.querySelector('summary'));
      headings.findLast((summary) => heading.test(summary?.textContent.trim() ?? ''))?.click();
    },
    /** Reads a text on the page, waiting until it is there. */
    reads: untilReads,
    /** Leaves a picture of the page in an ignored folder. */
    pictures: (name: string) => executeServerCommand('screenshot', { name }),
  };
}

async function chooses(name: string, wanted: string | RegExp): Promise<void> {
  const select = await findByRole<HTMLSelectElement>('combobox', name);
  const option = [...select.options].find(({ text, value }) => value && text.search(wanted) >= 0);
  if (!option) throw new Error(`${name} offers ${[...select.options].map(({ text }) => text).join(' | ')}`);
  if (option.selected) return;
  option.selected = true;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}
