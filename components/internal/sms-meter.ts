import { html, nothing, type TemplateResult } from 'lit';
import { measureSms, type Words } from '../../src/index.js';

const mostNamed = 6;
const isVisible = (character: string): boolean => !/^[\p{C}\p{Z}]$/u.test(character);

/** A character to be read: one that cannot be seen is named by its code point. */
const named = (character: string): string =>
  isVisible(character) ? character : `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** What the text costs as it will go out, and which characters make it dear (C7). */
export function smsMeter({ composer }: Words, outgoing: string): TemplateResult {
  const { units, segments, encoding, unicodeCharacters } = measureSms(outgoing);
  const costly = unicodeCharacters.slice(0, mostNamed).map(named);
  return html`
    <p dir="auto">${composer.meter(units, segments, encoding)}</p>
    ${costly.length > 0 ? html`<p class="costly" dir="auto">${composer.costly(costly)}</p>` : nothing}
  `;
}
