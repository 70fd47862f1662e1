import type { Node } from 'prosemirror-model';

/** Reads each part of a mail once: a part never changes, and what is typed makes another of few of them. */
export function remembered<Value>(read: (part: Node) => Value): (part: Node) => Value {
  const known = new WeakMap<Node, Value>();
  return (part) => {
    const value = known.get(part) ?? read(part);
    known.set(part, value);
    return value;
  };
}
