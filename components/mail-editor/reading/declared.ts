/** What an element's style says of a property, in small letters; nothing where it says nothing. */
export function declared(element: Element, property: string): string | undefined {
  for (const declaration of element.getAttribute('data-style')?.split(';') ?? []) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .trim()
        .toLowerCase();
  }
  return undefined;
}
