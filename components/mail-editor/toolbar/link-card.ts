import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { Words } from '../../../src/index.js';
import type { MailEditor } from '../mail-editor.js';

const gap = 4;
const edge = 8;

/** A press on the card leaves the keyboard in the text. */
const stayInText = (event: Event): void => {
  event.preventDefault();
};

/** What the buttons of the card do. */
export interface LinkDeeds {
  readonly edit: () => void;
  readonly remove: () => void;
}

/** Shows where the link goes that the caret is in, below the link. */
export class LinkCard {
  readonly #editor: MailEditor;
  readonly #deeds: LinkDeeds;
  #card: HTMLElement | undefined;

  constructor(editor: MailEditor, deeds: LinkDeeds) {
    this.#editor = editor;
    this.#deeds = deeds;
  }

  render({ mailEditor }: Words, address: string | undefined): TemplateResult | typeof nothing {
    if (address === undefined) return nothing;
    return html`
      <div
        class="link-card"
        .popover=${'manual'}
        role="group"
        aria-label=${mailEditor.link}
        ${ref(this.#shown)}
        @mousedown=${stayInText}
      >
        <span>${mailEditor.goesTo} <bdi>${address}</bdi></span>
        <button type="button" class="quiet" tabindex="-1" @click=${this.#deeds.edit}>${mailEditor.editLink}</button>
        <button type="button" class="quiet" tabindex="-1" @click=${this.#deeds.remove}>${mailEditor.removeLink}</button>
      </div>
    `;
  }

  #shown = (card: Element | undefined): void => {
    this.#card = card instanceof HTMLElement ? card : undefined;
    if (this.#card) {
      addEventListener('scroll', this.place, { capture: true, passive: true });
      addEventListener('resize', this.place);
    } else {
      removeEventListener('scroll', this.place, { capture: true });
      removeEventListener('resize', this.place);
    }
    // it can only be shown once it stands in the page
    queueMicrotask(this.place);
  };

  /** Puts it below its link, inside the window. */
  place = (): void => {
    const link = this.#editor.boxOf(this.#editor.linkPlace);
    if (!link || !this.#card?.isConnected) return;
    if (!this.#card.matches(':popover-open')) this.#card.showPopover();
    const { left, right, top, bottom } = link;
    const { offsetWidth: width, offsetHeight: height } = this.#card;
    const from = getComputedStyle(this.#card).direction === 'rtl' ? right - width : left;
    const below = bottom + gap;
    const at = below + height + edge <= innerHeight ? below : top - gap - height;
    this.#card.style.setProperty('--_left', `${Math.max(edge, Math.min(from, innerWidth - width - edge))}px`);
    this.#card.style.setProperty('--_top', `${Math.max(edge, at)}px`);
  };
}
