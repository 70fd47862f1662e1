const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, unit: string): Intl.NumberFormat {
  const key = `${language} ${unit}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 0 });
  formats.set(key, format);
  return format;
}

/** How long something lasts, in its largest unit, as people say it in a language: "40 sec", "12 min", "3 hr", "2 days". */
export function duration(language: string, ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return formatOf(language, 'second').format(seconds);
  if (seconds < 3_600) return formatOf(language, 'minute').format(Math.floor(seconds / 60));
  if (seconds < 86_400) return formatOf(language, 'hour').format(Math.floor(seconds / 3_600));
  return formatOf(language, 'day').format(Math.floor(seconds / 86_400));
}
