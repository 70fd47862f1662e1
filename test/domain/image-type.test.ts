import { expect } from '@open-wc/testing';
import { typeOfFile, isDisguised } from '../../src/domain/files/file-type.js';
import { imageTypeOf } from '../../src/domain/files/image-type.js';
import { bytesOf as bytes } from '../support/images.js';

const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0';
const jpeg = '\xff\xd8\xff\xe0\0\x10JFIF\0';
const gif = 'GIF89a\x01\0\x01\0\x80\0\0';
const webp = 'RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0';

describe('the kind of an image (C4)', () => {
  const known: readonly { what: string; text: string; type: string }[] = [
    { what: 'PNG', text: png, type: 'image/png' },
    { what: 'JPEG from a program', text: jpeg, type: 'image/jpeg' },
    { what: 'JPEG from a camera', text: '\xff\xd8\xff\xe1\0\x10Exif\0', type: 'image/jpeg' },
    { what: 'JPEG without a header', text: '\xff\xd8\xff\xdb\0\x43', type: 'image/jpeg' },
    { what: 'GIF of 1989', text: gif, type: 'image/gif' },
    { what: 'GIF of 1987', text: gif.replace('89a', '87a'), type: 'image/gif' },
    { what: 'WebP without losses', text: webp, type: 'image/webp' },
    { what: 'WebP with losses', text: webp.replace('VP8L', 'VP8 '), type: 'image/webp' },
    { what: 'WebP with more in it', text: webp.replace('VP8L', 'VP8X'), type: 'image/webp' },
  ];
  for (const { what, text, type } of known) {
    it(`of a ${what} is ${type}`, () => {
      expect(imageTypeOf(bytes(text))).to.equal(type);
    });
  }

  const others: readonly { what: string; text: string }[] = [
    { what: 'nothing', text: '' },
    { what: 'a page', text: '<!doctype html><script>alert(1)</script>' },
    { what: 'an SVG', text: '<svg xmlns="http://www.w3.org/2000/svg"></svg>' },
    { what: 'an SVG behind a mark', text: '\xef\xbb\xbf<?xml version="1.0"?><svg></svg>' },
    { what: 'a BMP', text: 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0' },
    { what: 'a HEIC', text: '\0\0\0\x18ftypheic\0\0\0\0mif1heic' },
    { what: 'an AVIF', text: '\0\0\0\x1cftypavif\0\0\0\0avifmif1' },
    { what: 'a TIFF', text: 'II*\0\x08\0\0\0' },
    { what: 'an icon', text: '\0\0\x01\0\x01\0\x10\x10' },
    { what: 'a PDF', text: '%PDF-1.7\n' },
    { what: 'a sound in the same container', text: 'RIFF\x24\0\0\0WAVEfmt ' },
    { what: 'a page with an image behind it', text: `<script>alert(1)</script>${png}` },
    { what: 'a space before an image', text: ` ${gif}` },
    { what: 'the name of the format alone', text: 'GIF' },
    { what: 'a GIF of no year', text: gif.replace('89a', '99a') },
    { what: 'a PNG whose line ends were changed', text: png.replace('\r\n', '\n') },
    { what: 'the signature of a PNG before a page', text: '\x89PNG\r\n\x1a\n<script>alert(1)</script>' },
    { what: 'the start of a JPEG before a page', text: '\xff\xd8\xff<script>alert(1)</script>' },
    { what: 'a JPEG that is only padding', text: '\xff\xd8\xff\xff\xff' },
    { what: 'a JPEG that begins with a restart', text: '\xff\xd8\xff\xd0\0\x10' },
    { what: 'a WebP of another kind', text: webp.replace('VP8L', 'VP9 ') },
  ];
  for (const { what, text } of others) {
    it(`is none for ${what}`, () => {
      expect(imageTypeOf(bytes(text))).to.equal(undefined);
    });
  }

  it('is read from a part of a larger whole', () => {
    const whole = bytes(`what is before${gif}`);

    expect(imageTypeOf(whole.subarray(14))).to.equal('image/gif');
    expect(imageTypeOf(whole)).to.equal(undefined);
  });

  it('does not depend on how much follows', () => {
    expect(imageTypeOf(bytes(png.slice(0, 15)))).to.equal(undefined);
    expect(imageTypeOf(bytes(png.slice(0, 16)))).to.equal('image/png');
  });
});

describe('the type a file is sent with', () => {
  const files: readonly { what: string; name: string; type: string; text: string; sent: string }[] = [
    { what: 'what it is, whatever its name', name: 'a.pdf', type: 'application/pdf', text: png, sent: 'image/png' },
    { what: 'the one image it is', name: 'a.png', type: 'image/png', text: jpeg, sent: 'image/jpeg' },
    { what: 'the one of its name', name: 'a.csv', type: 'text/csv', text: 'a;b', sent: 'text/csv' },
    { what: 'the one of its name in capitals', name: 'A', type: 'Text/CSV', text: 'a', sent: 'text/csv' },
    { what: 'unknown without one', name: 'notes', type: '', text: 'a', sent: 'application/octet-stream' },
    {
      what: 'unknown for what is no type',
      name: 'a',
      type: 'a/b\r\nX: 1',
      text: 'a',
      sent: 'application/octet-stream',
    },
    {
      what: 'unknown for a false image',
      name: 'a.png',
      type: 'image/png',
      text: 'a',
      sent: 'application/octet-stream',
    },
    {
      what: 'that of images others cannot show',
      name: 'a.svg',
      type: 'image/svg+xml',
      text: '<svg',
      sent: 'image/svg+xml',
    },
  ];
  for (const { what, name, type, text, sent } of files) {
    it(`is ${what}`, () => {
      expect(typeOfFile({ name, type }, bytes(text))).to.equal(sent);
    });
  }
});

describe('a file that says it is an image', () => {
  const page = bytes('<!doctype html><script>alert(1)</script>');
  for (const file of [
    { name: 'photo.png', type: 'image/png' },
    { name: 'photo.PNG', type: '' },
    { name: 'photo.jpeg', type: 'text/plain' },
    { name: 'photo', type: 'image/webp' },
  ]) {
    it(`as “${file.name}” of type “${file.type}” is disguised when it is a page`, () => {
      expect(isDisguised(file, page)).to.be.true;
      expect(isDisguised(file, bytes(gif))).to.be.false;
    });
  }

  it('is not disguised when it says that it is a page', () => {
    expect(isDisguised({ name: 'photo.png.html', type: 'text/html' }, page)).to.be.false;
  });
});
