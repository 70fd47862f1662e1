/** Reads a machine as XState has resolved it, and writes it down: as a Mermaid chart, and as a table of what it hears. */

const isDone = ({ eventType }) => eventType.startsWith('xstate.done.actor.');
const idOf = ({ id }) => id.replace(/\W/g, '_');
const childrenOf = ({ states }) => Object.values(states);
const allIn = (node) => [node, ...childrenOf(node).flatMap(allIn)];
const nameOf = (thing) => (typeof thing === 'string' ? thing : (thing.type ?? thing.name ?? 'unnamed'));

/** Stands for any context and any event, so that an action can say what it would announce. */
const anything = new Proxy(() => anything, {
  get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
});

function announced({ params }) {
  try {
    const { type } = typeof params === 'function' ? params({ context: anything, event: anything }) : params;
    return typeof type === 'string' ? ` ${type}` : '';
  } catch {
    return '';
  }
}
const actionOf = (action) => nameOf(action) + announced(action);

const eventOf = (transition) => {
  if (!transition.eventType) return 'at once';
  if (!isDone(transition)) return transition.eventType;
  const actor = transition.eventType.slice('xstate.done.actor.'.length);
  return `${nameOf(transition.source.invoke.find(({ id }) => id === actor).src)} done`;
};

const conditionOf = ({ guard }) => (guard ? ` [${nameOf(guard)}]` : '');
const deedsOf = ({ actions }) => (actions.length > 0 ? ` / ${actions.map(actionOf).join(', ')}` : '');
const labelOf = (transition) => eventOf(transition) + conditionOf(transition) + deedsOf(transition);

const transitionsOf = (node) => [...(node.always ?? []), ...[...node.transitions.values()].flat()];

const isInner = (transition) => !transition.target && (!transition.eventType || isDone(transition));

// the arrow of a loop would be laid over the others
const isLoop = (node, { target }) => target?.includes(node);

/** What goes on in a state without an arrow. */
const doingsOf = (node) => [
  ...(node.entry.length > 0 ? [`entry / ${node.entry.map(actionOf).join(', ')}`] : []),
  ...node.invoke.map(({ src }) => `do / ${nameOf(src)}`),
  ...transitionsOf(node).filter(isInner).map(labelOf),
  ...transitionsOf(node)
    .filter((transition) => isLoop(node, transition))
    .map((transition) => `again: ${labelOf(transition)}`),
];

function statesOf(node, pad) {
  const children = childrenOf(node);
  // the title of a state with states in it has room for one line only
  const title = children.length > 0 ? node.key : [node.key, ...doingsOf(node)].join('<br/>');
  const name = `${pad}state "${title}" as ${idOf(node)}`;
  return children.length > 0 ? [`${name} {`, ...insideOf(node, `${pad}  `), `${pad}}`] : [name];
}

const insideOf = (node, pad) =>
  node.type === 'parallel'
    ? // what holds at once is parted by a line
      childrenOf(node).flatMap((child, index) => [...(index > 0 ? [`${pad}--`] : []), ...statesOf(child, pad)])
    : [`${pad}[*] --> ${idOf(node.initial.target[0])}`, ...childrenOf(node).flatMap((child) => statesOf(child, pad))];

/** Arrows that would lie on each other are one, with all their labels. */
function arrowsOf(root) {
  const labels = new Map();
  for (const node of allIn(root))
    for (const transition of transitionsOf(node).filter((each) => !isLoop(node, each)))
      for (const target of transition.target ?? []) {
        const arrow = `${node === root ? `${root.key}_anywhere` : idOf(node)} --> ${idOf(target)}`;
        labels.set(arrow, [...(labels.get(arrow) ?? []), labelOf(transition).replace(' / ', '<br/>/\u00a0')]);
      }
  return [...labels].map(([arrow, texts]) => `  ${arrow} : ${texts.join('<br/>or ')}`);
}

/** The chart of a machine, in Mermaid's words. */
export function chartOf({ root }) {
  const arrows = arrowsOf(root);
  const anywhere = `${root.key}_anywhere`;
  return [
    'stateDiagram-v2',
    ...insideOf(root, '  '),
    ...(arrows.some((arrow) => arrow.includes(`${anywhere} `)) ? [`  state "in any state" as ${anywhere}`] : []),
    ...arrows,
    ...allIn(root).flatMap((node) => (node.type === 'final' ? [`  ${idOf(node)} --> [*]`] : [])),
  ].join('\n');
}

const eventsOf = (node) => [...node.transitions].filter(([event]) => !event.startsWith('xstate.'));

const pathOf = ({ path }) => path.join(' · ') || 'every state';

/** Where an event is heard, and what it changes there if it leads nowhere else. */
const placeOf = (node, transitions) =>
  [pathOf(node), ...transitions.filter(({ target }) => !target).map((each) => conditionOf(each) + deedsOf(each))].join(
    '',
  );

/** A row for every event the machine knows, with the places where it is heard. */
export function hearingOf({ root }) {
  const places = new Map();
  for (const node of allIn(root))
    for (const [event, transitions] of eventsOf(node))
      places.set(event, [...(places.get(event) ?? []), placeOf(node, transitions)]);
  return [...places]
    .map(([event, heard]) => ({ event, heard: heard.join('; ') }))
    .sort((a, b) => (a.event < b.event ? -1 : 1));
}

/** What goes on by itself in the states that have states in them. */
export const goingsOnIn = ({ root }) =>
  allIn(root)
    .filter((node) => childrenOf(node).length > 0 && doingsOf(node).length > 0)
    .map((node) => `${pathOf(node)}: ${doingsOf(node).join('; ')}`);
