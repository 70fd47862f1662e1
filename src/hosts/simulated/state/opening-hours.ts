const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** What the clocks of a time zone show at a moment, as if they stood at UTC, in milliseconds. */
function shownIn(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((each) => each.type === type)?.value ?? 0);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** The next moment after this one at which the clocks of a time zone show a full hour, in milliseconds since the epoch. */
export function nextHour(hour: number, timeZone: string, after: number): number {
  const aheadAt = (at: number): number => shownIn(timeZone, at) - Math.floor(at / 1_000) * 1_000;
  const midnight = Math.floor(shownIn(timeZone, after) / dayMs) * dayMs;
  const momentOn = (day: number): number => {
    const shown = day + hour * hourMs;
    // the clocks may be put forward or back until then
    return shown - aheadAt(shown - aheadAt(after));
  };
  const today = momentOn(midnight);
  return today > after ? today : momentOn(midnight + dayMs);
}
