import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Announcement, Session } from '../../src/index.js';
import type { SessionController } from './session-controller.js';
import { Typing } from './typing.js';

const spoken = new WeakSet<Announcement>();

/** How an element speaks of what happens. */
export interface News {
  /** The words for an announcement, when the element has something to say about it. */
  readonly wordsFor: (announcement: Announcement) => string | undefined;
  /** It lets every other element speak first, and only says what none of them said. */
  readonly last?: boolean;
}

/**
 * Says what happens to people who do not see it: each thing once, by one element of the page, and nothing twice. While
 * somebody types it waits for a pause.
 */
export class NewsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: SessionController;
  readonly #news: News;
  #followed: Session | undefined;
  #unlisten: (() => void) | undefined;
  readonly #typing: Typing;
  #waiting: readonly string[] = [];
  #cancel: (() => void) | undefined;
  #said: readonly string[] = [];
  #count = 0;

  constructor(host: ReactiveElement, session: SessionController, news: News) {
    this.#host = host;
    this.#session = session;
    this.#news = news;
    this.#typing = new Typing(() => session.session?.clock, this.#look);
    host.addController(this);
  }

  /** The live region; it is to be there from the first render on. */
  get region(): TemplateResult {
    // a new node each time, because the same words twice are no change to a live region
    const said = this.#said.map((words) => html`<p>${words}</p>`);
    return html`<div class="visually-hidden" role="status">
      ${said.length > 0 ? keyed(this.#count, said) : nothing}
    </div>`;
  }

  hostConnected(): void {
    this.#follow();
    this.#typing.listen(this.#host.ownerDocument);
  }

  hostUpdate(): void {
    this.#follow();
    if (this.#waiting.length === 0 || this.#isHeldBack()) return;
    this.#said = this.#waiting;
    this.#waiting = [];
    this.#count += 1;
  }

  hostDisconnected(): void {
    this.#typing.unlisten();
    this.#cancel?.();
    this.#unlisten?.();
    this.#followed = undefined;
  }

  #follow(): void {
    const { session } = this.#session;
    if (session === this.#followed) return;
    this.#unlisten?.();
    this.#followed = session;
    this.#unlisten = session?.onAnnouncement((announcement) => {
      if (!this.#news.last) this.#say(announcement);
      else
        queueMicrotask(() => {
          this.#say(announcement);
        });
    });
  }

  #say(announcement: Announcement): void {
    // what has not been shown yet has nothing to tell
    if (!this.#host.hasUpdated || spoken.has(announcement)) return;
    const words = this.#news.wordsFor(announcement);
    if (words === undefined) return;
    spoken.add(announcement);
    this.#waiting = [...this.#waiting, words];
    this.#host.requestUpdate();
  }

  /** Is somebody typing? Then it looks again at the next pause. */
  #isHeldBack(): boolean {
    this.#cancel?.();
    const pause = this.#typing.pausesAt;
    this.#cancel = pause === undefined ? undefined : this.#session.session?.clock.at(pause, this.#look);
    return pause !== undefined;
  }

  readonly #look = (): void => {
    if (this.#waiting.length > 0) this.#host.requestUpdate();
  };
}
