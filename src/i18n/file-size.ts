const kilobyte = 1024;
const megabyte = kilobyte * kilobyte;

/** A size in bytes as a language writes it, in kilobytes and megabytes of 1,024. */
export function fileSize(language: string): (bytes: number) => string {
  const few = new Intl.NumberFormat(language, { style: 'unit', unit: 'byte', unitDisplay: 'long' });
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (bytes) => {
    if (bytes < kilobyte) return few.format(bytes);
    return bytes < megabyte ? `${format.format(bytes / kilobyte)} KB` : `${format.format(bytes / megabyte)} MB`;
  };
}
