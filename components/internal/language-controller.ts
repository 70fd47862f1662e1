import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, wordsFor, type Words } from '../../src/index.js';

/** The parent of a node as the reader sees it: through slots' owners and shadow roots. */
const parentOf = (node: Element): Element | null => {
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : node.parentElement;
};

/** The nearest `lang` around an element, through shadow roots; the browser's language when there is none. */
export function languageAround(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const tag = at.getAttribute('lang');
    if (tag) return tag;
  }
  return navigator.language;
}

/** The tag as `Intl` reads it, which throws for one that is none, such as `es_MX`. */
function readable(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? languageOf(tag);
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

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The BCP 47 tag, for `Intl`. */
  get tag(): string {
    return (this.#tag ||= readable(languageAround(this.#host)));
  }

  /** The words to show. */
  get words(): Words {
    return wordsFor(this.tag);
  }

  hostConnected(): void {
    this.#tag = '';
    this.#unfollow = followLanguage(() => {
      this.#tag = '';
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }
}
