import { imageTypeOf } from './image-type.js';

/** A file as it is given: what it is called, and what the browser takes it for by its name. */
export interface GivenFile {
  readonly name: string;
  readonly type: string;
}

/** What a file is that cannot be told. */
const unknown = 'application/octet-stream';

const imageNames = /\.(?:png|jpe?g|jfif|gif|webp)$/i;

const imageTypes = /^image\/(?:png|jpe?g|gif|webp)$/i;

const claimsImage = ({ name, type }: GivenFile): boolean => imageNames.test(name) || imageTypes.test(type);

const mimeType = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;

/** Does it say that it is an image that every program shows, and is none? */
export const isDisguised = (file: GivenFile, bytes: Uint8Array): boolean =>
  claimsImage(file) && imageTypeOf(bytes) === undefined;

/** The MIME type to send a file with: by its content as far as that tells, then by its name. */
export function typeOfFile(file: GivenFile, bytes: Uint8Array): string {
  const image = imageTypeOf(bytes);
  if (image) return image;
  const type = file.type.toLowerCase();
  return mimeType.test(type) && !claimsImage(file) ? type : unknown;
}
