import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Words } from '../../../src/index.js';
import type { InlineImage } from './inline-image.js';

type FieldEvent = Event & { readonly target: HTMLInputElement };

/** The field for what is in an image, which must be said unless it is decoration. */
function altField({ image: said }: Words['files'], image: InlineImage, changed: () => void): TemplateResult {
  const write = ({ target }: FieldEvent): void => {
    image.alt = target.value;
    image.missesAlt = false;
    changed();
  };
  return html`
    <div class="field" ?hidden=${image.isDecorative}>
      <label for="image-alt">${said.alt}</label>
      <input
        id="image-alt"
        dir="auto"
        autocomplete="off"
        aria-required="true"
        aria-invalid=${image.missesAlt ? 'true' : 'false'}
        aria-describedby="image-alt-missing image-measure"
        .value=${live(image.alt)}
        @input=${write}
      />
      <p id="image-alt-missing" class="error" ?hidden=${!image.missesAlt}>${image.missesAlt ? said.altMissing : ''}</p>
    </div>
  `;
}

/** What is said of an image to people who do not see it, or that nothing needs to be said. */
export function imageDescription(words: Words, image: InlineImage, changed: () => void): TemplateResult {
  const tick = ({ target }: FieldEvent): void => {
    image.isDecorative = target.checked;
    image.missesAlt = false;
    changed();
  };
  return html`
    ${altField(words.files, image, changed)}
    <label class="tick">
      <input type="checkbox" .checked=${live(image.isDecorative)} @change=${tick} />
      ${words.files.image.decorative}
    </label>
  `;
}
