import type { Problem } from '../ports/host-fault.js';
import type { Explanation, Words } from './words.js';

/** A language the elements speak. */
export type Language = 'es' | 'en';

/** Every language. */
export const languages: readonly Language[] = ['es', 'en'];

/** Fetches a dictionary: a page pays for the languages it shows, and for no other. */
const dictionaries: Readonly<Record<Language, () => Promise<Words>>> = {
  es: async () => (await import('./es.js')).es,
  en: async () => (await import('./en.js')).en,
};

const loaded = new Map<Language, Words>();

/** The language of a BCP 47 tag, as far as we speak it; English for any other. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? 'en';
}

/** The words for a BCP 47 tag such as `es-MX`, if they are here already. */
export const wordsFor = (tag: string): Words | undefined => loaded.get(languageOf(tag));

/** The words for a BCP 47 tag such as `es-MX`. */
export async function loadWords(tag: string): Promise<Words> {
  const language = languageOf(tag);
  const words = loaded.get(language) ?? (await dictionaries[language]());
  loaded.set(language, words);
  return words;
}

/** Why, and what to do about it, in the words of a language. */
export function explain({ problems }: Words, problem: Problem): Explanation {
  // because TypeScript cannot follow that a code and its problem belong together
  const tell = problems[problem.code] as (problem: Problem) => Explanation;
  return tell(problem);
}

export type { Explanation, Words } from './words.js';
