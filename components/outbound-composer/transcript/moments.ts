import type { Words } from '../../../src/index.js';

/** Moments as a language writes them; one that no calendar has is nothing. */
export interface Moments {
  day(at: number): string;
  time(at: number): string;
  dayAndTime(at: number): string;
}

// a host may tell a moment that no calendar has, for which `Intl` would throw
const exists = (at: number): boolean => Math.abs(at) <= 8.64e15;

const known = new Map<string, Moments>();

function momentsIn(tag: string): Moments {
  const written = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
    const format = new Intl.DateTimeFormat(tag, options);
    return (at) => (exists(at) ? format.format(at) : '');
  };
  return {
    day: written({ dateStyle: 'full' }),
    time: written({ timeStyle: 'short' }),
    dayAndTime: written({ dateStyle: 'medium', timeStyle: 'short' }),
  };
}

/** How a BCP 47 tag writes days and times; made once, because `Intl` takes its time. */
export function momentsFor(tag: string): Moments {
  const moments = known.get(tag) ?? momentsIn(tag);
  known.set(tag, moments);
  return moments;
}

/** The moment as machines read it. */
export const isoOf = (at: number): string | undefined => (exists(at) ? new Date(at).toISOString() : undefined);

/** Do these moments lie on one day, where the agent is? */
export const isSameDay = (one: number, other: number): boolean =>
  new Date(one).toDateString() === new Date(other).toDateString();

const begunAfter = (now: number, days: number): number => {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
};

/** When the next day begins, where the agent is. */
export const tomorrow = (now: number): number => begunAfter(now, 1);

/** What a day is called by whoever reads it now. */
export function dayName({ transcript }: Words, moments: Moments, at: number, now: number): string {
  if (isSameDay(at, now)) return transcript.today;
  return isSameDay(at, begunAfter(now, -1)) ? transcript.yesterday : moments.day(at);
}
