import type { Capability, ConversationView } from '../../src/index.js';
import type { ComposerParts, ComposingElement } from './composing-element.js';
import { whyClosed } from './conversation-header.js';

/** What can be done with the message that is shown, now. */
export class WritingSetting {
  readonly #host: ComposingElement;
  readonly #parts: ComposerParts;
  readonly #editorIsAbsent: () => boolean;

  constructor(host: ComposingElement, parts: ComposerParts, editorIsAbsent: () => boolean) {
    this.#host = host;
    this.#parts = parts;
    this.#editorIsAbsent = editorIsAbsent;
  }

  /** Is this something that the desktop can do? */
  can(capability: Capability): boolean {
    return this.#parts.session()?.view.capabilities.includes(capability) ?? false;
  }

  /** Nothing can be sent from this desk. */
  get cannotSend(): boolean {
    return this.#parts.session()?.view.desk?.cannotSend === true;
  }

  /** Is it written with its form? */
  get hasForm(): boolean {
    return this.#parts.shown()?.wanted.channel === 'email' && this.can('rich-text') && !this.#editorIsAbsent();
  }

  /** Does Enter alone send (C1)? As the page says, else as the agent does, else as the channel has it. */
  get enterSends(): boolean {
    const channel = this.#parts.shown()?.wanted.channel ?? 'sms';
    return this.#host.enterSends ?? this.#parts.session()?.view.enterSends[channel] ?? channel === 'sms';
  }

  /** Why nothing can be written in a conversation. */
  whyClosed(conversation: ConversationView): string | undefined {
    const { words } = this.#parts.language();
    return whyClosed(words, conversation) ?? (this.cannotSend ? words.composer.cannotSend : undefined);
  }
}
