import type { Agent } from '../../../domain/agent.js';
import { channels } from '../../../domain/channel.js';
import type { Desk } from '../../../domain/desk.js';
import { entryPointsFor, type EntryPoint } from '../../../domain/entry-point.js';
import type { Knobs } from '../knobs.js';
import type { SimulatedLanguage } from '../language.js';
import { deskWords } from '../words/desk-words.js';
import { allEntryPoints } from '../words/entry-points.js';
import { agentNames } from '../words/places.js';
import type { Tasks } from './tasks.js';

const howMany: Readonly<Record<Knobs['entryPoints'], number>> = { several: Infinity, one: 1, none: 0 };

const entryPointsIn = (language: SimulatedLanguage, { entryPoints }: Knobs): readonly EntryPoint[] =>
  channels.flatMap((channel) => entryPointsFor(allEntryPoints[language], channel).slice(0, howMany[entryPoints]));

const agentOf = (language: SimulatedLanguage, { agentState, idleReason }: Knobs): Agent => ({
  id: 'agent-me',
  name: agentNames[language],
  state: agentState,
  ...(agentState === 'idle' ? { idleReason } : {}),
});

/** The desk as the knobs and the tasks of this moment make it (E1–E6). */
export function deskOf(language: SimulatedLanguage, knobs: Knobs, tasks: Tasks): Desk {
  const { licensed, channelsEnabled, imagesForbidden, defaultRegion, administrator, taskLimit: limit } = knobs;
  return {
    agent: agentOf(language, knobs),
    licensed,
    channelsEnabled,
    profile: {
      ...(knobs.smsHandled ? { sms: { limit, used: tasks.used('sms') } } : {}),
      ...(knobs.emailHandled ? { email: { limit, used: tasks.used('email') } } : {}),
    },
    entryPoints: entryPointsIn(language, knobs),
    imagesForbidden,
    defaultRegion,
    administrator,
    ...deskWords[language],
    mostFileBytes: 10_000_000,
  };
}

/** The parts in which one desk is not like the other, the agent aside. */
export function changedParts(before: Desk, after: Desk): Partial<Desk> {
  const isSame = (part: keyof Desk): boolean => JSON.stringify(before[part]) === JSON.stringify(after[part]);
  const parts = (Object.keys(after) as (keyof Desk)[]).filter((part) => part !== 'agent' && !isSame(part));
  return Object.fromEntries(parts.map((part) => [part, after[part]]));
}
