import { expect } from '@open-wc/testing';
import { mailFragment, sanitizeMail } from '../../../components/mail/index.js';
import { harmless, harmOf } from './support/harm.js';
import { asItIs, inFrame, inPage } from './support/places.js';
import { published } from './support/published.js';

// shown as they are, they would fetch from strangers
const atHome = published.filter((mail) => !mail.includes('//'));

describe('what others have tried against a sanitiser', () => {
  it('does harm where nobody looks after it', async () => {
    const { runs, asks } = await harmOf(atHome, inPage);

    expect(runs).not.to.be.empty;
    expect(asks).not.to.be.empty;
  });

  it('does none in a page, once it is sanitised', async () => {
    expect(await harmOf(published, (mail) => inPage(mailFragment(mail)))).to.deep.equal(harmless);
  });

  it('does none in the frame, though nobody sanitised it', async () => {
    expect(await harmOf(published, (mail) => inFrame(asItIs(mail)))).to.deep.equal(harmless);
  });

  it('does none sanitised in the frame', async () => {
    expect(await harmOf(published, (mail) => inFrame(mailFragment(mail)))).to.deep.equal(harmless);
  });

  it('is sanitised once and for all', () => {
    for (const images of ['blocked', 'shown'] as const) {
      for (const mail of published) {
        const once = sanitizeMail(mail, { images });

        expect(sanitizeMail(once, { images })).to.equal(once);
      }
    }
  });
});
