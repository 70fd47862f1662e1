/** A copy of plain JSON, which can neither change nor be changed through; what is not JSON is named in its place. */
export function jsonOf(value: unknown): unknown {
  try {
    const text = JSON.stringify(value) as string | undefined;
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch (error) {
    return `(not JSON: ${wordsOf(error)})`;
  }
}

/** What a thrown thing says. */
export const wordsOf = (error: unknown): string => {
  if (error instanceof Error) return error.message;
  return typeof error === 'string' ? error : Object.prototype.toString.call(error);
};

/** Is this an object whose parts can be looked at? */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The JSON with every leaf changed; `path` is the names on the way to it, with dots between. */
export function mapLeaves(json: unknown, change: (leaf: unknown, path: string) => unknown, path = ''): unknown {
  if (Array.isArray(json)) return json.map((item) => mapLeaves(item, change, path));
  if (!isRecord(json)) return change(json, path);
  const parts = Object.entries(json);
  return Object.fromEntries(parts.map(([name, part]) => [name, mapLeaves(part, change, `${path}.${name}`)]));
}
