import type { Clock } from '../../ports/clock.js';
import type { RequestName } from '../../ports/desktop.js';
import { missing, unexpected, type Divergence } from './divergence.js';
import { mapLeaves } from './json.js';
import type { DesktopLog } from './log.js';
import { cast, type Role } from './roles.js';
import { timelineOf, type Timeline } from './timeline.js';
import { tokenMapOf, type TokenMap } from './tokens.js';

/** What a log is performed with. */
export interface Stage {
  readonly clock: Clock;
  /** Hands a fact to whoever listens. */
  readonly tell: (fact: unknown) => void;
  readonly diverge: (divergence: Divergence) => void;
}

/** A log that is being performed. */
export interface Performance extends Pick<Timeline, 'wake' | 'rest'> {
  /** What the log has for the n-th such request. */
  answer(name: RequestName, clientToken: string): Promise<unknown>;
}

const isMoment = (path: string): boolean => /\.(?:at|\w+At)$/.test(path);
const isToken = (path: string): boolean => path.endsWith('.clientToken');

/** Recorded JSON as this performance has it: its own client tokens, its own time. */
const relivedWith = (tokens: TokenMap, shiftMs: number) => (json: unknown) =>
  mapLeaves(json, (leaf, path) => {
    if (typeof leaf === 'number') return isMoment(path) ? leaf + shiftMs : leaf;
    return typeof leaf === 'string' && isToken(path) ? tokens.live(leaf) : leaf;
  });

/** Lets a request end as it did, after the same time. */
const play = (role: Role, clock: Clock, timeline: Timeline, relived: (json: unknown) => unknown): Promise<unknown> =>
  new Promise((resolve, reject) => {
    role.settle = (ending) => {
      if (ending.type === 'threw') reject(new Error(ending.message));
      else resolve(relived(ending.answer));
    };
    if (role.ending) role.ending.step.due = clock.now() + role.ending.afterMs;
    timeline.came(role.cue);
  });

/** Begins to perform a log now. */
export function perform(log: DesktopLog, { clock, tell, diverge }: Stage): Performance {
  const shiftMs = clock.now() - log.startedAt;
  const tokens = tokenMapOf(log);
  const relived = relivedWith(tokens, shiftMs);
  const { steps, roles } = cast(log, {
    shiftMs,
    tell: (fact) => {
      tell(relived(fact));
    },
    miss: (entry) => {
      diverge(missing(log, entry, clock.now()));
    },
  });
  const timeline = timelineOf(clock, steps);
  return {
    ...timeline,
    async answer(name, clientToken) {
      const token = tokens.recorded(name, clientToken);
      const role = [...roles].find(({ entry }) => entry.name === name && entry.clientToken === token);
      if (role) {
        roles.delete(role);
        return play(role, clock, timeline, relived);
      }
      const next = [...roles].find(({ cue }) => steps.has(cue));
      const divergence = unexpected(log, { at: clock.now(), name, clientToken }, next?.entry);
      diverge(divergence);
      throw new Error(divergence.message);
    },
  };
}
