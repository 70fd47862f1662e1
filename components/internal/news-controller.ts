import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Announcement, Session } from '../../src/index.js';
import type { SessionController } from './session-controller.js';

const spoken = new WeakSet<Announcement>();

/** How an element speaks of what happens. */
export interface News {
  /** The words for an announcement, when the element has something to say about it. */
  readonly wordsFor: (announcement: Announcement) => string | undefined;
  /** It lets every other element speak first, and only says what none of them said. */
  readonly last?: boolean;
}

/** Says what happens to people who do not see it: each thing once, by one element of the page, and nothing twice. */
export class NewsController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #session: SessionController;
  readonly #news: News;
  #followed: Session | undefined;
  #unlisten: (() => void) | undefined;
  #said = '';
  #count = 0;

  constructor(host: ReactiveElement, session: SessionController, news: News) {
    this.#host = host;
    this.#session = session;
    this.#news = news;
    host.addController(this);
  }

  /** The live region; it is to be there from the first render on. */
  get region(): TemplateResult {
    // a new node each time, because the same words twice are no change to a live region
    const said = this.#said ? keyed(this.#count, html`<p>${this.#said}</p>`) : nothing;
    return html`<div class="visually-hidden" role="status">${said}</div>`;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
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
    this.#said = words;
    this.#count += 1;
    this.#host.requestUpdate();
  }
}
