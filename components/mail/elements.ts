type Names = ReadonlySet<string>;

const names = (list: string): Names => new Set(list.split(' '));

/** A table from the outside in. */
export const tableLevels = 'table tbody tr td'.split(' ');

/** How far inside its table something is; infinitely, unless it is a part of one. */
export const levelOf = (name: string): number => {
  const level = tableLevels.indexOf(name === 'th' ? 'td' : name);
  return level < 0 ? Infinity : level;
};

/** What begins on a line of its own, and therefore ends a paragraph. */
export const blocks = names('p div h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table');

/** What has no content. */
export const empty = names('br hr img wbr');

/** Every element that stands in mail. */
export const elements: Names = new Set([
  ...names('a b bdi big br cite code del em font i img ins kbd mark q s samp small span strike strong sub sup tt u'),
  ...names('var wbr tbody tr td th'),
  ...blocks,
]);

const DIVISIONS = names(
  'address article caption center dd details dl dt figcaption figure footer header main section summary',
);

/** The element that we read one as; `undefined` for what does not stand in mail. */
export function known(name: string): string | undefined {
  if (DIVISIONS.has(name)) return 'div';
  if (name === 'thead' || name === 'tfoot') return 'tbody';
  return elements.has(name) ? name : undefined;
}
