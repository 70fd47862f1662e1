import type { ReactiveController, ReactiveElement } from 'lit';
import { readContactLink } from '../../src/index.js';

/** How a page may open a launcher besides its button. */
export interface WaysIn {
  readonly captureLinks: boolean;
  readonly shortcut: string | undefined;
  open(prefill?: unknown): unknown;
}

const isPlain = ({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !(ctrlKey || metaKey || shiftKey || altKey);

/** The link that was pressed, through shadow roots. */
const linkIn = (event: Event): HTMLAnchorElement | undefined =>
  event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement && node.href !== '');

/** Is it this key, with exactly those held down? Written like `Alt+Shift+O`, and the same on every layout. */
function isShortcut(shortcut: string, event: KeyboardEvent): boolean {
  const held = shortcut
    .toLowerCase()
    .split('+')
    .map((part) => part.trim());
  const key = held.pop() ?? '';
  const isHeld = (...names: readonly string[]): boolean => names.some((name) => held.includes(name));
  const isKey = event.key.toLowerCase() === key || event.code.toLowerCase() === `key${key}`;
  return (
    isKey &&
    event.altKey === isHeld('alt') &&
    event.shiftKey === isHeld('shift') &&
    event.ctrlKey === isHeld('ctrl', 'control') &&
    event.metaKey === isHeld('meta')
  );
}

/** Opens a launcher by a link to a number or an address, or by a key, where the page asks for that; never of its own accord. */
export class WaysInController implements ReactiveController {
  readonly #host: ReactiveElement & WaysIn;
  #life = new AbortController();

  constructor(host: ReactiveElement & WaysIn) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { signal } = (this.#life = new AbortController());
    const page = this.#host.ownerDocument;
    page.addEventListener('click', this.#press, { signal });
    page.addEventListener('keydown', this.#key, { signal });
  }

  hostDisconnected(): void {
    this.#life.abort();
  }

  #press = (event: MouseEvent): void => {
    if (!this.#host.captureLinks || event.defaultPrevented || !isPlain(event)) return;
    const link = linkIn(event);
    const contact = link && readContactLink(link.href);
    if (!contact) return;
    // the page's own, or another launcher's, it is not from now on
    event.preventDefault();
    this.#host.open(contact);
  };

  #key = (event: Event): void => {
    const { shortcut } = this.#host;
    // what a browser fills in by itself comes with keys that are none
    if (!(event instanceof KeyboardEvent)) return;
    if (!shortcut || event.defaultPrevented || event.isComposing || event.repeat || !isShortcut(shortcut, event))
      return;
    event.preventDefault();
    this.#host.open();
  };
}
