import { expect } from '@open-wc/testing';
import { fitting, type Encode } from '../../components/outbound-composer/files/fit.js';

const limit = 15_360;

/** An encoder that needs so many bytes a pixel, and less for less quality; it keeps what it was asked. */
function encoder(bytesPerPixel: number) {
  const asked: { edge: number; quality: number }[] = [];
  const encode: Encode = async (edge, quality) => {
    asked.push({ edge, quality });
    return new Blob([new Uint8Array(Math.round(edge * edge * quality * bytesPerPixel))]);
  };
  return { asked, encode };
}

const going = new AbortController().signal;

describe('making an image fit', () => {
  for (const bytesPerPixel of [0.01, 0.1, 1, 5, 30])
    it(`finds the largest that is small enough, at ${bytesPerPixel} bytes a pixel`, async () => {
      const { asked, encode } = encoder(bytesPerPixel);

      const fit = await fitting(encode, { limit, edge: 1280 }, going);

      const possible = Math.min(1280, Math.sqrt(limit / bytesPerPixel / 0.75));
      expect(fit?.blob.size).to.be.at.most(limit);
      expect(fit?.edge)
        .to.be.at.most(Math.ceil(possible))
        .and.at.least(Math.floor(possible * 0.94));
      expect(asked.length).to.be.lessThan(7);
    });

  it('finds it in few tries where bytes do not go by the area', async () => {
    const tries: number[] = [];
    const steep: Encode = async (edge) => {
      tries.push(edge);
      return new Blob([new Uint8Array(edge > 100 ? limit + 1 : 10)]);
    };

    const fit = await fitting(steep, { limit, edge: 1280 }, going);

    expect(fit?.edge).to.equal(100);
    expect(tries.length).to.be.lessThan(22);
  });

  it('takes one that fits at once as it is, and as fine as can be', async () => {
    const { asked, encode } = encoder(0.001);

    const fit = await fitting(encode, { limit, edge: 640 }, going);

    expect(fit?.edge).to.equal(640);
    expect(asked[0]).to.deep.equal({ edge: 640, quality: 0.75 });
    expect(asked.at(-1)?.quality).to.be.greaterThan(0.9);
  });

  it('never goes beyond what it is given, however small that is', async () => {
    const { asked, encode } = encoder(1);

    const fit = await fitting(encode, { limit, edge: 3 }, going);

    expect(fit?.edge).to.equal(3);
    expect(Math.max(...asked.map(({ edge }) => edge))).to.equal(3);
  });

  it('takes a tiny poor one rather than none', async () => {
    const { encode } = encoder(limit / (16 * 16 * 0.5));

    const fit = await fitting(encode, { limit, edge: 1280 }, going);

    expect(fit?.edge).to.equal(16);
    expect(fit?.blob.size).to.be.at.most(limit);
  });

  it('finds nothing where nothing fits', async () => {
    const { encode } = encoder(1_000);

    expect(await fitting(encode, { limit, edge: 1280 }, going)).to.equal(undefined);
  });

  it('tries no more when nobody wants it any more', async () => {
    const stopped = new AbortController();
    const { asked, encode } = encoder(1);
    const stopping: Encode = (edge, quality) => {
      stopped.abort();
      return encode(edge, quality);
    };

    await fitting(stopping, { limit, edge: 1280 }, stopped.signal);

    expect(asked.length).to.be.lessThan(3);
  });
});
