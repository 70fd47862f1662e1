import type { ReadImage } from './read-image.js';

/** What cannot be kept when an image is made smaller. */
export type Loss = 'animation' | 'transparency';

type Written = 'image/webp' | 'image/jpeg';

/** More pixels than these never fit, and cost time at every try. */
const mostEdge = 1280;

const sampleEdge = 96;
const sampleQuality = 0.75;

interface Sides {
  readonly width: number;
  readonly height: number;
}

const scaled = ({ width, height }: Sides, edge: number): Sides => {
  const scale = Math.min(1, edge / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Lets the page do something else before the next piece of work. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Draws an image smaller; on white where it may not be seen through. */
function drawn(source: ImageBitmap | OffscreenCanvas, edge: number, ground?: string): OffscreenCanvas {
  const { width, height } = scaled(source, edge);
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('The browser has no memory left to draw an image.');
  if (ground) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, width, height);
  return canvas;
}

/** Can anything be seen through it? A small copy tells, as its pixels are the mean of those they stand for. */
function isSeeThrough(source: OffscreenCanvas): boolean {
  const sample = drawn(source, sampleEdge);
  const pixels = sample.getContext('2d')?.getImageData(0, 0, sample.width, sample.height).data ?? [];
  return pixels.some((value, index) => index % 4 === 3 && value < 250);
}

/** Writes an image again, smaller and without anything but its pixels. */
export class ImageEncoder {
  /** The longest edge there is to begin with. */
  readonly edge: number;
  readonly lost: readonly Loss[];
  readonly #source: OffscreenCanvas;
  readonly #type: Written;

  private constructor(source: OffscreenCanvas, type: Written, lost: readonly Loss[]) {
    this.edge = Math.max(source.width, source.height);
    this.#source = source;
    this.#type = type;
    this.lost = lost;
  }

  /** Looks which format serves the image best: WebP where it can be written and is smaller, or must be seen through. */
  static async of(image: ReadImage): Promise<ImageEncoder> {
    // everything else is made from this: to draw a photo itself takes long
    await turn();
    const source = drawn(image.bitmap, mostEdge);
    await turn();
    const isClear = image.type !== 'image/jpeg' && isSeeThrough(source);
    const [webp, jpeg] = await Promise.all(
      (['image/webp', 'image/jpeg'] as const).map(async (type) => new ImageEncoder(source, type, []).#sample()),
    );
    const isWebp = webp?.type === 'image/webp' && (isClear || webp.size < (jpeg?.size ?? 0));
    const losses: readonly (Loss | false)[] = [image.isAnimated && 'animation', isClear && !isWebp && 'transparency'];
    return new ImageEncoder(
      source,
      isWebp ? 'image/webp' : 'image/jpeg',
      losses.filter((loss) => loss !== false),
    );
  }

  /** The image with an edge of so many pixels. */
  readonly encode = (edge: number, quality: number): Promise<Blob> =>
    drawn(this.#source, edge, this.#type === 'image/jpeg' ? '#fff' : undefined).convertToBlob({
      type: this.#type,
      quality,
    });

  #sample(): Promise<Blob> {
    return this.encode(Math.min(this.edge, 4 * sampleEdge), sampleQuality);
  }
}
