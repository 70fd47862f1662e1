import { madeOnce } from '../../src/i18n/made-once.js';

const formatIn = madeOnce((language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }));

/** A span of seconds that has passed, as people say it in a language: "5 seconds ago", "2 minutes ago". */
export function ago(language: string, seconds: number): string {
  const format = formatIn(language);
  return seconds < 60 ? format.format(-seconds, 'second') : format.format(-Math.floor(seconds / 60), 'minute');
}
