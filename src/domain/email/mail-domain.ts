const hostCharacters = /^[a-z\d.\-\u0080-\u{10FFFF}]+$/iu;
const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/** A host name as ASCII in lower case; `undefined` when it is none. */
function hostname(domain: string): string | undefined {
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
  // looked at first, because a URL would understand much more than a host name
  const host = hostCharacters.test(domain) ? hostname(domain) : undefined;
  const labels = host?.split('.') ?? [];
  const isDomain = labels.length > 1 && labels.every((each) => label.test(each)) && !/^\d+$/.test(labels.at(-1) ?? '');
  return isDomain ? host : undefined;
}
