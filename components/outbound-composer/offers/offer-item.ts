import { html, nothing, type TemplateResult } from 'lit';

/** How something that is offered looks. */
export interface OfferedItem {
  readonly name: string;
  readonly detail?: string | undefined;
  /** Why it cannot be chosen; it can be read all the same. */
  readonly why?: string | undefined;
}

/** An item of a menu; a closed one can be reached, and says why. */
export function offerItem({ name, detail, why }: OfferedItem, choose: () => void): TemplateResult {
  const more = why ?? detail;
  return html`
    <li role="none">
      <button
        role="menuitem"
        type="button"
        tabindex="-1"
        class="quiet"
        aria-disabled=${why === undefined ? 'false' : 'true'}
        @click=${why === undefined ? choose : nothing}
      >
        <span class="offered" dir="auto">${name}</span>
        ${more === undefined ? nothing : html`<span class="hint" dir="auto">${more}</span>`}
      </button>
    </li>
  `;
}
