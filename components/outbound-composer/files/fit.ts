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

/** The largest edge that fits, and what came of it; tries halfway until it is near enough. */
async function largest(encode: Encode, { limit, edge }: Measure, signal: AbortSignal): Promise<Fit | undefined> {
  let best: Fit | undefined;
  let [low, high] = [Math.min(leastEdge, edge), edge];
  for (let next = high; low <= high && !signal.aborted; next = Math.ceil((low + high) / 2)) {
    const blob = await encode(next, goodQuality);
    if (blob.size > limit) high = next - 1;
    else {
      best = { blob, edge: next };
      low = next + Math.max(1, Math.round(next / 50));
    }
  }
  return best;
}

/** The same edge as well as the limit lets it be. */
async function finest(encode: Encode, found: Fit, limit: number, signal: AbortSignal): Promise<Fit> {
  let best = found;
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
