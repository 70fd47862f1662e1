/** Bytes as Latin-1 text writes them. */
export const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Numbers that look like chance and are the same in every run. */
function chance(seed: number): () => number {
  let at = seed;
  return () => (at = (at * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
}

/** What is drawn on a picture. */
export interface Drawing {
  readonly width?: number;
  readonly height?: number;
  readonly type?: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly name?: string;
  /** `noise` cannot be made smaller without losses; `flat` is one colour. */
  readonly of?: 'noise' | 'flat';
  /** Nothing is painted on its right half. */
  readonly seeThrough?: boolean;
}

const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/webp': 'webp' } as const;

/** A picture as a program saves it: noise of 320 × 240, which no format brings under the limit, unless told otherwise. */
export async function picture({
  width = 320,
  height = 240,
  type = 'image/png',
  of = 'noise',
  seeThrough = false,
  name = `photo.${endings[type]}`,
}: Drawing = {}): Promise<File> {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#c02020';
  pen.fillRect(0, 0, width, height);
  const next = chance(7);
  for (let y = 0; of === 'noise' && y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      pen.fillStyle = `rgb(${next() * 255} ${next() * 255} ${next() * 255})`;
      pen.fillRect(x, y, 2, 2);
    }
  if (seeThrough) pen.clearRect(width / 2, 0, width / 2, height);
  return new File([await canvas.convertToBlob({ type, quality: 0.95 })], name, { type });
}

/** The bytes of a file. */
export const contentOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

const exif = (orientation: number): string =>
  `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`;

/** The same JPEG as a camera saves it that was held another way. */
export async function turned(jpeg: File, orientation: number): Promise<File> {
  const content = await contentOf(jpeg);
  const about = exif(orientation);
  const marker = bytesOf(`\xff\xe1\0${String.fromCharCode(about.length + 2)}${about}`);
  return new File([content.subarray(0, 2), marker, content.subarray(2)], jpeg.name, { type: jpeg.type });
}

const gifFrame = ',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0';
const comment = `!\xfe${`\xff${'x'.repeat(255)}`.repeat(64)}\0`;

/** A GIF of one pixel with so many images, too large for a message where it says much beside them. */
export function gif(images: number, { isLarge = false, name = 'wave.gif' } = {}): File {
  const head = 'GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff';
  const text = `${head}${isLarge ? comment : ''}${`!\xf9\x04\0\x0a\0\0\0${gifFrame}`.repeat(images)};`;
  return new File([bytesOf(text)], name, { type: 'image/gif' });
}
