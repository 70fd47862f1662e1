/** Something another party says or left lying, with everything in it that there can be, and the paths of what may be left out of it. */
export interface Specimen {
  readonly json: object;
  readonly maybe?: readonly string[];
}

/** Paths with the place before them under which they are. */
export const under = (place: string, paths: readonly string[]): readonly string[] =>
  paths.map((path) => `${place}.${path}`);

/** The paths of all that is in it. */
export function pathsIn(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => [key, ...pathsIn(value).map((path) => `${key}.${path}`)]);
}

const copyOf = (json: unknown): unknown => JSON.parse(JSON.stringify(json));

/** The same with another value at a path; `undefined` takes it out. */
export function changedAt(json: unknown, path: string, change: (value: unknown) => unknown): unknown {
  const copy = copyOf(json);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce((inner, key) => inner[key] as Record<string, unknown>, copy as Record<string, unknown>);
  holder[last] = change(holder[last]);
  return copyOf(copy);
}

/** The same without what is at a path. */
export const without = (json: unknown, path: string): unknown => changedAt(json, path, () => undefined);

/** The same with a value of another kind at a path. */
export const spoilt = (json: unknown, path: string): unknown =>
  changedAt(json, path, (value) => (typeof value === 'string' ? 7 : 'spoilt'));

/** Is it a place in an array? */
export const isPlace = (path: string): boolean => /\.\d+$/.test(path);
