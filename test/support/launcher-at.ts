import { fixture, html } from '@open-wc/testing';
import '../../components/outbound-launcher/define.js';
import '../../components/outbound-session/define.js';
import type { OutboundLauncher } from '../../components/outbound-launcher/outbound-launcher.js';
import type { OutboundSession } from '../../components/outbound-session/outbound-session.js';
import type { Desktop, NewConversation } from '../../src/index.js';
import { findByRole } from './by-role.js';
import { answersOf } from './desk-at.js';
import { offeredTask } from './nouns.js';

/** How the page is. */
export interface LauncherPage {
  readonly lang?: 'en' | 'es';
  readonly dir?: 'ltr' | 'rtl';
}

/** A launcher under a session whose desktop says yes to everything but what the test says otherwise. */
export async function launcherAt(otherwise: Partial<Desktop> = {}, { lang = 'en', dir = 'ltr' }: LauncherPage = {}) {
  const created: NewConversation[] = [];
  const desktop: Desktop = {
    ...answersOf(),
    createTask: async (wanted, { clientToken }) => {
      created.push(wanted);
      return { ...offeredTask, ...wanted, clientToken };
    },
    ...otherwise,
  };
  const section = await fixture(html`
    <section lang=${lang} dir=${dir}>
      <outbound-session drafts="memory" .desktop=${desktop}><outbound-launcher></outbound-launcher></outbound-session>
    </section>
  `);
  const name = lang === 'es' ? /^Nueva conversación saliente/ : /^New outbound conversation/;
  const trigger = await findByRole('button', name);
  const launcher = section.querySelector<OutboundLauncher>('outbound-launcher');
  const session = section.querySelector<OutboundSession>('outbound-session');
  if (!launcher || !session) throw new Error('The page has no launcher.');
  return { section, trigger, desktop, created, launcher, session };
}

/** A launcher whose dialog is open, the cursor in the recipient. */
export async function openLauncher(otherwise: Partial<Desktop> = {}, channel = 'SMS', page: LauncherPage = {}) {
  const setup = await launcherAt(otherwise, page);
  setup.trigger.click();
  (await findByRole('radio', channel)).click();
  const name = page.lang === 'es' ? /^Para:/ : /^To:/;
  // it is a combobox where somebody can be offered
  const canOffer = (otherwise.capabilities ?? ['contacts']).includes('contacts');
  const recipient = await findByRole<HTMLInputElement>(canOffer ? 'combobox' : 'textbox', name);
  recipient.focus();
  return { ...setup, recipient };
}
