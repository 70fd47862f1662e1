/** Hears the pieces of a mail's markup in turn; what a tag says is as it was written, character references and all. */
export interface Reader {
  text(text: string): void;
  start(name: string, said: ReadonlyMap<string, string>): void;
  end(name: string): void;
}

const TAG = /<(\/?)([a-z][^\s/>]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>][^\s>]*)))?/y;
/** Comments, declarations, and ends of nothing, up to where they close. */
const ASIDE = /<!--(?:-?(?=>)|[^]*?(?:--!?(?=>)|$))|<(?:[!?]|\/[^a-z>])[^>]*|<\/(?=>)/iy;

/** Elements whose text is not for people. */
const UNREAD = /^(?:iframe|noembed|noframes|script|style|template|title)$/;

function matchAt(pattern: RegExp, html: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(html);
}

/** Gathers what a tag says, the first word on each thing; answers where it stops. */
function gather(html: string, start: number, said: Map<string, string>): number {
  let at = start;
  for (let found = matchAt(ATTRIBUTE, html, at); found; found = matchAt(ATTRIBUTE, html, at)) {
    const [all, written = '', double, single, bare = ''] = found;
    const name = written.toLowerCase();
    if (!said.has(name)) said.set(name, double ?? single ?? bare);
    at += all.length;
  }
  const close = html.indexOf('>', at);
  return close < 0 ? html.length : close + 1;
}

/** Reads what begins with a `<`; answers where it stops. */
function readTag(html: string, at: number, reader: Reader): number {
  const [tag, slash, written = ''] = matchAt(TAG, html, at) ?? [];
  if (tag === undefined) {
    const aside = matchAt(ASIDE, html, at);
    if (!aside) reader.text('&lt;');
    return at + (aside?.[0].length ?? 0) + 1;
  }
  const name = written.toLowerCase();
  const said = new Map<string, string>();
  const end = gather(html, at + tag.length, said);
  if (slash) reader.end(name);
  else reader.start(name, said);
  if (slash || !UNREAD.test(name)) return end;
  return matchAt(new RegExp(`</${name}(?=[\\s/>])`, 'gi'), html, end)?.index ?? html.length;
}

/**
 * Takes markup apart in one pass, as the HTML standard's tokeniser does. What it understands otherwise than a browser
 * does no harm: the browser only reads what is written anew.
 */
export function read(html: string, reader: Reader): void {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const text = html.slice(at, next < 0 ? undefined : next);
    if (text) reader.text(text);
    at = next < 0 ? html.length : readTag(html, next, reader);
  }
}
