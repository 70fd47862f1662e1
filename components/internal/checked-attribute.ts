const warned = new Set<string>();

/** A converter for an attribute that takes one of some words: an unknown one warns once and falls back. */
export function oneOf<Value extends string>(allowed: readonly Value[], fallback: Value | undefined) {
  return {
    fromAttribute(given: string | null): Value | undefined {
      const value = allowed.find((word) => word === given);
      if (value !== undefined || given === null) return value ?? fallback;
      const warning = `outbound-elements: “${given}” is not one of ${allowed.join(', ')}; ${fallback ?? 'nothing'} is used.`;
      if (!warned.has(warning)) console.warn(warning);
      warned.add(warning);
      return fallback;
    },
    toAttribute: (value: Value | undefined): string | null => value ?? null,
  };
}
