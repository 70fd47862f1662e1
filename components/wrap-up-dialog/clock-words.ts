import { choiceInTime, submitsInTime, type ConversationView, type Words } from '../../src/index.js';
import { nameOf } from '../internal/people.js';
import type { ClockNews } from './countdown-controller.js';

/** What will happen in so many seconds: who closes it depends on who has the clock (W2). */
export function remainingWords(
  { wrapUp: words }: Words,
  { wrapUp, codes, codeId, notes }: ConversationView,
  seconds: number,
): string {
  if (wrapUp.clock !== 'ours') return words.remaining.host(seconds);
  if (!submitsInTime(wrapUp, { codeId, notes })) return words.remaining.nothing(seconds);
  const { codeId: last } = choiceInTime(wrapUp, { codeId });
  if (last === undefined) return words.remaining.without(seconds);
  return words.remaining.ours(seconds, codes.find(({ id }) => id === last)?.name ?? words.remaining.usual);
}

/** The same for the ear; where more than one is being wrapped up, with whose it is. */
export function spokenWords(
  words: Words,
  conversation: ConversationView,
  { news, isOneOfSeveral }: { readonly news: ClockNews; readonly isOneOfSeveral: boolean },
): string {
  const said = news === 'stopped' ? words.wrapUp.stopped : remainingWords(words, conversation, news);
  return isOneOfSeveral ? words.wrapUp.of(nameOf(conversation), said) : said;
}
