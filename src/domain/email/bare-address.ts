const blank = /[\s\p{Cf}]/u;

/** Takes white space and invisible marks (zero-width, bidi, soft hyphen) off both ends. */
export function withoutBlankEnds(text: string): string {
  // by hand, because a pattern anchored at the end takes quadratic time on a long run of spaces; outside the text
  // there is no character, and so no blank
  let start = 0;
  let end = text.length;
  while (blank.test(text.charAt(start))) start += 1;
  while (blank.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

const unquoted = (name: string): string => withoutBlankEnds(name.replace(/["']/g, ''));

/** `Name <address>` names one address, unless the name is itself a different one. */
function withoutName(text: string): string {
  const [, name = '', address] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  if (address === undefined) return text;
  const isOther = name.includes('@') && unquoted(name).toLowerCase() !== address.toLowerCase();
  return isOther ? text : address;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // a percent sign is an ordinary character of a local part
    return text;
  }
}

/** What follows `mailto:`; the rest of the link is dropped, so that a subject or a copy cannot come in with it. */
const withoutScheme = (text: string): string =>
  /^mailto:/i.test(text) ? decoded(text.slice('mailto:'.length).replace(/\?.*/s, '')) : text;

/** The address inside what was typed or pasted: alone, as a `mailto:` link, or as `Name <address>`. */
export const bareAddress = (text: string): string =>
  withoutBlankEnds(withoutName(withoutBlankEnds(withoutScheme(withoutBlankEnds(text)))));
