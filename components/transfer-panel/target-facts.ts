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

// because names of one direction must not turn those of the other round
const isolated = (text: string): string => `\u2068${text}\u2069`;

/** What else is known of it, in one line; what was searched comes first, because the line may be cut off. */
export function factsOf(telling: Telling, target: TransferTarget, searched: readonly string[]): string {
  const { words, tag, favourites, handedTo } = telling;
  const { transfer } = words;
  const { detail, team, skills = [], extension, load, waitMs } = target;
  const facts: readonly (string | undefined)[] = [
    isOneOf(favourites, target) ? `★ ${transfer.favourite}` : undefined,
    isOneOf(handedTo, target) ? transfer.recent : undefined,
    load && transfer.load(load.used, load.limit),
    waitMs === undefined ? undefined : transfer.wait(duration(tag, waitMs)),
    detail,
    team,
    ...skills,
    extension === undefined ? undefined : transfer.extension(extension),
  ];
  const isFound = (fact: string): boolean => searched.some((word) => folded(fact).includes(word));
  const known = facts.flatMap((fact = '') => (fact === '' ? [] : fact));
  const [found, others] = [known.filter(isFound), known.filter((fact) => !isFound(fact))];
  return [...found, ...others].map(isolated).join(' · ');
}
