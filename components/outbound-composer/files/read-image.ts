import {
  imageSizeOf,
  imageTypeOf,
  isAnimated,
  isDisguised,
  tellingBytes,
  type ImageType,
  type Words,
} from '../../../src/index.js';

/** Why a file is not taken. */
export type FileTrouble = keyof Words['files']['troubles'];

/** An image as it was given, decoded: the right way up, and nothing of it but its pixels. */
export interface ReadImage {
  readonly type: ImageType;
  readonly bitmap: ImageBitmap;
  readonly isAnimated: boolean;
}

const mostPixels = 100_000_000;

/** How a file begins; the browser cannot read folders and what is gone. */
export async function beginningOf(file: Blob): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(0, tellingBytes).arrayBuffer());
  } catch {
    return undefined;
  }
}

async function decode(file: Blob, type: ImageType): Promise<ReadImage | FileTrouble> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { width, height } = imageSizeOf(bytes) ?? { width: 0, height: 0 };
  if (width * height > mostPixels) return 'too-many-pixels';
  // because the type of a file is a guess by its name, and some browsers believe it
  const bitmap = await createImageBitmap(new Blob([bytes], { type }));
  return { type, bitmap, isAnimated: isAnimated(bytes) };
}

/** Reads an image by its content, off the main path; else why it cannot be put into a message (C4). */
export async function readImage(file: File): Promise<ReadImage | FileTrouble> {
  const beginning = await beginningOf(file);
  if (!beginning) return 'unreadable';
  if (beginning.length === 0) return 'empty';
  const type = imageTypeOf(beginning);
  if (!type) return isDisguised(file, beginning) ? 'disguised' : 'not-an-image';
  try {
    return await decode(file, type);
  } catch {
    return 'damaged';
  }
}
