import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseEmail } from '../../src/domain/email.js';
import { parsePhone } from '../../src/domain/phone.js';
import { recipientKey } from '../../src/domain/recipient-key.js';

/** A recipient, and one of the ways in which people type it. */
interface Typed {
  readonly meant: string;
  readonly text: string;
}

const typedAs = (meant: fc.Arbitrary<string>, ways: readonly ((meant: string) => string)[]): fc.Arbitrary<Typed> =>
  fc.tuple(meant, fc.constantFrom(...ways)).map(([one, way]) => ({ meant: one, text: way(one) }));

// few digits and letters, so that many of them are nearly the same, and many are
const number = fc
  .tuple(fc.constantFrom('+34612', '+34613', '+525512', '+4474001', '+3461'), fc.stringMatching(/^[12]{6}$/))
  .map(([start, end]) => (start + end).slice(0, start.startsWith('+34') ? 12 : 13))
  .filter((digits) => digits.length === (digits.startsWith('+34') ? 12 : 13));

const inArabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));

const numbers = typedAs(number, [
  (meant) => meant,
  (meant) => meant.replace(/(\d{3})(?=\d)/g, '$1 '),
  (meant) => meant.replace(/(\d{2})(?=\d)/g, '$1-'),
  (meant) => meant.replace('+', '00'),
  (meant) => `tel:${meant}`,
  (meant) => `\u202a${meant}\u202c`,
  inArabicDigits,
]);

const local = fc.stringMatching(/^[ab](?:[.+]?[ab1]){0,3}$/);
const domain = fc.constantFrom('example.com', 'example.org', 'mail.example.com', 'bücher.example', 'bucher.example');

const addresses = typedAs(
  fc.tuple(local, domain).map((parts) => parts.join('@')),
  [
    (meant) => meant,
    (meant) => meant.toUpperCase(),
    (meant) => `  ${meant}\u200b`,
    (meant) => `mailto:${meant}?subject=Hello`,
    (meant) => `"Ruiz, Ana" <${meant}>`,
    (meant) => meant.replace(/^[^@]+/, '"$&"'),
    (meant) => meant.normalize('NFD'),
    (meant) => meant.replace('bücher', 'xn--bcher-kva'),
  ],
);

const numberKey = async ({ text }: Typed): Promise<string> => {
  const parsed = await parsePhone(text);
  return parsed.ok ? recipientKey('sms', parsed.e164) : `not read: ${text}`;
};

const addressKey = ({ text }: Typed): string => {
  const parsed = parseEmail(text);
  return parsed.ok ? recipientKey('email', parsed.address) : `not read: ${text}`;
};

describe('two recipients (L5)', () => {
  it('collide when they are two spellings of one number, and never when they are two', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, numbers, async (one, other) => {
        const keys = [await numberKey(one), await numberKey(other)];

        expect(keys[0] === keys[1], `${one.text} and ${other.text}: ${keys.join()}`).to.equal(
          one.meant === other.meant,
        );
      }),
      { seed: 612, numRuns: 3000 },
    );
  });

  it('collide when they are two spellings of one address, and never when they are two', () => {
    fc.assert(
      fc.property(addresses, addresses, (one, other) => {
        const keys = [addressKey(one), addressKey(other)];

        expect(keys[0] === keys[1], `${one.text} and ${other.text}: ${keys.join()}`).to.equal(
          one.meant === other.meant,
        );
      }),
      { seed: 5321, numRuns: 5000 },
    );
  });
});
