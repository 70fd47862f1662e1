import type { Availability, TransferTarget } from '../../../domain/transfer.js';
import type { SimulatedLanguage } from '../language.js';
import type { NonEmpty, Random } from '../random.js';
import { colleagueNames } from '../words/colleagues.js';
import { skillNames, teamNames } from '../words/places.js';

const moods: NonEmpty<Availability> = ['available', 'available', 'busy', 'offline'];
const mostTasks = 5;
const firstExtension = 2_001;

/** What the colleagues of a centre are made of. */
export interface ColleaguesOptions {
  readonly language: SimulatedLanguage;
  /** How many there are; as many as have names of their own, if nothing is said. */
  readonly colleagues?: number | undefined;
  readonly random: Random;
  /** What makes them more than a name. */
  readonly details: Random;
  readonly now: () => number;
}

/** How a colleague is now, since just then. */
const turned = (agent: TransferTarget, availability: Availability, details: Random, now: number): TransferTarget => ({
  ...agent,
  availability,
  since: now,
  load: { used: availability === 'busy' ? mostTasks : details.between(0, mostTasks - 1), limit: mostTasks },
});

// the names are used again, with a number, once everybody has one
const nameOf = (index: number): string => {
  const name = colleagueNames[index % colleagueNames.length] ?? '';
  const round = Math.floor(index / colleagueNames.length);
  return round === 0 ? name : `${name} ${round + 1}`;
};

function newcomer(index: number, { language, random, details, now }: ColleaguesOptions): TransferTarget {
  const availability = random.pick(moods);
  const agent: TransferTarget = {
    kind: 'agent',
    id: `agent-${index + 1}`,
    name: nameOf(index),
    availability,
    team: random.pick(teamNames[language]),
    skills: [details.pick(skillNames[language])],
    extension: String(firstExtension + index),
  };
  return turned(agent, availability, details, now() - details.between(1, 90) * 60_000);
}

/** Colleagues who come and go, a few at every turn. */
export function colleaguesOf(options: ColleaguesOptions) {
  const { random, details, now, colleagues = colleagueNames.length } = options;
  let agents = Array.from({ length: colleagues }, (_, index) => newcomer(index, options));
  return {
    agents: (): readonly TransferTarget[] => agents,
    /** Lets a few come and go; answers those who really did. */
    turn: (): readonly TransferTarget[] => {
      const chosen = new Set(Array.from({ length: random.between(1, 4) }, () => random.between(0, agents.length - 1)));
      const before = agents;
      agents = before.map((agent, index) => {
        if (!chosen.has(index)) return agent;
        const availability = random.pick(moods);
        return availability === agent.availability ? agent : turned(agent, availability, details, now());
      });
      return agents.filter((agent, index) => agent !== before[index]);
    },
  };
}
