/** A span of seconds that has passed, as people say it in a language: "5 seconds ago", "2 minutes ago". */
export function ago(language: string, seconds: number): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return seconds < 60 ? format.format(-seconds, 'second') : format.format(-Math.floor(seconds / 60), 'minute');
}
