// eslint-disable-next-line no-control-regex -- because browsers skip control characters, which can hide a scheme
const skipped = /[\u0000-\u001F\u007F]/g;

/** An address as it is written, without what browsers skip in it; nothing where it has none of the given schemes. */
export function addressWith(schemes: readonly string[], written: string): string | undefined {
  const address = written.replace(skipped, '').trim().replace(/\s/g, '%20');
  // browsers forgive wrong slashes, which others read otherwise
  if (/^https?:/i.test(address) && !/^https?:\/\/[^/\\]/i.test(address)) return undefined;
  return URL.canParse(address) && schemes.includes(new URL(address).protocol) ? address : undefined;
}
