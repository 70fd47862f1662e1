import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../../src/index.js';
import { imageDescription } from './image-description.js';
import { stepWords } from './image-said.js';
import type { InlineImage } from './inline-image.js';
import { preview } from './preview.js';

/** What the agent is asked about an image, and does with it. */
export interface ImageQuestion {
  readonly words: Words;
  readonly image: InlineImage;
  /** How many images come after this one. */
  readonly more: number;
  readonly mayAttach: boolean;
  readonly attach: () => void;
  readonly cancel: () => void;
  readonly changed: () => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onComposed: () => void;
}

type Part = TemplateResult | typeof nothing;

const button = (label: string, act: () => void, look: '' | 'primary' = ''): TemplateResult =>
  html`<button type="button" class=${look} @click=${act}>${label}</button>`;

/** How it will look, how large it will be, and what became of it. */
function outcome({ words: { files }, image: { prepared } }: ImageQuestion): Part {
  if (!prepared) return nothing;
  const { blob, bitmap, lost } = prepared;
  return html`
    ${preview(files.image.preview, bitmap)}
    <p id="image-measure" dir="auto">
      ${files.image.measure(files.size(blob.size), bitmap.width, bitmap.height)}
      ${lost.map((each) => html`<span>${files.image.lost[each]}</span>`)}
    </p>
  `;
}

function progress({ words, image: { step } }: ImageQuestion): TemplateResult {
  const { why, todo } = stepWords(words, step);
  return 'why' in step ? html`<p dir="auto"><strong>${why}</strong> ${todo}</p>` : html`<p dir="auto">${why}</p>`;
}

/** Makes it smaller than it is; where that cannot be, the button stays and says why. */
function smallerButton({ words: { files }, image }: ImageQuestion): TemplateResult {
  const isClosed = !image.mayBeSmaller;
  const shrink = (): void => {
    if (!isClosed) void image.shrink();
  };
  return html`
    <button
      type="button"
      aria-disabled=${isClosed ? 'true' : 'false'}
      aria-describedby="image-smallest"
      @click=${shrink}
    >
      ${image.isShrunk ? files.image.smaller : files.image.shrink}
    </button>
    <span id="image-smallest" class="hint" ?hidden=${!isClosed}>${isClosed ? files.image.smallest : ''}</span>
  `;
}

/** A file that is not what it says is not to be sent another way. */
const mayTravel = ({ step }: InlineImage): boolean =>
  'why' in step && !(['disguised', 'empty', 'unreadable'] as readonly unknown[]).includes(step.why);

function waysOn(question: ImageQuestion): Part {
  const { words, image, mayAttach, attach } = question;
  const { files, composer } = words;
  const { at } = image.step;
  const insert = (act: () => void): TemplateResult => button(files.image.insert, act, 'primary');
  const instead = mayAttach && mayTravel(image) ? button(files.image.attachInstead, attach) : nothing;
  if (at === 'asking') return html`${insert(() => void image.send())} ${smallerButton(question)}`;
  if (at === 'uploaded')
    return insert(() => {
      image.insert();
    });
  if (at === 'failed') return button(composer.retry, () => void image.send(), 'primary');
  if (at === 'too-large') return html`${button(files.image.shrink, () => void image.shrink(), 'primary')} ${instead}`;
  return at === 'refused' ? instead : nothing;
}

/** One image on its way into the message: how far it is, how it will look, and what the agent can do about it (C4, C5). */
export function imageQuestion(question: ImageQuestion): TemplateResult {
  const { words, image, more, cancel, changed, onKey, onComposed } = question;
  const { at } = image.step;
  return html`
    <div
      id="image"
      class="notice"
      role="group"
      aria-labelledby="image-title"
      tabindex="-1"
      @keydown=${onKey}
      @compositionend=${onComposed}
    >
      <p id="image-title" dir="auto">${words.files.image.title(image.name || words.files.unnamed, more)}</p>
      ${outcome(question)} ${at === 'asking' ? imageDescription(words, image, changed) : progress(question)}
      <div class="actions">
        ${waysOn(question)} ${button(at === 'refused' ? words.composer.dismiss : words.files.cancel, cancel)}
      </div>
    </div>
  `;
}
