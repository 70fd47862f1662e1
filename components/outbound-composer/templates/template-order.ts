import type { MessageTemplate } from '../../../src/index.js';
import { foldedByCollation } from './folded-by-collation.js';
import { isForeign } from './template-language.js';

/** What is looked for, by whom. */
export interface TemplateQuery {
  readonly text: string;
  /** BCP 47 tag of the agent's language. */
  readonly tag: string;
  /** What the desktop found, whyever. */
  readonly found?: ReadonlySet<string> | undefined;
}

interface Folded {
  readonly shortcut: string;
  readonly name: string;
  readonly whole: string;
}

/** Nobody searches further in. */
const mostSearched = 5_000;

const foldedBefore = new WeakMap<MessageTemplate, Folded>();

/** A shortcut, whether or not the slash is written with it that leads to it. */
export const withoutSlash = (text: string): string => text.trim().replace(/^\//u, '');

function foldedOf(template: MessageTemplate): Folded {
  const { name, text, subject = '', shortcut = '' } = template;
  const found = foldedBefore.get(template) ?? {
    shortcut: foldedByCollation(withoutSlash(shortcut)),
    name: foldedByCollation(name),
    whole: foldedByCollation([name, shortcut, subject, text].join(' ').slice(0, mostSearched)),
  };
  foldedBefore.set(template, found);
  return found;
}

const beginsWord = (text: string, word: string): boolean =>
  text.split(/[^\p{L}\p{M}\p{N}]+/u).some((each) => each.startsWith(word));

/** How well a template fits what is sought: the lower the better; nothing where it does not fit. */
function rankOf({ shortcut, name, whole }: Folded, sought: string): number | undefined {
  const words = sought.split(' ');
  const ways = [
    shortcut === sought,
    shortcut.startsWith(sought),
    name.startsWith(sought),
    words.every((word) => beginsWord(name, word)),
    words.every((word) => whole.includes(word)),
  ];
  const rank = ways.indexOf(true);
  return rank < 0 ? undefined : rank;
}

/** Those of the agent's language first, then what fits best, then by name; without a search, as the desktop has them. */
export function orderedTemplates(
  templates: readonly MessageTemplate[],
  { text, tag, found }: TemplateQuery,
): readonly MessageTemplate[] {
  const sought = foldedByCollation(withoutSlash(text));
  const rank = (template: MessageTemplate): number | undefined =>
    sought === '' ? 0 : (rankOf(foldedOf(template), sought) ?? (found?.has(template.id) ? Infinity : undefined));
  const names = new Intl.Collator(tag, { numeric: true });
  return templates
    .map((template) => ({ template, rank: rank(template), foreign: Number(isForeign(template, tag)) }))
    .filter((each): each is typeof each & { readonly rank: number } => each.rank !== undefined)
    .sort((a, b) => {
      if (a.foreign !== b.foreign) return a.foreign - b.foreign;
      if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
      return sought === '' ? 0 : names.compare(a.template.name, b.template.name);
    })
    .map(({ template }) => template);
}
