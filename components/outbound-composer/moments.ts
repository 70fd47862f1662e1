/** Moments as a language writes them. */
export interface Moments {
  day(at: number): string;
  time(at: number): string;
}

// a host may tell a moment that no calendar has, for which `Intl` would throw
const exists = (at: number): boolean => Math.abs(at) <= 8.64e15;

const known = new Map<string, Moments>();

function momentsIn(tag: string): Moments {
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'full' });
  const time = new Intl.DateTimeFormat(tag, { timeStyle: 'short' });
  return { day: (at) => (exists(at) ? day.format(at) : ''), time: (at) => (exists(at) ? time.format(at) : '') };
}

/** How a BCP 47 tag writes days and times; made once, because `Intl` takes its time. */
export function momentsFor(tag: string): Moments {
  const moments = known.get(tag) ?? momentsIn(tag);
  known.set(tag, moments);
  return moments;
}

/** The moment as machines read it. */
export const isoOf = (at: number): string | undefined => (exists(at) ? new Date(at).toISOString() : undefined);
