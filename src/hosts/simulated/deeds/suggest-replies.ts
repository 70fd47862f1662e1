import type { Centre } from '../centre.js';
import { betterWords, suggestedReplies } from '../words/suggestions.js';
import type { Deed } from './deed.js';

/** Proposes answers, or says what the agent wrote more kindly. */
export const suggestReplies =
  ({ language }: Centre): Deed<'suggestReplies'> =>
  ({ text }) => {
    const said = text.trim();
    const texts = said === '' ? suggestedReplies[language] : betterWords[language].map((better) => better(said));
    return { suggestions: texts.map((words, index) => ({ id: `suggestion-${index + 1}`, text: words })) };
  };
