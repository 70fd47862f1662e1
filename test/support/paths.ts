import type {
  AnyActorLogic,
  AnyMachineSnapshot,
  AnyStateMachine,
  AnyStateNode,
  EventFromLogic,
  InputFrom,
} from 'xstate';
import { getShortestPaths } from 'xstate/graph';

const isTransient = ({ always }: AnyStateNode): boolean => always?.some(({ guard }) => guard === undefined) ?? false;

const leaves = (node: AnyStateNode): readonly AnyStateNode[] => {
  const children = Object.values(node.states);
  return children.length > 0 ? children.flatMap(leaves) : [node];
};

const pathOf = ({ path }: AnyStateNode): string => path.join('.');

/** Every state a machine can rest in, by its path. */
export const restingStates = (machine: AnyStateMachine): readonly string[] =>
  leaves(machine.root)
    .filter((node) => !isTransient(node))
    .map(pathOf)
    .sort();

const statesIn = (snapshot: AnyMachineSnapshot): readonly string[] =>
  // a snapshot keeps its active nodes in a field that XState does not publish
  (snapshot as AnyMachineSnapshot & { _nodes: readonly AnyStateNode[] })._nodes
    .filter((node) => Object.keys(node.states).length === 0)
    .map(pathOf);

/** What a machine is walked with. */
export interface Walk {
  readonly input?: unknown;
  /** Everything that may happen, the ends of the invocations included. */
  readonly events: readonly { readonly type: string; readonly [key: string]: unknown }[];
  /** What of the context makes two situations different. */
  readonly tellApart?: (snapshot: AnyMachineSnapshot) => unknown;
}

/** Every state that some shortest path ends in, by its path. */
export function reachedStates(machine: AnyStateMachine, walk: Walk): readonly string[] {
  const paths = getShortestPaths(machine as AnyActorLogic, {
    input: walk.input as InputFrom<AnyStateMachine>,
    events: walk.events as unknown as EventFromLogic<AnyActorLogic>[],
    serializeState: (snapshot: unknown) => {
      const at = snapshot as AnyMachineSnapshot;
      return JSON.stringify([at.value, walk.tellApart?.(at)]);
    },
    limit: 20_000,
  });
  return [...new Set(paths.flatMap(({ state }) => statesIn(state as AnyMachineSnapshot)))].sort();
}
