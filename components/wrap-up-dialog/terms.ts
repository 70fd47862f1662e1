import type { ConversationView, Words } from '../../src/index.js';

/** What is chosen, since the search or the length of the list may hide it; else whether it has to be. */
export function termsOf(
  { wrapUp: words }: Words,
  { codes, codeId, wrapUp: { required, isCodeless } }: ConversationView,
): string {
  const chosen = codes.find(({ id }) => id === codeId);
  if (chosen) return words.chosen(chosen.name);
  return required && !isCodeless ? words.required : words.optional;
}
