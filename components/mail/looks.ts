import { legible } from './colour.js';

type Said = ReadonlyMap<string, string>;

/** What a style means in elements: a strict policy stops styles, and styles hide, cover and fetch. */
export interface Looks {
  /** Tags to be put inside the element. */
  readonly inside: readonly string[];
  /** Where its lines stand. */
  readonly align: string;
  /** Says that its text is not bold, whatever the element is. */
  readonly isLight: boolean;
}

const declarations = (style: string): Said =>
  new Map(
    style.split(';').map((declaration) => {
      const [property = '', value = ''] = declaration.split(':');
      return [property.trim(), value.trim()];
    }),
  );

/** Reads a style for what it says about the text: what moves, sizes, hides or fetches is not read at all. */
export function looksOf(style: string): Looks {
  const said = declarations(style.toLowerCase());
  const says = (property: string): string => said.get(property) ?? '';
  const lines = says('text-decoration') + says('text-decoration-line');
  const colour = legible(says('color'));
  const inside = [
    /bold|[6-9]00/.test(says('font-weight')) && 'b',
    /italic|oblique/.test(says('font-style')) && 'i',
    lines.includes('underline') && 'u',
    lines.includes('line-through') && 's',
    colour !== '' && `font color="${colour}"`,
  ];
  return {
    inside: inside.filter((tag) => typeof tag === 'string'),
    align: says('text-align'),
    isLight: /normal|lighter|[1-5]00/.test(says('font-weight')),
  };
}
