const tag = /<(\/?)([a-z][^\s/>"']*)(?:"[^"]*"|'[^']*'|[^"'>])*>?/gi;

/** Elements that end by themselves where the next one begins, or have nothing inside them: they do not stand deep. */
const ending = new Set(
  'html head body p li dt dd tr td th tbody thead tfoot colgroup option optgroup area base br col embed hr img input link meta source track wbr'.split(
    ' ',
  ),
);

/** No program writes text that stands deeper. */
const deepest = 120;

/**
 * Takes out tags that stand too deep, before they are parsed: browsers need minutes for a few hundred kilobytes of them.
 * Tags of Office, with a colon in their name, go as well, because they mean nothing and often have no end.
 */
export function shallow(html: string, change: (tag: string) => string): string {
  const open: string[] = [];
  let dropped = 0;
  return html.replace(tag, (written, slash: string, called: string) => {
    const name = called.toLowerCase();
    if (name.includes(':')) return '';
    if (ending.has(name)) return change(written);
    if (slash === '') {
      if (open.length < deepest) {
        open.push(name);
        return change(written);
      }
      dropped++;
      return '';
    }
    if (dropped > 0) {
      dropped--;
      return '';
    }
    if (open.at(-1) === name) open.pop();
    return written;
  });
}
