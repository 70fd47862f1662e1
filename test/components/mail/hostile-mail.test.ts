import { expect } from '@open-wc/testing';
import { mailFragment, sanitizeMail } from '../../../components/mail/index.js';
import { harmless, harmOf } from './support/harm.js';
import { asItIs, inFrame, inOpenPage, inPage } from './support/places.js';
import { threats } from './support/vectors/index.js';

describe('hostile mail', () => {
  for (const { way, harm, mails } of threats) {
    describe(way, () => {
      it('does harm where nobody looks after it', async () => {
        const show = harm === 'covers' || harm === 'names' ? inPage : inOpenPage;

        const done = await harmOf(mails, show);

        expect(done[harm], `one of ${mails.length}`).not.to.be.empty;
      });

      it('does none in a page, once it is sanitised', async () => {
        expect(await harmOf(mails, (mail) => inPage(mailFragment(mail)))).to.deep.equal(harmless);
      });

      it('does none in the frame, though nobody sanitised it', async () => {
        expect(await harmOf(mails, (mail) => inFrame(asItIs(mail)))).to.deep.equal(harmless);
      });

      it('does none sanitised in the frame', async () => {
        expect(await harmOf(mails, (mail) => inFrame(mailFragment(mail)))).to.deep.equal(harmless);
      });

      it('is sanitised once and for all', () => {
        for (const images of ['blocked', 'shown'] as const) {
          for (const mail of mails) {
            const once = sanitizeMail(mail, { images });

            expect(sanitizeMail(once, { images })).to.equal(once);
          }
        }
      });
    });
  }

  it('is tried in many ways', () => {
    expect(threats.flatMap(({ mails }) => mails).length).to.be.at.least(150);
  });
});
