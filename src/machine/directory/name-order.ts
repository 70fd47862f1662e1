const rowsInARun = 500;
const rowsMergedAtOnce = 4_000;

type Compare = (one: number, other: number) => number;

/** Merges two neighbouring runs that are in order; what is in order as it stands is not compared row by row. */
function* merged(from: Uint32Array, to: Uint32Array, bounds: readonly [number, number, number], compare: Compare) {
  const [start, middle, end] = bounds;
  const at = (index: number): number => from[index] ?? 0;
  if (middle >= end || compare(at(middle - 1), at(middle)) <= 0) {
    to.set(from.subarray(start, end), start);
    return;
  }
  let left = start;
  let right = middle;
  for (let next = start; next < end; next++) {
    const isLeft = left < middle && (right >= end || compare(at(left), at(right)) <= 0);
    to[next] = isLeft ? at(left++) : at(right++);
    if (next % rowsMergedAtOnce === 0) yield;
  }
}

/** The positions from 0 to before `size` in the order that `compare` puts them in; a piece of the work at a time. */
export function* inOrder(size: number, compare: Compare): Generator<void, Uint32Array> {
  let order = Uint32Array.from({ length: size }, (_, index) => index);
  for (let start = 0; start < size; start += rowsInARun) {
    order.subarray(start, start + rowsInARun).sort(compare);
    yield;
  }
  let spare = new Uint32Array(size);
  for (let width = rowsInARun; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const bounds = [start, Math.min(start + width, size), Math.min(start + 2 * width, size)] as const;
      yield* merged(order, spare, bounds, compare);
    }
    [order, spare] = [spare, order];
    yield;
  }
  return order;
}
