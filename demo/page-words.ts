import { en } from './words.en.js';
import { es } from './words.es.js';
import { pageWord, type DemoWords } from './words.js';

const demoWords = { en, es };

/** A language of the demo. */
export type DemoLanguage = keyof typeof demoWords;

const root = document.documentElement;

/** Is this a language that the demo speaks? */
export const isLanguage = (tag: string): tag is DemoLanguage => tag in demoWords;

/** The words of the language that the page is in. */
export const wordsNow = (): DemoWords => demoWords[isLanguage(root.lang) ? root.lang : 'en'];

/** Puts the words into a part of the page: `data-word` is what an element says, `data-label` what it is called. */
export function label(part: ParentNode): void {
  const words = wordsNow();
  for (const element of part.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = pageWord(words, element.dataset.word ?? '');
  for (const element of part.querySelectorAll<HTMLElement>('[data-label]'))
    element.ariaLabel = pageWord(words, element.dataset.label ?? '');
}
