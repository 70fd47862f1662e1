import { html, nothing, type TemplateResult } from 'lit';
import type { TargetKind, Words } from '../../src/index.js';
import type { DirectoryView } from '../../src/session/directory/index.js';
import { madeOnce } from '../../src/i18n/made-once.js';

const kinds: readonly TargetKind[] = ['queue', 'agent'];

/** What the tabs show and do. */
export interface TargetTabs {
  readonly words: Words;
  /** The language (BCP 47) in which numbers are written. */
  readonly tag: string;
  readonly directory: Pick<DirectoryView, 'kind' | 'counts'>;
  readonly show: (kind: TargetKind) => void;
}

// because there are two tabs, either arrow leads to the other one, whichever way the language is written
const leadsTo = (kind: TargetKind): Readonly<Record<string, TargetKind | undefined>> => {
  const other = kind === 'queue' ? 'agent' : 'queue';
  return { ArrowLeft: other, ArrowRight: other, Home: 'queue', End: 'agent' };
};

const numbersIn = madeOnce((tag) => new Intl.NumberFormat(tag));

const countIn = (tag: string, count: number | undefined): TemplateResult | typeof nothing =>
  count === undefined ? nothing : html`<span class="count">${numbersIn(tag).format(count)}</span>`;

/** Queues or agents: the tabs above the list, each with how many match (T2). */
export function targetTabs({ words: { transfer }, tag, directory, show }: TargetTabs): TemplateResult {
  const { kind, counts } = directory;
  const move = (event: KeyboardEvent & { readonly currentTarget: Element }): void => {
    const next = leadsTo(kind)[event.key];
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(next);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${transfer.title} @keydown=${move}>
    ${kinds.map(
      (each) =>
        html`<button
          type="button"
          id="tab-${each}"
          class="quiet"
          role="tab"
          aria-selected=${each === kind ? 'true' : 'false'}
          aria-controls="targets"
          tabindex=${each === kind ? 0 : -1}
          @click=${() => {
            show(each);
          }}
        >
          ${transfer.kinds[each]} ${countIn(tag, counts[each])}
        </button>`,
    )}
  </div>`;
}
