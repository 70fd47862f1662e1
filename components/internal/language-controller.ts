import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, loadWords, wordsFor, type Words } from '../../src/i18n/index.js';

/** The parent of a node as the reader sees it: through shadow roots. */
const parentOf = (node: Element): Element | null => {
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
};

/** The nearest `lang` around an element, through shadow roots; the browser's language when there is none. */
export function languageAround(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const tag = at.getAttribute('lang');
    if (tag) return readable(tag);
  }
  return navigator.language;
}

/** A tag that `Intl` takes: pages write `es_MX` too, for which it would throw. */
function readable(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? languageOf(tag);
  } catch {
    return languageOf(tag);
  }
}

const followers = new Set<() => void>();
let observer: MutationObserver | undefined;

/** One observer for the whole page, while any element needs it. */
function followLanguage(follow: () => void): () => void {
  followers.add(follow);
  if (!observer) {
    observer = new MutationObserver(() => {
      for (const each of followers) each();
    });
    observer.observe(document, { attributes: true, attributeFilter: ['lang'], subtree: true });
  }
  return () => {
    followers.delete(follow);
    if (followers.size > 0) return;
    observer?.disconnect();
    observer = undefined;
  };
}

/** Gives an element the words of the nearest `lang`, and renders it again when that changes. */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #unfollow: (() => void) | undefined;
  #tag = '';
  #words: Words | undefined;
  #loading: Promise<void> = Promise.resolve();

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The BCP 47 tag, for `Intl`. */
  get tag(): string {
    return this.#tag;
  }

  /** Are there words to show? Until the first dictionary is here there are none, later the last one stays meanwhile. */
  get isReady(): boolean {
    return this.#words !== undefined;
  }

  /** Resolves once the dictionary that was last asked for is here. */
  get loading(): Promise<void> {
    return this.#loading;
  }

  /** The words to show. */
  get words(): Words {
    if (!this.#words) throw new Error('Nothing can be said yet: an element renders only once its words are loaded.');
    return this.#words;
  }

  hostConnected(): void {
    this.#follow();
    this.#unfollow = followLanguage(this.#follow);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  #follow = (): void => {
    const tag = languageAround(this.#host);
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#speak(wordsFor(tag));
    if (!wordsFor(tag))
      this.#loading = loadWords(tag).then(() => {
        this.#speak(wordsFor(this.#tag));
      });
  };

  #speak(words: Words | undefined): void {
    if (!words) return;
    this.#words = words;
    this.#host.requestUpdate();
  }
}
