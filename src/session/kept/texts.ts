/** A field of what nobody has checked. */
export const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

/** Every text that an agent wrote and that is somewhere in what cannot be read, however it came to lie there. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = part(value, 'text');
  const inside = Object.values(value).flatMap(textsIn);
  return typeof own === 'string' && own !== '' ? [own, ...inside] : inside;
}
