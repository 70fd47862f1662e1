/** Registers an element unless its name is taken: a second copy of the library leaves the first in place. Does nothing where there are no elements. */
export function define(tag: string, element: CustomElementConstructor): void {
  const registry = globalThis.customElements as CustomElementRegistry | undefined;
  if (registry && !registry.get(tag)) registry.define(tag, element);
}
