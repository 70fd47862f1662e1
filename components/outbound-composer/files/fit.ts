/** Writes an image with its longer edge so many pixels long; of less quality it has fewer bytes. */
export type Encode = (edge: number, quality: number) => Promise<Blob>;

/** How large an image may be, and how large it is to be at the most. */
export interface Measure {
  readonly limit: number;
  readonly edge: number;
}

/** An image that is small enough. */
export interface Fit {
  readonly blob: Blob;
  readonly edge: number;
}

/** A shorter edge shows nothing. */
export const leastEdge = 16;

/** Below this what is lost is seen at once; a smaller image is better than a worse one. */
const goodQuality = 0.75;
const bestQuality = 0.95;
const poorQuality = 0.3;

/** As full as this, and more cannot be seen. */
const nearlyFull = 0.9;

/** After so many an image is unlike others, and the middle is the better guess. */
const mostGuesses = 6;

/** The edge that would fill the limit, if bytes went by the area; a little less, because they do not quite. */
const wouldFill = (edge: number, bytes: number, limit: number): number =>
  Math.floor(edge * Math.sqrt(limit / Math.max(1, bytes)) * 0.97);

/** About the largest edge that fits; each try tells where the next is to be, as every one takes its time. */
async function largest(encode: Encode, { limit, edge }: Measure, signal: AbortSignal): Promise<Fit | undefined> {
  let best: Fit | undefined;
  let [low, high] = [Math.min(leastEdge, edge), edge];
  let next = edge;
  for (let tries = 1; low <= high && !signal.aborted; tries += 1) {
    const blob = await encode(next, goodQuality);
    if (blob.size > limit) high = next - 1;
    else {
      best = { blob, edge: next };
      low = next + 1;
      if (blob.size >= limit * nearlyFull) break;
    }
    const guess = tries < mostGuesses ? wouldFill(next, blob.size, limit) : Math.ceil((low + high) / 2);
    next = Math.max(low, Math.min(high, guess));
  }
  return best;
}

/** The same edge as well as the limit lets it be. */
async function finest(encode: Encode, found: Fit, limit: number, signal: AbortSignal): Promise<Fit> {
  let best = found;
  if (found.blob.size >= limit * nearlyFull) return best;
  let [low, high] = [goodQuality, bestQuality];
  while (high - low > 0.03 && !signal.aborted) {
    const quality = (low + high) / 2;
    const blob = await encode(found.edge, quality);
    if (blob.size > limit) high = quality;
    else {
      best = { ...found, blob };
      low = quality;
    }
  }
  return best;
}

/** The image as large as fits, then as fine; nothing when not even a tiny and poor one fits. */
export async function fitting(encode: Encode, measure: Measure, signal: AbortSignal): Promise<Fit | undefined> {
  const found = await largest(encode, measure, signal);
  if (found) return finest(encode, found, measure.limit, signal);
  const edge = Math.min(leastEdge, measure.edge);
  const blob = await encode(edge, poorQuality);
  return blob.size > measure.limit ? undefined : { blob, edge };
}
