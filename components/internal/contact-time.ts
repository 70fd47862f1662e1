import type { ContactWindow, Words } from '../../src/index.js';

/** The name of a region (ISO 3166) in the agent's language. */
export const regionName = (tag: string, region: string): string => {
  try {
    return new Intl.DisplayNames([tag], { type: 'region' }).of(region) ?? region;
  } catch {
    // a host may name what is no region
    return region;
  }
};

const placeOf = (tag: string, { timeZone, region }: ContactWindow): string => {
  const city = timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
  return region ? `${regionName(tag, region)}, ${city}` : city;
};

/** What time it is where the customer is, and when they may be written to again, in words (L9). */
export function contactTime({ launcher }: Words, tag: string, window: ContactWindow, now: number): string {
  const { timeZone, opensAt } = window;
  try {
    const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone });
    const day = new Intl.DateTimeFormat(tag, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone });
    const sentences = [launcher.theirTime(time.format(now), placeOf(tag, window))];
    if (opensAt !== undefined) sentences.push(launcher.opensAt(day.format(opensAt)));
    return sentences.join(' ');
  } catch {
    // a host may name a zone, or a moment, that this browser does not know
    return '';
  }
}
