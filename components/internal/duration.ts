import { madeOnce } from '../../src/i18n/made-once.js';

const formatsIn = madeOnce((language) =>
  madeOnce(
    (unit) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 }),
  ),
);

/** How long something lasts, in its largest unit, as people say it in a language: "40 sec", "12 min", "3 hr", "2 days". */
export function duration(language: string, ms: number): string {
  const formatOf = formatsIn(language);
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return formatOf('second').format(seconds);
  if (seconds < 3_600) return formatOf('minute').format(Math.floor(seconds / 60));
  if (seconds < 86_400) return formatOf('hour').format(Math.floor(seconds / 3_600));
  return formatOf('day').format(Math.floor(seconds / 86_400));
}
