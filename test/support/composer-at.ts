import { ContextProvider } from '@lit/context';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../components/outbound-composer/define.js';
import '../../components/outbound-task-list/define.js';
import { sessionContext } from '../../components/index.js';
import type { Channel, Desktop, Draft, Message, MessageTemplate, OutboundTask, Recipient } from '../../src/index.js';
import { findByRole } from './by-role.js';
import { deskAt } from './desk-at.js';
import { emailEntryPoint, offeredTask, smsEntryPoint } from './nouns.js';

const recipients: Readonly<Record<Channel, readonly Recipient[]>> = {
  sms: [{ address: '+34612345678', name: 'Ana Pérez' }, { address: '+34698765432' }],
  email: [{ address: 'ana@example.com', name: 'Ana Pérez' }],
};

/** A greeting with a variable, and a plain farewell; the letter is for email only. */
export const templates: readonly MessageTemplate[] = [
  { id: 'hello', name: 'Greeting', text: 'Hello {{name}}', subject: 'For {{name}}' },
  { id: 'bye', name: 'Farewell', text: 'Goodbye!' },
  { id: 'letter', name: 'Letter', text: 'Dear customer', channel: 'email' },
];

/** What the conversation is held over, and how the page is written. */
export interface Circumstances {
  readonly channel?: Channel;
  /** What the desktop knows of the tasks besides. */
  readonly task?: Partial<OutboundTask>;
  /** How many conversations there are; the agent looks at the last one begun. */
  readonly conversations?: number;
  readonly lang?: string;
  readonly dir?: string;
  readonly enterSends?: 'true' | 'false';
  readonly drafts?: Readonly<Record<string, Draft>>;
}

/** A desktop that numbers the tasks it creates and knows them again. */
function numbered(task: Partial<OutboundTask>): Partial<Desktop> {
  const known = new Map<string, OutboundTask>();
  return {
    createTask: async (wanted, { clientToken }) => {
      const number = known.size + 1;
      const name = { id: `task-${number}`, conversationId: `conversation-${number}`, clientToken };
      const created = { ...offeredTask, ...wanted, ...task, ...name };
      known.set(created.id, created);
      return created;
    },
    acceptTask: async ({ taskId }) => ({ ...offeredTask, ...known.get(taskId), state: 'accepted' }),
    listTemplates: async () => ({ templates }),
  };
}

/** A composer and a task list beside open conversations; time stands until it is moved. */
export async function composerAt(otherwise: Partial<Desktop> = {}, circumstances: Circumstances = {}) {
  const { channel = 'sms', task = {}, conversations = 1, lang = 'en', dir = 'ltr', drafts } = circumstances;
  const desk = await deskAt({ ...numbered(task), ...otherwise }, drafts ? { drafts } : {});
  const { session, settle, tell } = desk;
  const page = document.createElement('div');
  Object.assign(page, { lang, dir });
  new ContextProvider(page, { context: sessionContext, initialValue: session });
  const composer = html`<outbound-composer enter-sends=${circumstances.enterSends ?? ''}></outbound-composer>`;
  const plain = html`<outbound-composer></outbound-composer>`;
  await fixture(
    html`<div>
      <outbound-task-list></outbound-task-list>
      ${circumstances.enterSends ? composer : plain}
    </div>`,
    { parentNode: page },
  );
  const entryPoint = channel === 'sms' ? smsEntryPoint : emailEntryPoint;
  const begin = async (recipient: Recipient) => {
    session.start({ channel, recipient, entryPoint });
    await settle();
  };
  for (const recipient of recipients[channel].slice(0, conversations)) await begin(recipient);
  const [list] = page.querySelectorAll('outbound-task-list');
  const [shown] = page.querySelectorAll('outbound-composer');
  if (!list || !shown) throw new Error('The page has no elements.');
  return {
    ...desk,
    page,
    list,
    composer: shown,
    begin,
    keys: session.view.tasks.map(({ key }) => key),
    /** The customer writes, in the first conversation unless told otherwise. */
    hear: async (text: string, { number = 1, ...message }: Partial<Message> & { number?: number } = {}) => {
      const conversationId = `conversation-${number}`;
      tell({
        type: 'message.received',
        message: { id: `in-${text}`, conversationId, direction: 'inbound', text, at: session.clock.now(), ...message },
      });
      await settle();
    },
    /** The field for the message, once it is there. */
    message: () => findByRole<HTMLTextAreaElement>('textbox', lang === 'es' ? 'Mensaje' : 'Message'),
  };
}

/** Puts a text into a field as if it were typed, for tests that are not about keys. */
export function fill(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** What the live regions of an element said, in order; kept from the call on. */
export function ear(element: Element): readonly string[] {
  const heard: string[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes, target } of changes) {
      const region =
        target instanceof Element
          ? target.closest('[role="status"]')
          : target.parentElement?.closest('[role="status"]');
      if (!region) continue;
      for (const node of addedNodes) if (node.textContent?.trim()) heard.push(node.textContent.trim());
    }
  });
  if (element.shadowRoot) observer.observe(element.shadowRoot, { childList: true, subtree: true });
  return heard;
}
