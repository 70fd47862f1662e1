// greedy from what is not blank to the last that is not, because a pattern anchored at the end takes quadratic time on a
// long run of spaces
const betweenBlanks = /[^\s\p{Cf}](?:.*[^\s\p{Cf}])?/su;

/** Takes white space and invisible marks (zero-width, bidi, soft hyphen) off both ends. */
export const withoutBlankEnds = (text: string): string => betweenBlanks.exec(text)?.[0] ?? '';

/** An address as it was written, and the name beside it, which may be empty. */
interface BareAddress {
  readonly bare: string;
  readonly name: string;
}

const unquoted = (name: string): string => withoutBlankEnds(name.replace(/["']/g, ''));

/** A name as its owner writes it: without quotes around it, and without marks that turn what stands behind it around. */
function displayName(written: string): string {
  const inside = /^"(.*)"$/.exec(withoutBlankEnds(written))?.[1]?.replace(/\\(.)/g, '$1') ?? written;
  const name = withoutBlankEnds(inside.replace(/\p{Bidi_Control}/gu, ''));
  // some programs put single quotes around an address that they have no name for, and double ones around those
  return withoutBlankEnds(/^'(.*)'$/.exec(name)?.[1] ?? name);
}

/** `Name <address>` names one address, unless the name is itself a different one. */
function partedFromName(text: string): BareAddress {
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  if (inBrackets === undefined) return { bare: text, name: '' };
  const bare = withoutBlankEnds(inBrackets);
  if (unquoted(name).toLowerCase() === bare.toLowerCase()) return { bare, name: '' };
  return name.includes('@') ? { bare: text, name: '' } : { bare, name: displayName(name) };
}

/** Percent-encoded text as it was meant, or as it was written when that is malformed. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a percent sign is an ordinary character of a local part
    return text;
  }
}

/** What follows `mailto:`; the rest of the link is dropped, so that a subject or a copy cannot come in with it. */
export const withoutScheme = (text: string): string =>
  /^mailto:/i.test(text) ? percentDecoded(text.slice('mailto:'.length).replace(/\?.*/s, '')) : text;

/** The address inside what was typed or pasted: alone, as a `mailto:` link, or as `Name <address>`. */
export const bareAddress = (text: string): BareAddress =>
  partedFromName(withoutBlankEnds(withoutScheme(withoutBlankEnds(text))));
