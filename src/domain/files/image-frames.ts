import { imageTypeOf } from './image-type.js';

const flagOfAnimation = 0x02;
const gifExtension = 0x21;
const gifImage = 0x2c;

/** The bytes of a table of colours, by the flags that announce it. */
const colours = (flags = 0): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

/** Where the blocks end that each say how long they are, the last one nought. */
function afterBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  for (let length = bytes[at]; length !== undefined; length = bytes[at]) {
    at += 1 + length;
    if (length === 0) break;
  }
  return at;
}

function gifMoves(bytes: Uint8Array): boolean {
  let at = 13 + colours(bytes[10]);
  for (let images = 0; images < 2;) {
    if (bytes[at] === gifExtension) at = afterBlocks(bytes, at + 2);
    else if (bytes[at] === gifImage) {
      images += 1;
      at = afterBlocks(bytes, at + 11 + colours(bytes[at + 9]));
    } else return false;
  }
  return true;
}

/** A PNG that moves says so before the first piece of its image. */
function pngMoves(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === 'acTL' || kind === 'IDAT') return kind === 'acTL';
  }
  return false;
}

const webpMoves = (bytes: Uint8Array): boolean => bytes[15] === 0x58 && ((bytes[20] ?? 0) & flagOfAnimation) !== 0;

/** Does the image move? What cannot be read to its end does not. */
export function isAnimated(bytes: Uint8Array): boolean {
  const type = imageTypeOf(bytes);
  if (type === 'image/gif') return gifMoves(bytes);
  if (type === 'image/png') return pngMoves(bytes);
  return type === 'image/webp' && webpMoves(bytes);
}
