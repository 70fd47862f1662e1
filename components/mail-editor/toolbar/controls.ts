import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Words } from '../../../src/index.js';
import type { Deed } from '../editing/deeds.js';
import { blockStyles, type BlockStyle, type Formatting } from '../editing/formatting.js';
import { icon } from './icons.js';
import { keyShortcuts, withKeys } from './shortcuts.js';

/** What a control of the toolbar shows, and what it does. */
export interface Control {
  readonly words: Words;
  readonly formatting: Formatting;
  /** Is this the one that Tab comes to? */
  readonly tabIndex: '0' | '-1';
  /** Id of what says why nothing can be written now. */
  readonly closed: string | undefined;
}

/** A press on a button leaves the keyboard in the text. */
const stayInText = (event: Event): void => {
  event.preventDefault();
};

const isToggle = (deed: Deed): deed is Exclude<Deed, 'undo' | 'redo' | 'clear'> =>
  deed !== 'undo' && deed !== 'redo' && deed !== 'clear';

/** Is there nothing that it could do? */
const isIdle = (deed: Deed, { mayUndo, mayRedo }: Formatting): deed is 'undo' | 'redo' =>
  (deed === 'undo' && !mayUndo) || (deed === 'redo' && !mayRedo);

/** A button that does one thing to the selected text. */
export function deedButton(
  { words, formatting, tabIndex, closed }: Control,
  deed: Deed,
  perform: () => void,
): TemplateResult {
  const { deeds, nothingTo } = words.mailEditor;
  const idle = isIdle(deed, formatting) ? nothingTo[deed] : undefined;
  return html`
    <button
      type="button"
      tabindex=${tabIndex}
      aria-label=${deeds[deed]}
      title=${idle ?? withKeys(words, deed, deeds[deed])}
      aria-keyshortcuts=${ifDefined(keyShortcuts(deed))}
      aria-pressed=${ifDefined(isToggle(deed) ? (formatting[deed] ? 'true' : 'false') : undefined)}
      aria-disabled=${idle === undefined && closed === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(closed)}
      @mousedown=${stayInText}
      @click=${perform}
    >
      ${icon(deed)}
    </button>
  `;
}

/** The button that opens the form of a link. */
export function linkButton(
  { words, formatting: { link }, tabIndex, closed }: Control,
  isOpen: boolean,
  open: () => void,
): TemplateResult {
  const { mailEditor } = words;
  const name = link === undefined ? mailEditor.link : mailEditor.editLink;
  return html`
    <button
      type="button"
      tabindex=${tabIndex}
      aria-label=${name}
      title=${withKeys(words, 'link', name)}
      aria-keyshortcuts=${ifDefined(keyShortcuts('link'))}
      aria-expanded=${isOpen ? 'true' : 'false'}
      aria-disabled=${closed === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(closed)}
      class=${link === undefined ? '' : 'here'}
      @mousedown=${stayInText}
      @click=${open}
    >
      ${icon('link')}
    </button>
  `;
}

/** What the style is chosen with. */
export interface StyleChoice {
  readonly choose: (style: BlockStyle) => void;
  /** It is chosen with the pointer: the keyboard goes back to the text. */
  readonly pointed: () => void;
}

const isChange = ({ key }: KeyboardEvent): boolean => key !== 'Tab' && key !== 'Escape';

/** The list of what a paragraph can be. */
export function styleSelect(
  { words: { mailEditor }, formatting: { style }, tabIndex, closed }: Control,
  { choose, pointed }: StyleChoice,
): TemplateResult {
  const refuse = (event: Event): void => {
    if (closed !== undefined && (!(event instanceof KeyboardEvent) || isChange(event))) event.preventDefault();
  };
  return html`
    <select
      tabindex=${tabIndex}
      aria-label=${mailEditor.style}
      aria-disabled=${closed === undefined ? 'false' : 'true'}
      aria-describedby=${ifDefined(closed)}
      .value=${live(style ?? '')}
      @mousedown=${refuse}
      @keydown=${refuse}
      @pointerdown=${pointed}
      @change=${({ target }: Event & { readonly target: HTMLSelectElement }) => {
        const chosen = blockStyles.find((each) => each === target.value);
        if (chosen && closed === undefined) choose(chosen);
      }}
    >
      ${blockStyles.map((each) => html`<option value=${each}>${mailEditor.styles[each]}</option>`)}
    </select>
  `;
}
