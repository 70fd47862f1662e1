import * as v from 'valibot';

/** Something read: the value, or the path (dots between keys) of the first thing that is wrong with it. */
export type Reading<Value> = { readonly value: Value } | { readonly path: string };

/** A shape that JSON must have to be read as `Value`. */
export type Shape<Value> = v.GenericSchema<unknown, Value>;

/** Reads JSON of a shape, and keeps nothing that the shape does not name. */
export function read<Value>(shape: Shape<Value>, json: unknown): Reading<Value> {
  const result = v.safeParse(shape, json);
  return result.success ? { value: result.output } : { path: v.getDotPath(result.issues[0]) ?? '(whole)' };
}
