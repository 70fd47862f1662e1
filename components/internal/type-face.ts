// each on its own, because with forced colours the browser has no shorthand for them
const parts = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'font-variant',
  'line-height',
] as const;

/** Gives an element the type that something else is written in. */
export function setType({ style }: HTMLElement, written: CSSStyleDeclaration): void {
  for (const part of parts) style.setProperty(part, written.getPropertyValue(part));
}
