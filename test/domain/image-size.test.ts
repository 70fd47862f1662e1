import { expect } from '@open-wc/testing';
import { isAnimated } from '../../src/domain/files/image-frames.js';
import { imageSizeOf } from '../../src/domain/files/image-size.js';
import { bytesOf, contentOf, gif } from '../support/images.js';

/** A piece of a JPEG, which says how long it is. */
const piece = (marker: string, content: string): string =>
  `\xff${marker}\0${String.fromCharCode(content.length + 2)}${content}`;

const start = `\xff\xd8${piece('\xe0', 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0')}`;
const frame = '\x08\0\x15\0\x25\x03\x01\x22\0\x02\x11\x01\x03\x11\x01';
const tables = `${piece('\xdb', 'q'.repeat(65))}${piece('\xc4', 'h'.repeat(29))}`;

describe('the size of an image that is not decoded', () => {
  const written: readonly { what: string; text: string; width: number; height: number }[] = [
    { what: 'a JPEG', text: `${start}${piece('\xc0', frame)}`, width: 37, height: 21 },
    { what: 'a JPEG that comes in steps', text: `${start}${piece('\xc2', frame)}`, width: 37, height: 21 },
    { what: 'a JPEG behind its tables', text: `${start}${tables}${piece('\xc0', frame)}`, width: 37, height: 21 },
    { what: 'a JPEG with padding', text: `${start}\xff\xff${piece('\xc1', frame)}`, width: 37, height: 21 },
    {
      what: 'a JPEG behind what its camera says',
      text: `\xff\xd8${piece('\xe1', 'Exif\0\0\xff\xc0\0\x11\x08\x01\x01\x01\x01')}${piece('\xcf', frame)}`,
      width: 37,
      height: 21,
    },
    {
      what: 'a PNG',
      text: '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\x03\x04\x08\x06\0\0\0',
      width: 258,
      height: 772,
    },
    {
      what: 'a PNG that would take all memory',
      text: '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\x01\0\0\0\x01\0\0\x08\x06\0\0\0',
      width: 65_536,
      height: 65_536,
    },
    { what: 'a GIF', text: 'GIF89a\x02\x01\x04\x03\x80\0\0', width: 258, height: 772 },
    {
      what: 'a WebP with losses',
      text: 'RIFF\x1a\0\0\0WEBPVP8 \x0d\0\0\0\x10\x02\0\x9d\x01\x2a\x02\x41\x04\x83',
      width: 258,
      height: 772,
    },
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
  ];
  for (const { what, text, ...size } of written) {
    it(`is read from ${what}`, () => {
      expect(imageSizeOf(bytesOf(text))).to.deep.equal(size);
    });

    it(`is unknown for ${what} that ends too early, and nothing is thrown`, () => {
      for (let length = 0; length < 24; length += 1)
        if (length < text.length - 14) expect(imageSizeOf(bytesOf(text.slice(0, length)))).to.equal(undefined);
    });
  }

  it('is read from a part of a larger whole', () => {
    expect(imageSizeOf(bytesOf('what is before GIF89a\x02\x01\x04\x03').subarray(15))).to.deep.equal({
      width: 258,
      height: 772,
    });
  });

  it('is unknown for what is no image', () => {
    expect(imageSizeOf(bytesOf('<svg width="37" height="21">'))).to.equal(undefined);
  });

  it('is unknown for a JPEG that never says it', () => {
    for (const marker of ['\xc4', '\xc8', '\xcc', '\xd0', '\xda'])
      expect(imageSizeOf(bytesOf(`${start}${piece(marker, frame)}`))).to.equal(undefined);
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

  it('is no JPEG', () => {
    expect(isAnimated(bytesOf(`${start}${piece('\xc0', frame)}`))).to.be.false;
  });

  it('can be a part of a larger whole', () => {
    const whole = png(chunk('acTL', 'x'.repeat(8)));

    expect(isAnimated(new Uint8Array([0, 0, ...whole]).subarray(2))).to.be.true;
  });
});
