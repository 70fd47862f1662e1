import {
  createActor,
  type AnyActorLogic,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  type AnyStateNode,
  type AnyTransitionDefinition,
  type EventFromLogic,
} from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { MachineWalk, WalkEvent } from './walk.js';

/** What one event did in one situation. */
export interface Taken {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  /** Did it change what the machine remembers? */
  readonly isRemembered: boolean;
  readonly transitions: readonly AnyTransitionDefinition[];
  /** Those that the machine took by itself when it began. */
  readonly atStart: readonly AnyTransitionDefinition[];
}

/** Of several states at once, each by its path. */
const stateOf = ({ value }: AnyMachineSnapshot): string => {
  const inside = (part: unknown): readonly string[] =>
    typeof part === 'string'
      ? [part]
      : Object.entries(part as object).flatMap(([key, child]) => inside(child).map((path) => `${key}.${path}`));
  return inside(value).join(' ');
};

// because the children of a session are actors: which they are counts, not what is in them
const memoryOf = ({ context }: AnyMachineSnapshot): string =>
  JSON.stringify(context, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'sessionId' in value && 'id' in value ? value.id : value,
  );

type Path = readonly WalkEvent[];

/** The shortest ways into every situation that counts as different. */
function pathsOf({ machine, events, tellApart }: MachineWalk, input: unknown, isRestored = false): readonly Path[] {
  const paths = getShortestPaths(machine as AnyActorLogic, {
    input,
    events: events as unknown as EventFromLogic<AnyActorLogic>[],
    serializeState: (snapshot: unknown) => {
      const at = snapshot as AnyMachineSnapshot;
      return JSON.stringify([at.value, tellApart(at.context as never)]);
    },
    limit: 20_000,
    ...(isRestored && { stopWhen: (snapshot: unknown) => !(snapshot as AnyMachineSnapshot).matches('restoring') }),
  });
  return paths.map(({ steps }) => steps.slice(1).map(({ event }) => event as WalkEvent));
}

interface Inspected {
  readonly type: string;
  readonly _transitions?: readonly AnyTransitionDefinition[];
}

function step(machine: AnyStateMachine, input: unknown, path: Path, event: WalkEvent): Taken {
  let transitions: AnyTransitionDefinition[] = [];
  const inspect = ({ type, _transitions = [] }: Inspected): void => {
    if (type === '@xstate.microstep') transitions.push(..._transitions);
  };
  const actor = createActor(machine, { input, inspect }).start();
  const atStart = transitions;
  for (const earlier of path) actor.send(earlier);
  const before = actor.getSnapshot() as AnyMachineSnapshot;
  transitions = [];
  // a final state hears nothing, and XState warns of the attempt
  if (before.status === 'active') actor.send(event);
  const after = actor.getSnapshot() as AnyMachineSnapshot;
  actor.stop();
  const isRemembered = memoryOf(before) !== memoryOf(after);
  return { from: stateOf(before), event: event.type, to: stateOf(after), isRemembered, transitions, atStart };
}

/** Every event of the walk, sent in every situation that it can bring about. */
export const takenIn = (walk: MachineWalk): readonly Taken[] =>
  [...walk.inputs.map((input) => ({ input })), ...(walk.restored ?? []).map((input) => ({ input, isRestored: true }))]
    .map((start) => ({ isRestored: false, ...start }))
    .flatMap(({ input, isRestored }) =>
      pathsOf(walk, input, isRestored).flatMap((path) =>
        walk.events.map((event) => step(walk.machine, input, path, event)),
      ),
    );

const everyNode = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap(everyNode),
];

const transitionsOf = (node: AnyStateNode): readonly AnyTransitionDefinition[] => [
  ...(node.always ?? []),
  ...[...node.transitions.values()].flat(),
];

const nameOf = ({ source, eventType, target = [] }: AnyTransitionDefinition, index: number): string =>
  `${source.path.join('.') || '(root)'}: ${eventType === '' ? 'at once' : eventType} (${index}) → ${target.map(({ path }) => path.join('.')).join() || 'stays'}`;

/** The transitions that a machine has and that none of these took. */
export function untaken({ machine }: MachineWalk, taken: readonly Taken[]): readonly string[] {
  const used = new Set(taken.flatMap(({ transitions, atStart }) => [...atStart, ...transitions]));
  return everyNode(machine.root).flatMap((node) =>
    transitionsOf(node).flatMap((transition, index) => (used.has(transition) ? [] : nameOf(transition, index))),
  );
}

const eventName = ({ event }: Taken): string => event.replace('xstate.done.actor.', 'done ');

/** What the event did here, in a word; nothing if nothing is different after it. */
function deedOf(taken: Taken): string | undefined {
  if (taken.to !== taken.from) return `${eventName(taken)} → ${taken.to}`;
  return taken.isRemembered ? eventName(taken) : undefined;
}

/** What some state does with its events: those that only ever ask or announce something come last in brackets. */
function rowOf(taken: readonly Taken[]): readonly string[] {
  const deeds = new Set(taken.flatMap((each) => deedOf(each) ?? []));
  const changing = new Set(taken.filter((each) => deedOf(each) !== undefined).map(eventName));
  const heard = new Set(taken.filter(({ transitions }) => transitions.length > 0).map(eventName));
  return [...[...deeds].sort(), ...[...heard].filter((name) => !changing.has(name)).map((name) => `(${name})`)];
}

/** What each event does in each state, a row per state; what is not in a row is ignored there. */
export function tableOf(taken: readonly Taken[]): Readonly<Record<string, readonly string[]>> {
  const states = [...new Set(taken.map(({ from }) => from))].sort();
  return Object.fromEntries(states.map((state) => [state, rowOf(taken.filter(({ from }) => from === state))]));
}
