import { fixture, html } from '@open-wc/testing';
import type { Channel } from '../../src/index.js';
import { byRole, findByRole, textOf, until } from '../support/by-role.js';
import { first, keyOf } from '../support/contract/agent.js';

type Page = Window & typeof globalThis;

/** Keeps the file that is saved, instead of having it downloaded. */
async function savedBy(page: Page, save: () => void): Promise<string> {
  let file: Blob | undefined;
  page.URL.createObjectURL = (blob) => {
    file = blob as Blob;
    return '#';
  };
  page.HTMLAnchorElement.prototype.click = () => undefined;
  save();
  await until(() => file !== undefined);
  return (await file?.text()) ?? '';
}

/** Chooses a file, as a person does in the browser's own dialog. */
function chooseFile(page: Page, text: string): void {
  const input = page.document.querySelector<HTMLInputElement>('input[type="file"]')!;
  const { items, files } = new DataTransfer();
  items.add(new File([text], 'log.json', { type: 'application/json' }));
  input.files = files;
  input.dispatchEvent(new Event('change'));
}

/** The demo in a frame, in English, with a desk that answers at once. */
export async function demoAt() {
  const frame = await fixture<HTMLIFrameElement>(
    html`<iframe title="demo" width="1200" height="700" src="/demo/index.html?lang=en"></iframe>`,
  );
  const page = frame.contentWindow as Page;
  const live = () => page.document.querySelector('outbound-session')?.session;
  await until(() => live()?.view.phase === 'known');
  const { body } = page.document;
  const demo = {
    /** The live desktop's. */
    session: live()!,
    body,
    part: (selector: string) => page.document.querySelector<HTMLElement>(selector) ?? body,
    reads: (text: string) => until(() => textOf(body).includes(text)),
    click: async (name: string) => {
      (await findByRole('button', name, body)).click();
    },
    /** Turns a knob of the simulated centre. */
    turn: async (name: string, value: string) => {
      const knob = await findByRole<HTMLSelectElement>('combobox', name, body);
      knob.value = value;
      knob.dispatchEvent(new Event('change'));
    },
    save: () =>
      savedBy(page, () => {
        byRole('button', 'Save the log', body).click();
      }),
    open: (text: string) => {
      chooseFile(page, text);
    },
    /** Begins a conversation in the live desktop, by text message unless it is said otherwise; answers its key. */
    begin: async (address: string, channel: Channel = 'sms') => {
      const { session } = demo;
      const entryPoint = first(session.view.channels[channel].entryPoints);
      const key = keyOf(session.start({ channel, recipient: { address }, entryPoint }));
      await until(() => session.view.tasks.some((task) => task.key === key && task.phase === 'active'));
      return key;
    },
  };
  await demo.click('Contact centre');
  page.document.querySelector('details')?.setAttribute('open', '');
  await demo.turn('Answers', 'none');
  return demo;
}
