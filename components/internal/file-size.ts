const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** A size as the language of a tag writes it; a kilobyte has 1,024 bytes, as in the limit for images (C4). */
export function fileSize(tag: string, bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(1, bytes)) / 10));
  const format = new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumFractionDigits: 1,
  });
  return format.format(bytes / 1024 ** power);
}
