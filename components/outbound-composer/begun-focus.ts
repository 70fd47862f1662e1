import type { ReactiveController, ReactiveElement } from 'lit';
import type { ConversationView } from '../../src/index.js';
import { isOpen } from './conversation-header.js';

function* focusedIn(root: DocumentOrShadowRoot): Generator<Element> {
  for (let at = root.activeElement; at; at = at.shadowRoot?.activeElement ?? null) yield at;
}

/** Does nobody use the focus: is it nowhere, or still where the conversation was started from? */
function isFree(page: Document): boolean {
  const { activeElement, body } = page;
  if (!activeElement || activeElement === body) return true;
  return [...focusedIn(page)].some(({ localName }) => localName === 'outbound-launcher');
}

/** Puts the focus into the message when the conversation that is shown begins, unless the agent is busy elsewhere. */
export class BegunFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #shown: () => ConversationView | undefined;
  #wanted: string | undefined;
  #before: Pick<ConversationView, 'key' | 'phase'> | undefined;

  constructor(host: ReactiveElement, shown: () => ConversationView | undefined) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  hostUpdated(): void {
    const before = this.#before;
    const shown = this.#shown();
    this.#before = shown;
    if (before && before.key === shown?.key && !isOpen(before) && shown.phase === 'active') this.#wanted = shown.key;
    if (this.#wanted !== shown?.key) this.#wanted = undefined;
    // what is shown of a conversation may come after it
    const message = this.#host.renderRoot.querySelector<HTMLElement>('#message');
    if (!this.#wanted || !message) return;
    this.#wanted = undefined;
    if (this.#host.shadowRoot?.activeElement || isFree(this.#host.ownerDocument)) message.focus();
  }
}
