import { systemClock } from '../../clocks/system-clock.js';
import type { Clock } from '../../ports/clock.js';
import type { Answer, AnswerOf, Call, Desktop, RequestName, RequestOf } from '../../ports/desktop.js';
import type { Fact } from '../../ports/fact.js';
import { callsBy } from './calls.js';
import type { Divergence } from './divergence.js';
import { perform, type Performance } from './performance.js';
import { readLog } from './read-log.js';

/** How a log is replayed. */
export interface ReplayOptions {
  /** The session's clock; from `simulatedClock(log.startedAt)` even the moments are those of the log. */
  readonly clock?: Clock;
}

/** A desktop that answers and tells what a recorded one did. */
export interface ReplayedDesktop extends Desktop {
  /** Where the session asked something else than the recorded one, so far. */
  readonly divergences: readonly Divergence[];
}

const answering =
  (begun: () => Performance) =>
  <Name extends RequestName>(name: Name) =>
  (_: RequestOf<Name>, { clientToken }: Call) =>
    begun().answer(name, clientToken) as Promise<Answer<AnswerOf<Name>>>;

/**
 * A desktop made of a log (`recordDesktop`), or of its JSON text. It begins when a session turns to it. The n-th request
 * of a name and client token ends as it did, after the same time; facts are told when they were, but not before a
 * request that came before them, for which it waits two seconds. A request that is not in the log is rejected.
 * Throws when the log cannot be read.
 */
export function replayDesktop(log: unknown, { clock = systemClock }: ReplayOptions = {}): ReplayedDesktop {
  const recorded = readLog(log);
  const divergences: Divergence[] = [];
  const listeners = new Set<(fact: Fact) => void>();
  let performance: Performance | undefined;
  const begun = (): Performance =>
    (performance ??= perform(recorded, {
      clock,
      tell: (fact) => {
        for (const listener of listeners) listener(fact as Fact);
      },
      diverge: (divergence) => void divergences.push(divergence),
    }));
  return {
    ...callsBy(answering(begun)),
    capabilities: recorded.capabilities,
    divergences,
    subscribe(listener) {
      listeners.add(listener);
      begun().wake();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) begun().rest();
      };
    },
  };
}
