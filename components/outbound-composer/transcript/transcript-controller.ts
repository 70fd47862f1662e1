import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { systemClock, type ConversationView } from '../../../src/index.js';
import type { ComposerParts } from '../composing-element.js';
import { ConversationReader } from './conversation-reader.js';
import type { MessageActions } from './message-actions.js';
import type { ReadConversation } from './read-conversation.js';

/** What a transcript is given. */
export interface TranscriptParts extends ComposerParts {
  /** Puts a message back into the draft. */
  readonly takeBack: MessageActions['takeBack'];
}

/** Shows what was written in the conversation that is shown; drawn by itself, because scrolling is no change of the element. */
export class TranscriptController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #parts: TranscriptParts;
  readonly #actions: MessageActions;
  /** How many messages were not read when a conversation was last seen not to be shown: showing it reads them. */
  readonly #unread = new Map<string, number>();
  #reader: ConversationReader | undefined;

  constructor(host: ReactiveElement, parts: TranscriptParts) {
    this.#host = host;
    this.#parts = parts;
    const { session, takeBack } = parts;
    this.#actions = {
      retry: (clientToken) => session()?.retryMessage(clientToken),
      check: (clientToken) => session()?.checkMessage(clientToken),
      takeBack,
    };
    host.addController(this);
  }

  /** Its place; what stands in it comes with the update. */
  render(): TemplateResult {
    return html`<div class="transcript"></div>`;
  }

  /** Goes to the end, because the agent wrote. */
  toEnd(): void {
    this.#reader?.wrote();
  }

  hostConnected(): void {
    this.#reader?.connect();
  }

  hostUpdated(): void {
    const shown = this.#parts.shown();
    const root = this.#host.renderRoot.querySelector<HTMLElement>('.transcript');
    if (root && shown) this.#show(root, shown);
    else this.#leave();
    for (const { key, unread } of this.#parts.session()?.view.tasks ?? [])
      if (key !== shown?.key) this.#unread.set(key, unread);
  }

  hostDisconnected(): void {
    this.#reader?.release();
  }

  #show(root: HTMLElement, conversation: ConversationView): void {
    const read = this.#read(conversation);
    if (this.#reader?.isOf(root, conversation)) {
      this.#reader.take(read);
      return;
    }
    this.#leave();
    const unread = this.#unread.get(conversation.key) ?? conversation.unread;
    this.#unread.delete(conversation.key);
    this.#reader = new ConversationReader(root, read, unread);
  }

  #leave(): void {
    this.#reader?.release();
    this.#reader = undefined;
  }

  #read(conversation: ConversationView): ReadConversation {
    const session = this.#parts.session();
    const { words, tag } = this.#parts.language();
    const loadOlder = (): void => this.#parts.session()?.loadOlder(conversation.key);
    return {
      words,
      tag,
      session,
      clock: session?.clock ?? systemClock,
      conversation,
      agentName: session?.view.desk?.agent.name,
      actions: this.#actions,
      loadOlder,
    };
  }
}
