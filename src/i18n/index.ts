import type { Problem } from '../ports/host-fault.js';
import { en } from './en.js';
import { es } from './es.js';
import type { Explanation, Words } from './words.js';

/** A language the elements speak. */
export type Language = 'es' | 'en';

/** Every word, by language. */
export const dictionaries: Readonly<Record<Language, Words>> = { es, en };

/** Every language. */
export const languages: readonly Language[] = ['es', 'en'];

/** The language of a BCP 47 tag, as far as we speak it; English for any other. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** The words for a BCP 47 tag such as `es-MX`. */
export const wordsFor = (tag: string): Words => dictionaries[languageOf(tag)];

/** Why, and what to do about it, in the words of a language. */
export function explain({ problems }: Words, problem: Problem): Explanation {
  // because TypeScript cannot follow that a code and its problem belong together
  const tell = problems[problem.code] as (problem: Problem) => Explanation;
  return tell(problem);
}

export type { Explanation, Words } from './words.js';
