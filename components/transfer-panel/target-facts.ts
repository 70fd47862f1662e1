import type { TargetName, TransferTarget, Words } from '../../src/index.js';
import { folded } from '../../src/session/directory/index.js';
import { duration } from '../internal/duration.js';

/** In which language a target is spoken of, when, and what the agent keeps of it. */
export interface Telling {
  readonly words: Words;
  /** The language (BCP 47). */
  readonly tag: string;
  /** Now, in milliseconds since the epoch. */
  readonly now: number;
  readonly favourites: readonly TargetName[];
  readonly handedTo: readonly TargetName[];
}

/** Is it one of these? */
export const isOneOf = (targets: readonly TargetName[], { kind, id }: TargetName): boolean =>
  targets.some((each) => each.id === id && each.kind === kind);

/** Whether it can take a task now, and since when it is so. */
export function availabilityOf({ words: { transfer }, tag, now }: Telling, target: TransferTarget): string {
  const { kind, availability, since, agentsAvailable } = target;
  if (kind === 'queue' && agentsAvailable !== undefined) return transfer.agentsAvailable(agentsAvailable);
  const state = transfer.availability[availability];
  return since === undefined ? state : transfer.lasting(state, duration(tag, now - since));
}

const separator = ' · ';

// because names of one direction must not turn those of the other round
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What else is known of a target, in one line. */
export interface Facts {
  /** Those that were searched for come first, because the line may be cut off. */
  readonly found: string;
  readonly others: string;
}

const inOneLine = (facts: readonly (string | undefined)[]): string =>
  facts.flatMap((fact = '') => (fact === '' ? [] : isolated(fact))).join(separator);

/** What else is known of it; words of ours, which nobody searches, are never among those that were found. */
export function factsOf(telling: Telling, target: TransferTarget, searched: readonly string[]): Facts {
  const { words, tag, favourites, handedTo } = telling;
  const { transfer } = words;
  const { detail, team, skills = [], extension, load, waitMs } = target;
  const isFound = (fact = ''): boolean => searched.some((word) => folded(fact).includes(word));
  const number = extension === undefined ? undefined : transfer.extension(extension);
  const hasNumber = isFound(extension);
  const own = [detail, team, ...skills];
  const ours = [
    isOneOf(favourites, target) ? `★ ${transfer.favourite}` : undefined,
    isOneOf(handedTo, target) ? transfer.recent : undefined,
    load && transfer.load(load.used, load.limit),
    waitMs === undefined ? undefined : transfer.wait(duration(tag, waitMs)),
  ];
  const found = inOneLine([...own.filter(isFound), hasNumber ? number : undefined]);
  const others = inOneLine([...ours, ...own.filter((fact) => !isFound(fact)), hasNumber ? undefined : number]);
  return { found, others: found && others ? separator + others : others };
}
