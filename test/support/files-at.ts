import { ContextProvider } from '@lit/context';
import { fixture } from '@open-wc/testing';
import { html } from 'lit';
import { FilesController } from '../../components/outbound-composer/files/files-controller.js';
import { composeStyles } from '../../components/outbound-composer/compose.styles.js';
import type { FileUse, InsertedImage } from '../../components/outbound-composer/files/files-owner.js';
import { composerStyles } from '../../components/outbound-composer/outbound-composer.styles.js';
import { sessionContext } from '../../components/index.js';
import { baseStyles } from '../../components/internal/base.styles.js';
import { controlStyles } from '../../components/internal/control.styles.js';
import { SessionController } from '../../components/internal/session-controller.js';
import { SpeakingElement } from '../../components/internal/speaking-element.js';
import type { Attachment, Desk, Desktop, Draft, FileToUpload, MessageContent } from '../../src/index.js';
import { deskAt } from './desk-at.js';
import { desk, emailEntryPoint, offeredTask, smsEntryPoint } from './nouns.js';

/** A message with files, and nothing else of a composer. */
class FilesSpecimen extends SpeakingElement {
  static override styles = [baseStyles, controlStyles, composerStyles, composeStyles];
  readonly #session = new SessionController(this);
  readonly inserted: InsertedImage[] = [];
  /** Is there an editor that takes images now? */
  takesImages = true;
  /** What the editor does with an image. */
  insertInto: (image: InsertedImage) => boolean = () => true;
  readonly files = new FilesController(this, {
    session: () => this.#session.session,
    shown: () => this.#session.conversation(),
    language: () => this.language,
    takesImages: () => true,
    insertImage: (image) => {
      const isThere = this.takesImages && this.insertInto(image);
      if (isThere) this.inserted.push(image);
      return isThere;
    },
  });

  protected override render() {
    return html`
      <section aria-label="Composer">
        <div class="compose">
          <p id="closed">This conversation is closed.</p>
          <textarea aria-label="Message"></textarea>
          ${this.files.render()}
          <footer>${this.files.buttons()}</footer>
        </div>
      </section>
    `;
  }
}
customElements.define('files-specimen', FilesSpecimen);

/** What the desktop is like, and how the page is written. */
export interface FilesCircumstances {
  readonly desk?: Partial<Desk>;
  readonly channel?: 'sms' | 'email';
  readonly drafts?: Readonly<Record<string, Draft>>;
  readonly lang?: 'en' | 'es';
  readonly dir?: 'ltr' | 'rtl';
}

/** A message with files in an open conversation, at a desktop that keeps what it is given; time stands until it is moved. */
export async function filesAt(otherwise: Partial<Desktop> = {}, circumstances: FilesCircumstances = {}) {
  const { channel = 'email', lang = 'en', dir = 'ltr', drafts } = circumstances;
  const uploads: (FileToUpload & { readonly token: string })[] = [];
  const sent: MessageContent[] = [];
  const known = new Map<string, Attachment>();
  const { uploadFile } = otherwise;
  const at = await deskAt(
    {
      readDesk: async () => ({ ...desk, ...circumstances.desk }),
      createTask: async (wanted, { clientToken }) => ({
        ...{ ...offeredTask, ...wanted, clientToken },
        id: `task-${wanted.recipient.address}`,
        conversationId: wanted.recipient.address,
      }),
      acceptTask: async ({ taskId }) => {
        const address = taskId.replace('task-', '');
        const names = { id: taskId, conversationId: address, recipient: { address }, channel };
        return { ...offeredTask, ...names, state: 'accepted' };
      },
      sendMessage: async ({ taskId, conversationId, ...content }, { clientToken }) => {
        sent.push(content);
        return { ...content, id: taskId, conversationId, direction: 'outbound', at: 1, clientToken };
      },
      ...otherwise,
      uploadFile: async (file, call) => {
        uploads.push({ ...file, token: call.clientToken });
        if (uploadFile) return uploadFile(file, call);
        const { name, type, bytes } = file;
        const number = known.size + 1;
        const kept: Attachment = known.get(call.clientToken) ?? {
          ...{ id: `file-${number}`, name, type, bytes, state: 'ready' },
          url: `https://files.test/${number}`,
          expiresAt: Date.UTC(2026, 5, 30, 12),
        };
        known.set(call.clientToken, kept);
        return kept;
      },
    },
    drafts ? { drafts } : {},
  );
  const { session, settle } = at;
  const page = document.createElement('div');
  Object.assign(page, { lang, dir });
  new ContextProvider(page, { context: sessionContext, initialValue: session });
  await fixture(html`<div><files-specimen></files-specimen></div>`, { parentNode: page });
  const composer = page.querySelector<FilesSpecimen>('files-specimen')!;
  const entryPoint = channel === 'sms' ? smsEntryPoint : emailEntryPoint;
  const begin = async (address: string) => {
    session.start({ channel, recipient: { address }, entryPoint });
    await settle();
  };
  await begin(channel === 'sms' ? '+34612345678' : 'ana@example.com');
  await composer.updateComplete;
  return {
    ...at,
    page,
    composer,
    uploads,
    sent,
    begin,
    /** Gives files as the system's choice does. */
    pick: (use: FileUse, ...files: readonly File[]) => {
      const field = composer.renderRoot.querySelector<HTMLInputElement>(`[data-files="${use}"]`)!;
      field.files = transfer(files).files;
      field.dispatchEvent(new Event('change'));
    },
    /** The draft of the conversation that is shown. */
    draft: () => session.draft(session.view.selectedKey ?? ''),
  };
}

/** Files, as they are carried by a drag or the clipboard. */
export function transfer(files: readonly File[], text = ''): DataTransfer {
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  if (text) data.setData('text/plain', text);
  return data;
}

/** Pastes files into an element; answers whether the page still has something to do about it. */
export const paste = (target: Element, files: readonly File[], text?: string): boolean =>
  target.dispatchEvent(
    new ClipboardEvent('paste', {
      ...{ bubbles: true, composed: true, cancelable: true },
      clipboardData: transfer(files, text),
    }),
  );

/** Drags files over an element, drops them there, or drags them out of it; answers whether the page still has something to do. */
export const drag = (
  type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
  target: Element,
  dataTransfer: DataTransfer,
): boolean =>
  target.dispatchEvent(new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
