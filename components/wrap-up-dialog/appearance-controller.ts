import type { ReactiveController, ReactiveElement } from 'lit';
import type { ConversationView, Session } from '../../src/index.js';
import { mayTakeFocus } from '../internal/focus.js';
import type { SessionController } from '../internal/session-controller.js';

/** The wrap-ups of each session that some element has shown or spoken of: none is announced by two, or again. */
const announced = new WeakMap<Session, Set<string>>();

/** What appears, and how it takes the focus. */
export interface Appearing {
  /** The conversation beside it, whatever its phase. */
  readonly conversation: () => ConversationView | undefined;
  readonly take: () => void;
}

/**
 * What happens when a wrap-up appears: the focus goes there if the agent's own act led to it and nothing of the page, nor a
 * text being typed, loses it; else it is spoken of, once.
 */
export class AppearanceController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: SessionController;
  readonly #conversation: () => ConversationView | undefined;
  readonly #take: () => void;
  #key: string | undefined;
  #before: { readonly key: string | undefined } | undefined;
  #isJustOver = false;
  #isUnnoticed = false;

  constructor(host: ReactiveElement, session: SessionController, { conversation, take }: Appearing) {
    this.#host = host;
    this.#session = session;
    this.#conversation = conversation;
    this.#take = take;
    host.addController(this);
  }

  /** It appeared while the agent was busy elsewhere. */
  get isUnnoticed(): boolean {
    return this.#isUnnoticed;
  }

  hostUpdate(): void {
    if (this.#shown?.key !== this.#key) this.#isUnnoticed = false;
  }

  hostUpdated(): void {
    const before = this.#before;
    this.#before = { key: this.#conversation()?.key };
    const key = this.#shown?.key;
    if (key === this.#key) return;
    this.#key = key;
    // coming to one that was over before is not ending it
    this.#isJustOver = before === undefined || before.key === key;
    // because the others follow the session too: by then they have shown or hidden what has the focus now
    if (key !== undefined) setTimeout(this.#appeared);
  }

  get #shown(): ConversationView | undefined {
    const conversation = this.#conversation();
    return conversation?.phase === 'wrapping-up' ? conversation : undefined;
  }

  #appeared = (): void => {
    const shown = this.#shown;
    const { session } = this.#session;
    if (!shown || !session) return;
    const known = announced.get(session) ?? new Set();
    announced.set(session, known);
    const isNew = !known.has(shown.key);
    known.add(shown.key);
    if (!isNew || this.#host.shadowRoot?.activeElement) return;
    if (this.#isJustOver && shown.wrapUp.byAgent && mayTakeFocus(this.#host.ownerDocument)) this.#take();
    else {
      this.#isUnnoticed = true;
      this.#host.requestUpdate();
    }
  };
}
