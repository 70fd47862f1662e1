const hostCharacters = /^[a-z\d.\-\u0080-\u{10FFFF}]+$/iu;
const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
// what ends in a number is an IP address, also when the number is hexadecimal
const number = /^(?:\d+|0x[\da-f]*)$/;

/** A host name as ASCII in lower case; `undefined` when it is none. */
function hostname(domain: string): string | undefined {
  // a URL would understand much more than a host name, and engines differ on broken ASCII forms
  if (!hostCharacters.test(domain)) return undefined;
  if (/^[ -~]*$/.test(domain)) return domain.toLowerCase();
  try {
    return new URL(`https://${domain}`).hostname;
  } catch {
    return undefined;
  }
}

/**
 * The domain as it travels: lower case, internationalised names in their ASCII form (RFC 5890).
 * `undefined` unless it has two or more labels of 1 to 63 letters, digits and inner hyphens and does not end in a number.
 */
export function asciiDomain(domain: string): string | undefined {
  const host = hostname(domain);
  const labels = host?.split('.') ?? [];
  const isDomain = labels.length > 1 && labels.every((each) => label.test(each)) && !number.test(labels.at(-1) ?? '');
  return isDomain ? host : undefined;
}
