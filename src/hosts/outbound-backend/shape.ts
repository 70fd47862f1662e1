/** Something read: the value, or the path (dots between keys) of the first thing that is wrong; empty for the whole. */
export type Reading<Value> = { readonly value: Value } | { readonly path: string };

/** Reads JSON of one shape, and keeps nothing that the shape does not name. */
export type Shape<Value> = (json: unknown) => Reading<Value>;

type ValueOf<Part> = Part extends Shape<infer Value> ? Value : never;

const wrong = { path: '' } as const;
const under = (key: string | number, path: string) => ({ path: path === '' ? String(key) : `${key}.${path}` });

const those =
  <Value>(is: (json: unknown) => json is Value): Shape<Value> =>
  (json) =>
    is(json) ? { value: json } : wrong;

const isText = (json: unknown): json is string => typeof json === 'string';

/** Any text. */
export const text = those(isText);
/** An id or a name that must not be empty. */
export const named = those((json): json is string => isText(json) && json !== '');
/** A number; also a moment, in milliseconds since the epoch. */
export const number = those((json): json is number => typeof json === 'number');
/** Yes or no. */
export const flag = those((json): json is boolean => typeof json === 'boolean');

/** One of these words. */
export const oneOf = <const Word extends string>(...words: readonly Word[]): Shape<Word> =>
  those((json): json is Word => words.some((word) => word === json));

/** What may be left out. */
export const maybe =
  <Value>(shape: Shape<Value>): Shape<Value | undefined> =>
  (json) =>
    json === undefined ? { value: undefined } : shape(json);

/** What may be `null`. */
export const orNull =
  <Value>(shape: Shape<Value>): Shape<Value | null> =>
  (json) =>
    json === null ? { value: null } : shape(json);

/** Any number of one shape. */
export const listOf =
  <Value>(shape: Shape<Value>): Shape<readonly Value[]> =>
  (json) => {
    if (!Array.isArray(json)) return wrong;
    const value: Value[] = [];
    for (const [index, item] of (json as readonly unknown[]).entries()) {
      const reading = shape(item);
      if ('path' in reading) return under(index, reading.path);
      value.push(reading.value);
    }
    return { value };
  };

/** Named parts, each of a shape of its own; what is left out has no key. */
export const record =
  <Parts extends Readonly<Record<string, Shape<unknown>>>>(
    parts: Parts,
  ): Shape<{ readonly [Key in keyof Parts]: ValueOf<Parts[Key]> }> =>
  (json) => {
    if (typeof json !== 'object' || json === null) return wrong;
    const value: Record<string, unknown> = {};
    for (const [key, shape] of Object.entries(parts)) {
      const reading = shape((json as Readonly<Record<string, unknown>>)[key]);
      if ('path' in reading) return under(key, reading.path);
      if (reading.value !== undefined) value[key] = reading.value;
    }
    // because the compiler does not see that every key of `parts` was read
    return { value: value as { readonly [Key in keyof Parts]: ValueOf<Parts[Key]> } };
  };
