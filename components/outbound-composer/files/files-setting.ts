import { totalBytes, type Attachment, type Capability } from '../../../src/index.js';
import { notReady } from './file-state.js';
import type { FilesOwner, FileUses } from './files-owner.js';

/** What can be done with files in the conversation that is shown now, and which its message has. */
export class FilesSetting {
  readonly #owner: FilesOwner;

  constructor(owner: FilesOwner) {
    this.#owner = owner;
  }

  /** What the desktop takes, each on its own; emails only. */
  get uses(): FileUses {
    if (this.#owner.shown()?.wanted.channel !== 'email') return { inline: false, attach: false };
    return {
      inline: this.#has('inline-images') && this.#owner.takesImages(),
      attach: this.#has('attachments'),
    };
  }

  /** May the message be written now? */
  get isOpen(): boolean {
    return this.#owner.shown()?.phase === 'active' && this.#desk?.cannotSend !== true;
  }

  get imagesForbidden(): boolean {
    return this.#desk?.imagesForbidden ?? false;
  }

  /** The most bytes that its files may have together, if the desktop says so. */
  get most(): number | undefined {
    return this.#desk?.mostFileBytes;
  }

  /** The files in its draft. */
  get attachments(): readonly Attachment[] {
    const [session, shown] = [this.#owner.session(), this.#owner.shown()];
    return (shown && session?.draft(shown.key)?.attachments) ?? [];
  }

  /** Those of them that keep it from being sent. */
  get notReady(): readonly Attachment[] {
    const session = this.#owner.session();
    return session ? notReady(this.attachments, session.clock.now(), this.most) : [];
  }

  /** Is there no room for another? */
  get isFull(): boolean {
    return this.most !== undefined && totalBytes(this.attachments) >= this.most;
  }

  get #desk() {
    return this.#owner.session()?.view.desk;
  }

  #has(capability: Capability): boolean {
    return this.#owner.session()?.view.capabilities.includes(capability) ?? false;
  }
}
