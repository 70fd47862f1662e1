import type { RefusalOf } from './refusal.js';

/** A reason for closing, chosen when a task ends (W1). */
export interface WrapUpCode {
  readonly id: string;
  readonly name: string;
  /** The groups it stands in, by their names, the outermost first; absent: in none. */
  readonly group?: readonly string[] | undefined;
}

/** How a task is to be wrapped up, as the host says when it ends (W1, W2). */
export interface WrapUpTerms {
  /** A code must be chosen. */
  readonly required: boolean;
  /** When the default code is submitted by itself, in milliseconds since the epoch; absent: never. */
  readonly autoAt?: number | undefined;
  /** Submitted at `autoAt`. */
  readonly defaultCodeId?: string | undefined;
  /** Who submits at `autoAt`: exactly one side does (W2). */
  readonly clock?: 'host' | 'ours' | undefined;
  /** The agent may ask for more time. */
  readonly mayExtend?: boolean | undefined;
  /** The agent may have the clock stopped. */
  readonly mayCancel?: boolean | undefined;
  /** Notes are taken, of so many characters (code points) at most. */
  readonly notes?: { readonly most: number } | undefined;
}

/** What the agent has put together for a wrap-up. */
export interface WrapUpChoice {
  readonly codeId?: string | undefined;
  readonly notes?: string | undefined;
  /** There was nothing to choose from. */
  readonly isCodeless?: boolean | undefined;
}

/** How many characters of notes are too many; 0: they fit, or none are taken and none are sent. */
export const surplusNotes = ({ notes }: WrapUpTerms, text = ''): number =>
  notes ? Math.max(0, Array.from(text).length - notes.most) : 0;

/**
 * W1, W3: may the choice be submitted as it stands? Where the host has no codes, or does not give them, it is the host that
 * decides whether none will do: an agent who had to choose one would have the task for ever.
 */
export const maySubmit = (terms: WrapUpTerms, { codeId, notes, isCodeless }: WrapUpChoice): boolean =>
  (!terms.required || codeId !== undefined || isCodeless === true) && surplusNotes(terms, notes) === 0;

/**
 * W2: what is submitted when the time is over. What the agent has chosen by then is what they would have submitted, so it
 * goes before the default.
 */
export const choiceInTime = ({ defaultCodeId }: WrapUpTerms, { codeId, notes }: WrapUpChoice): WrapUpChoice => ({
  codeId: codeId ?? defaultCodeId,
  notes,
});

/** W2: do we submit by ourselves when the time is over? Only if the clock is ours, and there is something to submit. */
export const submitsInTime = (terms: WrapUpTerms, choice: WrapUpChoice): boolean =>
  terms.clock === 'ours' && maySubmit(terms, choiceInTime(terms, choice));

/** W2: may the agent ask for more time? */
export const mayExtend = ({ autoAt, mayExtend: isAllowed = false }: WrapUpTerms): boolean =>
  isAllowed && autoAt !== undefined;

/** W2: may the agent have the clock stopped? */
export const mayCancel = ({ autoAt, mayCancel: isAllowed = false }: WrapUpTerms): boolean =>
  isAllowed && autoAt !== undefined;

/** W2: does it leave more time than before, or all there is? */
export const isPutOff = ({ autoAt = Infinity }: WrapUpTerms, { autoAt: before = Infinity }: WrapUpTerms): boolean =>
  autoAt > before;

/** W1: the refusal if the host does not have the code any more that was chosen; `before` is what it had then. */
export function whyNotAmong(
  codes: readonly WrapUpCode[],
  codeId: string | undefined,
  before: readonly WrapUpCode[],
): RefusalOf<'wrap-up-code-gone'> | undefined {
  if (codeId === undefined || codes.some(({ id }) => id === codeId)) return undefined;
  return { code: 'wrap-up-code-gone', name: before.find(({ id }) => id === codeId)?.name };
}
