import { expect } from '@open-wc/testing';
import { isAnimated } from '../../src/domain/files/image-frames.js';
import { imageSizeOf } from '../../src/domain/files/image-size.js';
import { bytesOf, contentOf, gif, picture, turned } from '../support/images.js';

const size = { width: 37, height: 21 };

describe('the size of an image that is not decoded', () => {
  for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const)
    it(`is read from an ${type}`, async () => {
      expect(imageSizeOf(await contentOf(await picture({ ...size, type })))).to.deep.equal(size);
    });

  it('is read from a JPEG behind what its camera says', async () => {
    const photo = await turned(await picture({ ...size, type: 'image/jpeg' }), 6);

    expect(imageSizeOf(await contentOf(photo))).to.deep.equal(size);
  });

  it('is read from a JPEG with padding before its markers', async () => {
    const content = await contentOf(await picture({ ...size, type: 'image/jpeg' }));
    const end = 4 + (content[5] ?? 0);
    const padded = new Uint8Array([...content.subarray(0, end), 0xff, 0xff, ...content.subarray(end)]);

    expect(imageSizeOf(padded)).to.deep.equal(size);
  });

  const written: readonly { what: string; text: string; width: number; height: number }[] = [
    { what: 'a GIF', text: 'GIF89a\x02\x01\x04\x03\x80\0\0', width: 258, height: 772 },
    {
      what: 'a WebP without losses',
      text: 'RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\x01\xc0\x01\x10\0\0\0\0\0',
      width: 2,
      height: 8,
    },
    {
      what: 'a WebP with more in it',
      text: 'RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x01\x01\0\x03\0\x02',
      width: 258,
      height: 131_076,
    },
    {
      what: 'a PNG that takes all memory',
      text: '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x06\0\0\0',
      width: 65_536,
      height: 65_536,
    },
  ];
  for (const { what, text, ...expected } of written)
    it(`is read from ${what}`, () => {
      expect(imageSizeOf(bytesOf(text))).to.deep.equal(expected);
    });

  it('is unknown for what is no image', () => {
    expect(imageSizeOf(bytesOf('<svg width="37" height="21">'))).to.equal(undefined);
  });

  for (const type of ['image/png', 'image/jpeg', 'image/webp'] as const)
    it(`is unknown for an ${type} that ends too early, and nothing is thrown`, async () => {
      const content = await contentOf(await picture({ ...size, type }));

      for (let length = 0; length < 20; length += 1)
        expect(imageSizeOf(content.subarray(0, length))).to.equal(undefined);
    });
});

describe('an image that moves', () => {
  const chunk = (kind: string, content = '') => `\0\0\0${String.fromCharCode(content.length)}${kind}${content}\0\0\0\0`;
  const png = (...chunks: readonly string[]) =>
    bytesOf(`\x89PNG\r\n\x1a\n${chunk('IHDR', 'x'.repeat(13))}${chunks.join('')}`);

  it('is a GIF with more than one image', async () => {
    expect(isAnimated(await contentOf(gif(2)))).to.be.true;
    expect(isAnimated(await contentOf(gif(2, { isLarge: true })))).to.be.true;
    expect(isAnimated(await contentOf(gif(1)))).to.be.false;
    expect(isAnimated(await contentOf(gif(1, { isLarge: true })))).to.be.false;
  });

  it('is a GIF whose images have colours of their own', () => {
    const image = `,\0\0\0\0\x01\0\x01\0\x81${'c'.repeat(12)}\x02\x02D\x01\0`;
    const head = 'GIF89a\x01\0\x01\0\0\0\0';

    expect(isAnimated(bytesOf(`${head}${image}${image};`))).to.be.true;
    expect(isAnimated(bytesOf(`${head}${image};${image}`))).to.be.false;
  });

  it('is no GIF that ends within its first image', async () => {
    const content = await contentOf(gif(2));

    for (let length = 0; length < 38; length += 1) expect(isAnimated(content.subarray(0, length))).to.be.false;
  });

  it('is a PNG that says so before its image', () => {
    expect(isAnimated(png(chunk('acTL', 'x'.repeat(8)), chunk('IDAT')))).to.be.true;
    expect(isAnimated(png(chunk('tEXt', 'acTL'), chunk('IDAT'), chunk('acTL')))).to.be.false;
    expect(isAnimated(png())).to.be.false;
  });

  it('is a WebP that says so', () => {
    const webp = (kind: string, flags: string) => bytesOf(`RIFF\x1a\0\0\0WEBPVP8${kind}\x0a\0\0\0${flags}\0\0\0`);

    expect(isAnimated(webp('X', '\x02'))).to.be.true;
    expect(isAnimated(webp('X', '\x10'))).to.be.false;
    expect(isAnimated(webp('L', '\x02'))).to.be.false;
  });

  it('is no JPEG', async () => {
    expect(isAnimated(await contentOf(await picture({ type: 'image/jpeg' })))).to.be.false;
  });
});
