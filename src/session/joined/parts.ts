import { channels } from '../../domain/channel.js';
import type { StatePart } from '../../machine/shapes/line.shapes.js';
import type { ConversationView } from '../../machine/session/session.view.js';
import type { Session } from '../session.js';

/** The name of a part. */
export const nameOf = ({ part, key }: Pick<StatePart, 'part' | 'key'>): string => `${part} ${key}`;

// because what is told is read only, and what was read from a message is not typed so
const part = (name: StatePart['part'], key: string, value: unknown): StatePart =>
  ({ part: name, key, value }) as StatePart;

function partsOfTask({ transcript, history, ...brief }: ConversationView): readonly StatePart[] {
  const { key } = brief;
  return [part('task', key, brief), part('transcript', key, transcript), part('history', key, history)];
}

/** What a session shows, in parts that are told when they change. */
export function partsOf({ view, lastEntryPointId }: Pick<Session, 'view' | 'lastEntryPointId'>): readonly StatePart[] {
  const { tasks, ...frame } = view;
  return [
    part('frame', '', { ...frame, keys: tasks.map(({ key }) => key) }),
    ...tasks.flatMap(partsOfTask),
    ...channels.flatMap((channel) => {
      const id = lastEntryPointId(channel);
      return id ? part('entry-point', channel, id) : [];
    }),
  ];
}

/** Are two values of JSON the same? What is one object need not be looked at. */
export function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key as never], other[key as never]))
  );
}

/** The parts that are not as they were told, and those that are gone. */
export function changedParts(now: readonly StatePart[], told: ReadonlyMap<string, StatePart>): readonly StatePart[] {
  const there = new Set(now.map(nameOf));
  const gone = [...told.values()].filter((each) => !there.has(nameOf(each)));
  return [
    ...now.filter((each) => !same(each.value, told.get(nameOf(each))?.value)),
    ...gone.map((each) => part(each.part, each.key, null)),
  ];
}
