/** Reads each part of a mail once: a part never changes, and what is typed makes another of few of them. */
export function remembered<Part extends object, Value>(read: (part: Part) => Value): (part: Part) => Value {
  const known = new WeakMap<Part, Value>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const value = read(part);
    known.set(part, value);
    return value;
  };
}
