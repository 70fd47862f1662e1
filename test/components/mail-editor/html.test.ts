import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { readMail } from '../../../components/mail-editor/index.js';
import { sanitizeMail } from '../../../components/mail/index.js';
import { google } from './support/pasted/google.js';
import { hostile } from './support/pasted/hostile.js';
import { others } from './support/pasted/others.js';
import { outlook } from './support/pasted/outlook.js';
import { word } from './support/pasted/word.js';
import { randomHtml } from './support/random-html.js';
import { oddIn } from './support/vocabulary.js';

const seed = 20_260_712;

const executed = () => (globalThis as { readonly executed?: boolean }).executed ?? false;

const htmlOf = (html: string): string => readMail(html)?.html ?? '';

/** What a mail is made of, and what becomes of it where it is read again: here, and by whom it is sent to. */
function expectMail(html: string): void {
  const written = htmlOf(html);

  expect(oddIn(written)).to.deep.equal([]);
  expect(htmlOf(written)).to.equal(written);
  expect(sanitizeMail(written, { images: 'shown' })).to.equal(written);
}

describe('the HTML of a mail', function () {
  this.timeout(120_000);

  it('is made of what a mail may hold, whatever is set, and is the same byte for byte where it is read again', () => {
    fc.assert(fc.property(randomHtml, expectMail), { seed, numRuns: 1000 });

    expect(executed()).to.be.false;
  });

  for (const address of ['https://acme.example/style=1', 'https://acme.example/data-style=1/style=2'])
    it(`leaves an address as it is that speaks of a style: ${address}`, () => {
      expect(htmlOf(`<p><a href="${address}">x</a><img src="${address}" alt="style=1"></p>`)).to.equal(
        `<p dir="auto"><a href="${address}" target="_blank" rel="noopener noreferrer nofollow">x</a><img src="${address}" alt="style=1"></p>`,
      );
    });

  for (const { from, html } of [...word, ...outlook, ...google, ...others, ...hostile])
    it(`is the same byte for byte where it is read again: ${from}`, () => {
      expectMail(html);
    });
});
