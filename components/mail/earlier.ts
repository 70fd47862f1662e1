/** What mail programs put around what was said before; some read each other's mail and put their own name before it. */
const QUOTED = /(?:^|\s|x_)(?:gmail_quote|yahoo_quoted|protonmail_quote)/;
/** What Outlook puts before it, on the web and on the desktop. */
const SEPARATOR = /divRplyFwdMsg|appendonsend/;
const RULE_ABOVE = /border-top: ?solid #(?:e1e1e1|b5c4df) 1/i;

/**
 * Is an element where earlier messages are quoted: `this` one is, or the `rest` of the mail from here on? Told by classes
 * and ids, which do not stay.
 */
export function quotedBy(name: string, said: ReadonlyMap<string, string>): 'this' | 'rest' | undefined {
  if (SEPARATOR.test(said.get('id') ?? '') || RULE_ABOVE.test(said.get('style') ?? '')) return 'rest';
  const isCited = name === 'blockquote' && said.get('type')?.toLowerCase() === 'cite';
  return isCited || QUOTED.test(said.get('class') ?? '') ? 'this' : undefined;
}
