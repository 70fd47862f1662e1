import { imageTypeOf, type ImageType } from './image-type.js';

/** How wide and high an image is, in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

type Read = (view: DataView) => ImageSize | undefined;

const pngSize: Read = (view) => ({ width: view.getUint32(16), height: view.getUint32(20) });

const gifSize: Read = (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) });

/** A frame begins with C0 to CF, but for tables (C4, CC) and a reserved one (C8). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize: Read = (view) => {
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    // a marker may have padding before it
    while (view.getUint8(at + 1) === 0xff) at += 1;
    if (isFrame(view.getUint8(at + 1))) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return undefined;
};

const in14Bits = 0x3fff;
const in24Bits = 0xffffff;

const webpSize: Read = (view) => {
  const kind = view.getUint8(15);
  if (kind === 0x58)
    return { width: (view.getUint32(24, true) & in24Bits) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
  if (kind !== 0x4c) return { width: view.getUint16(26, true) & in14Bits, height: view.getUint16(28, true) & in14Bits };
  const both = view.getUint32(21, true);
  return { width: (both & in14Bits) + 1, height: ((both >>> 14) & in14Bits) + 1 };
};

const readers: Readonly<Record<ImageType, Read>> = {
  'image/png': pngSize,
  'image/jpeg': jpegSize,
  'image/gif': gifSize,
  'image/webp': webpSize,
};

/** How wide and high an image says it is, before it is decoded; nothing when it does not say. */
export function imageSizeOf(bytes: Uint8Array): ImageSize | undefined {
  const type = imageTypeOf(bytes);
  try {
    return type && readers[type](new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch {
    // it ends before it has said so
    return undefined;
  }
}
