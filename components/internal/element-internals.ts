const known = new WeakMap<HTMLElement, ElementInternals>();

/** The internals of an element, which may be attached once: whoever wants them shares them. */
export function internalsOf(element: HTMLElement): ElementInternals {
  const internals = known.get(element) ?? element.attachInternals();
  known.set(element, internals);
  return internals;
}
