import type { ReactiveElement } from 'lit';
import type { Channel } from '../../src/index.js';
import type { LaunchDraft } from './launch-draft.js';
import type { SessionController } from '../internal/session-controller.js';
import type { ReadRecipient } from './recipient.js';

/** The element that starts a conversation. */
export type LaunchingElement = ReactiveElement & { readonly channel: Channel; readonly withoutMessage: boolean };

/** Reads the recipient as it is typed; what it needs for that is fetched at the first reading. */
export class RecipientReader {
  readonly #host: LaunchingElement;
  readonly #session: SessionController;
  readonly #typed: LaunchDraft;
  #read: { readonly of: string; readonly recipient: ReadRecipient } | undefined;
  #beingRead: string | undefined;
  /** Only the newest reading counts: what is typed later may be understood earlier. */
  #reading = 0;
  #failure: string | undefined;

  constructor(host: LaunchingElement, session: SessionController, typed: LaunchDraft) {
    this.#host = host;
    this.#session = session;
    this.#typed = typed;
  }

  /** What was understood; nothing while it is being read. */
  get read(): ReadRecipient | undefined {
    return this.#read?.of === this.#readAs ? this.#read.recipient : undefined;
  }

  /** Why nothing can be read at all: what is needed for it could not be fetched. */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** Is there something that nobody has read? An empty field is nothing, and would fetch the numbering plans for nothing. */
  get isBehind(): boolean {
    return this.#read?.of !== this.#readAs && this.#beingRead !== this.#readAs && Boolean(this.#typed.now.to);
  }

  /** Reads it again, after it, the channel or the desk changed. */
  async reread(): Promise<void> {
    const reading = ++this.#reading;
    const of = (this.#beingRead = this.#readAs);
    const recipient = await this.#understand(this.#typed.now.to ?? '');
    if (reading !== this.#reading) return;
    this.#beingRead = undefined;
    if (recipient) this.#read = { of, recipient };
    this.#host.requestUpdate();
  }

  async #understand(to: string): Promise<ReadRecipient | undefined> {
    try {
      const { readRecipient } = await import('./recipient.js');
      const recipient = await readRecipient(this.#host.channel, to, this.#session.view);
      this.#failure = undefined;
      return recipient;
    } catch (error) {
      this.#failure = String(error);
      return undefined;
    }
  }

  /** All that decides how it is read. */
  get #readAs(): string {
    const { desk, capabilities } = this.#session.view ?? {};
    return [this.#host.channel, desk?.defaultRegion, capabilities?.includes('smtputf8'), this.#typed.now.to].join(' ');
  }
}
