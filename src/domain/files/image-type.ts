/** An image that can be shown inside an email by every program that reads it. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

/** Latin-1, because bytes that are no character must stand for themselves. */
const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length));

const isPng = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 8) === '\x89PNG\r\n\x1a\n' && textAt(bytes, 12, 4) === 'IHDR';

/** What may follow the start of a JPEG: any marker but padding and those that stand alone. */
const isJpeg = (bytes: Uint8Array): boolean => {
  const marker = bytes[3] ?? 0;
  return textAt(bytes, 0, 3) === '\xff\xd8\xff' && marker >= 0xc0 && marker <= 0xfe && (marker & 0xf8) !== 0xd0;
};

const isGif = (bytes: Uint8Array): boolean => /^GIF8[79]a$/.test(textAt(bytes, 0, 6));

const isWebp = (bytes: Uint8Array): boolean =>
  textAt(bytes, 0, 4) === 'RIFF' && /^WEBPVP8[ LX]$/.test(textAt(bytes, 8, 8));

const tests: readonly (readonly [ImageType, (bytes: Uint8Array) => boolean])[] = [
  ['image/png', isPng],
  ['image/jpeg', isJpeg],
  ['image/gif', isGif],
  ['image/webp', isWebp],
];

/** How many bytes at the beginning of a file tell what it is. */
export const tellingBytes = 32;

/** What kind of image it is, by what it begins with and not by its name; nothing for every other kind of file (C4). */
export const imageTypeOf = (bytes: Uint8Array): ImageType | undefined => tests.find(([, is]) => is(bytes))?.[0];
