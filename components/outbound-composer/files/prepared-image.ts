import { imageLimit } from '../../../src/index.js';
import { fitting } from './fit.js';
import type { ImageEncoder, Loss } from './image-encoder.js';
import type { ReadImage } from './read-image.js';

/** An image as it will be uploaded, and how it looks. */
export interface PreparedImage {
  readonly blob: Blob;
  readonly bitmap: ImageBitmap;
  readonly name: string;
  /** What became of it on the way here. */
  readonly lost: readonly Loss[];
}

/** An image that is small enough as it is. */
export const asItIs = (file: File, name: string, { type, bitmap }: ReadImage): PreparedImage => ({
  blob: new Blob([file], { type }),
  bitmap,
  name,
  lost: [],
});

/** The name of an image that was written again in another format. */
const renamed = (name: string, type: string): string =>
  `${name.replace(/\.[^.]*$/, '')}.${type === 'image/webp' ? 'webp' : 'jpg'}`;

/** An image made so small that it may be sent, with no edge longer than this (C4); nothing when that cannot be. */
export async function madeSmaller(
  { encode, lost }: ImageEncoder,
  name: string,
  edge: number,
  signal: AbortSignal,
): Promise<PreparedImage | undefined> {
  const fit = await fitting(encode, { limit: imageLimit, edge }, signal);
  if (!fit || signal.aborted) return undefined;
  const { blob } = fit;
  return { blob, bitmap: await createImageBitmap(blob), name: renamed(name, blob.type), lost };
}

/** The longer edge of an image. */
export const edgeOf = ({ bitmap }: Pick<PreparedImage, 'bitmap'>): number => Math.max(bitmap.width, bitmap.height);
