const isVisible = (character: string): boolean => !/^[\p{C}\p{Z}]+$/u.test(character);
const code = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** As many as anybody needs to see of what is piled up on one letter. */
const mostShown = 4;

/** A character to be read: one that cannot be seen is named by its code point, and an accent without a letter sits on a circle. */
export function named(character: string): string {
  if (!isVisible(character)) return code(character);
  const shown = Array.from(character).slice(0, mostShown).join('');
  return /^\p{M}/u.test(shown) ? `◌${shown}` : shown;
}
