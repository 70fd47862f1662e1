import type { TargetKind, TargetName } from '../../../domain/refusal.js';
import type { Availability, TransferTarget } from '../../../domain/transfer.js';
import type { SimulatedLanguage } from '../language.js';
import type { NonEmpty, Random } from '../random.js';
import type { Timers } from '../timers.js';
import { colleagueNames } from '../words/colleagues.js';
import { queueNames, teamNames } from '../words/places.js';

/** Somebody who fetched the list longer ago than this (ms) is not looking at it any more. */
export const watchedForMs = 60_000;

const moods: NonEmpty<Availability> = ['available', 'available', 'busy', 'offline'];

const queuesIn = (language: SimulatedLanguage): readonly TransferTarget[] =>
  queueNames[language].map(([name, detail], index) => ({
    kind: 'queue',
    id: `queue-${index + 1}`,
    name,
    availability: 'available',
    detail,
  }));

const colleaguesIn = (language: SimulatedLanguage, random: Random): readonly TransferTarget[] =>
  colleagueNames.map((name, index) => ({
    kind: 'agent',
    id: `agent-${index + 1}`,
    name,
    availability: random.pick(moods),
    detail: random.pick(teamNames[language]),
  }));

/** The queues and agents of the centre. */
export interface Directory {
  /** The newest list; for a while after, those who change are told. */
  list(kind: TargetKind): readonly TransferTarget[];
  find(target: Pick<TargetName, 'kind' | 'id'>): TransferTarget | undefined;
}

/** Colleagues who come and go, a few at every turn. */
function comingAndGoing(language: SimulatedLanguage, random: Random) {
  let agents = colleaguesIn(language, random);
  return {
    agents: () => agents,
    /** Lets a few come and go; answers those who really did. */
    turn: (): readonly TransferTarget[] => {
      const turned = new Set(Array.from({ length: random.between(1, 4) }, () => random.between(0, agents.length - 1)));
      const before = agents;
      agents = before.map((agent, index) =>
        turned.has(index) ? { ...agent, availability: random.pick(moods) } : agent,
      );
      return agents.filter(({ availability }, index) => availability !== before[index]?.availability);
    },
  };
}

/** A directory whose agents come and go; `onChange` hears who did, while anybody looks. */
export function directoryOf(
  language: SimulatedLanguage,
  random: Random,
  timers: Timers,
  onChange: (changed: readonly TransferTarget[]) => void,
): Directory {
  const queues = queuesIn(language);
  const { agents, turn } = comingAndGoing(language, random);
  let fetchedAt = 0;
  let ticking = false;

  const tick = (): void => {
    timers.after(random.between(4_000, 9_000), () => {
      ticking = timers.now() - fetchedAt < watchedForMs;
      if (!ticking) return;
      const changed = turn();
      if (changed.length > 0) onChange(changed);
      tick();
    });
  };
  return {
    list(kind) {
      fetchedAt = timers.now();
      if (!ticking) tick();
      ticking = true;
      return kind === 'queue' ? queues : agents();
    },
    find: ({ kind, id }) => (kind === 'queue' ? queues : agents()).find((target) => target.id === id),
  };
}
