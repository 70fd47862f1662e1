import type { MessageTemplate } from '../../../src/index.js';

const primary = (tag: string): string => {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).language;
  } catch {
    return tag.toLowerCase();
  }
};

/** Is it written in another language than the agent reads? */
export const isForeign = ({ language }: MessageTemplate, tag: string): boolean =>
  language !== undefined && primary(language) !== primary(tag);

/** The name of its language, in the agent's. */
export function languageName(language: string, tag: string): string {
  try {
    return new Intl.DisplayNames([tag], { type: 'language' }).of(language.replaceAll('_', '-')) ?? language;
  } catch {
    return language;
  }
}
