import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { formatPhone, type FieldText, type PhoneTyping } from '../../src/domain/phone.js';

/** A field in words: its text with a bar where the caret is. */
const shown = ({ text, caret }: FieldText): string => `${text.slice(0, caret)}|${text.slice(caret)}`;
const fieldOf = (words: string): FieldText => ({ text: words.replace('|', ''), caret: words.indexOf('|') });

const formatted = async (words: string, options?: PhoneTyping): Promise<string> => {
  const { text, caret } = fieldOf(words);
  return shown(await formatPhone(text, caret, options));
};

/** A field that is formatted after every key, as an agent meets it. */
function fieldFor(options: PhoneTyping, start: FieldText = { text: '', caret: 0 }) {
  const field = { ...start };
  const put = async (text: string, caret: number, deleted: boolean): Promise<void> => {
    Object.assign(field, await formatPhone(text, caret, { ...options, deleted }));
  };
  const type = async (keys: string): Promise<void> => {
    for (const key of keys) {
      const { text, caret } = field;
      await put(text.slice(0, caret) + key + text.slice(caret), caret + 1, false);
    }
  };
  const backspace = async (): Promise<void> => {
    const { text, caret } = field;
    const start = Math.max(caret - 1, 0);
    await put(text.slice(0, start) + text.slice(caret), start, true);
  };
  const forwardDelete = ({ text, caret } = field): Promise<void> =>
    put(text.slice(0, caret) + text.slice(caret + 1), caret, false);
  return { field, type, backspace, forwardDelete };
}

const significant = (text: string): string => text.replace(/[^\d+]/g, '');
const before = ({ text, caret }: FieldText): number => significant(text.slice(0, caret)).length;

/** The example of a mobile number of every region, with its country code and as at home. */
const numbers = getCountries(metadata).flatMap((region) => {
  const number = getExampleNumber(region, examples, metadata);
  if (!number) return [];
  return [
    { digits: number.number as string, options: {} },
    { digits: number.nationalNumber as string, options: { defaultRegion: region } },
    { digits: significant(number.formatNational()), options: { defaultRegion: region } },
  ];
});

const anyNumber = fc.constantFrom(...numbers);
const anyPlace = fc.nat({ max: 20 });

describe('a telephone number while it is typed', () => {
  const typed: readonly { where: string; keys: string; region?: string; text: string }[] = [
    { where: 'Spain', keys: '612345678', region: 'ES', text: '612 34 56 78' },
    { where: 'Spain, from abroad', keys: '+34612345678', text: '+34 612 34 56 78' },
    { where: 'Spain, half', keys: '+346123', text: '+34 612 3' },
    { where: 'the United States', keys: '2122345678', region: 'US', text: '(212) 234-5678' },
    { where: 'the United States, with its 1', keys: '12122345678', region: 'US', text: '1 (212) 234-5678' },
    { where: 'the United States, from abroad', keys: '+12122345678', text: '+1 212 234 5678' },
    { where: 'Mexico', keys: '5512345678', region: 'MX', text: '55 1234 5678' },
    { where: 'Mexico, from abroad', keys: '+525512345678', region: 'ES', text: '+52 55 1234 5678' },
    { where: 'Germany', keys: '015123456789', region: 'DE', text: '01512 3456789' },
    { where: 'Germany, from abroad', keys: '+4915123456789', text: '+49 1512 3456789' },
    { where: 'Great Britain', keys: '07400123456', region: 'gb', text: '07400 123456' },
    { where: 'Great Britain, from abroad', keys: '+447400123456', text: '+44 7400 123456' },
    { where: 'India', keys: '09123456789', region: 'IN', text: '091234 56789' },
    { where: 'India, from abroad', keys: '+919123456789', text: '+91 91234 56789' },
    { where: 'no country, such as satellites', keys: '+881612345678', text: '+881 6 123 45678' },
    { where: 'Spain, with the groups of somebody else', keys: '+34-61.23(45) 678', text: '+34 612 34 56 78' },
  ];
  for (const { where, keys, region: defaultRegion, text } of typed) {
    it(`is put into the groups of ${where}`, async () => {
      const { field, type } = fieldFor({ defaultRegion });

      await type(keys);

      expect(shown(field)).to.equal(`${text}|`);
    });
  }

  const carets: readonly { what: string; from: string; to: string; deleted?: boolean }[] = [
    { what: 'behind a digit that makes a group longer', from: '61|23 45 67 8', to: '61|2 34 56 78' },
    { what: 'before the next group when one is full', from: '612|345678', to: '612 |34 56 78' },
    {
      what: 'behind the last digit of a group that was deleted from',
      from: '612| 45 67 8',
      to: '612| 45 67 8',
      deleted: true,
    },
    { what: 'at the beginning', from: '|612345678', to: '|612 34 56 78' },
    {
      what: 'at the beginning when everything before it was deleted',
      from: '|5 34 56 78',
      to: '|534 56 78',
      deleted: true,
    },
    { what: 'at the end', from: '612345678|', to: '612 34 56 78|' },
    { what: 'at the end when the last of a group was deleted', from: '612 34 |', to: '612 34|', deleted: true },
  ];
  for (const { what, from, to, deleted } of carets) {
    it(`has its caret ${what}`, async () => {
      expect(await formatted(from, { defaultRegion: 'ES', deleted })).to.equal(to);
    });
  }

  it('has its caret inside its first bracket, or before that when everything was deleted', async () => {
    expect(await formatted('|2122345678', { defaultRegion: 'US' })).to.equal('(|212) 234-5678');
    expect(await formatted('|2122345678', { defaultRegion: 'US', deleted: true })).to.equal('|(212) 234-5678');
  });

  it('has its caret before a closing bracket when that was deleted', async () => {
    expect(await formatted('(212|', { defaultRegion: 'US', deleted: true })).to.equal('(212|)');
    expect(await formatted('(212| 234-5678', { defaultRegion: 'US', deleted: true })).to.equal('(212|) 234-5678');
  });

  it('lets Delete go on to the next digit', async () => {
    const { field, forwardDelete } = fieldFor({ defaultRegion: 'US' }, fieldOf('(212|) 234-5678'));

    await forwardDelete();
    await forwardDelete();

    expect(shown(field)).to.equal('(212) |345-678');
  });

  it('is found wherever the caret is said to be', async () => {
    expect(await formatPhone('+34612', -3)).to.deep.equal({ text: '+34 612', caret: 0 });
    expect(await formatPhone('+34612', 99)).to.deep.equal({ text: '+34 612', caret: 7 });
    expect(await formatPhone('+34612', NaN)).to.deep.equal({ text: '+34 612', caret: 0 });
  });
});

describe('a text that is no number to format', () => {
  const texts: readonly { why: string; text: string; region?: string }[] = [
    { why: 'is empty', text: '' },
    { why: 'has no digits', text: '+ (', region: 'ES' },
    { why: 'has letters', text: '+34612x', region: 'ES' },
    { why: 'is a link', text: 'tel:+34612345678', region: 'ES' },
    { why: 'has other digits', text: '+34٦١٢', region: 'ES' },
    { why: 'has a slash', text: '612345678/9', region: 'ES' },
    { why: 'has another space', text: '+34\u00a0612345678', region: 'ES' },
    { why: 'has two lines', text: '+34612\n345678', region: 'ES' },
    { why: 'has two pluses', text: '++34612', region: 'ES' },
    { why: 'has a plus inside', text: '34+612', region: 'ES' },
    { why: 'has two numbers', text: '+34612345678 +34698765432', region: 'ES' },
    { why: 'has more digits than any number', text: '+345678901234567890', region: 'ES' },
    { why: 'has no region', text: '612345678' },
    { why: 'has an unknown region', text: '612345678', region: 'XX' },
    { why: 'has a region that every object has', text: '612345678', region: 'constructor' },
    { why: 'begins with 00', text: '0034612345678', region: 'ES' },
    { why: 'begins with 00 where another prefix is dialled', text: '0034612345678', region: 'US' },
    { why: 'begins with 00 where no prefix is known', text: '0034612345678' },
    { why: 'begins with the prefix for calls abroad', text: '01134612345678', region: 'US' },
  ];
  for (const { why, text, region: defaultRegion } of texts) {
    it(`comes back as it is when it ${why}`, async () => {
      for (const deleted of [false, true]) {
        expect(await formatPhone(text, 2, { defaultRegion, deleted })).to.deep.equal({ text, caret: 2 });
      }
    });
  }

  it('has up to 17 digits otherwise', async () => {
    expect(await formatted('+3461234567890123|')).to.equal('+34 61234567890123|');
    expect(await formatted('00|', { defaultRegion: 'ES' })).to.equal('00|');
  });
});

describe('a number of any region', () => {
  it('keeps its digits and a caret at the end, key by key and Backspace by Backspace', async () => {
    const wrong: string[] = [];
    for (const { digits, options } of numbers) {
      const { field, type, backspace } = fieldFor(options);
      for (let length = 1; length <= digits.length; length += 1) {
        await type(digits.charAt(length - 1));
        const isRight = significant(field.text) === digits.slice(0, length) && field.caret === field.text.length;
        if (!isRight) wrong.push(shown(field));
      }
      for (let length = digits.length - 1; length >= 0; length -= 1) {
        await backspace();
        // the first may only take a closing bracket, which comes back
        if (length === digits.length - 1 && significant(field.text) === digits) await backspace();
        if (significant(field.text) !== digits.slice(0, length)) wrong.push(shown(field));
      }
    }

    expect(numbers).to.have.length.above(700);
    expect(wrong).to.deep.equal([]);
  });

  it('keeps its digits and its place when a digit is typed in the middle', async () => {
    await fc.assert(
      fc.asyncProperty(anyNumber, anyPlace, fc.stringMatching(/^\d$/), async ({ digits, options }, place, key) => {
        const { field, type } = fieldFor(options, await formatPhone(digits, Math.max(place, 1), options));
        const count = before(field);

        await type(key);

        expect(significant(field.text)).to.equal(digits.slice(0, count) + key + digits.slice(count));
        expect(before(field)).to.equal(count + 1);
      }),
      { seed: 31, numRuns: 1000 },
    );
  });

  it('loses one digit with every Backspace once the caret is behind one', async () => {
    // behind 00 nothing is formatted, and a caret may stand behind a space
    const formattedOnes = numbers.filter(({ digits }) => !digits.startsWith('0'));

    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formattedOnes), anyPlace, async ({ digits, options }, place) => {
        const { text } = await formatPhone(digits, 0, options);
        const { field, backspace } = fieldFor(options, { text, caret: Math.min(place, text.length) });
        const count = before(field);
        await backspace();
        expect(before(field)).to.be.within(count - 1, count);

        for (let left = before(field) - 1; left >= 0; left -= 1) {
          await backspace();
          expect(before(field)).to.equal(left);
          expect(significant(field.text)).to.equal(digits.slice(0, left) + digits.slice(count));
        }
      }),
      { seed: 32, numRuns: 500 },
    );
  });

  it('is the same when formatted again', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyNumber,
        anyPlace,
        anyPlace,
        fc.boolean(),
        async ({ digits, options }, end, place, deleted) => {
          const once = await formatPhone(digits.slice(0, end), place, { ...options, deleted });

          expect(await formatPhone(once.text, once.caret, { ...options, deleted })).to.deep.equal(once);
        },
      ),
      { seed: 33, numRuns: 1000 },
    );
  });
});

describe('any text that is formatted', () => {
  it('keeps its digits, the caret its place among them, and is the same when formatted again', async () => {
    const piece = fc.constantFrom(...['+', '0', '1', '2', '3', '4', '9', ' ', '-', '.', '(', ')']);
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(piece, { maxLength: 24 }).map((all) => all.join('')),
      fc.stringMatching(/^\+?[0-9]{0,17}$/),
    );
    const region = fc.constantFrom(undefined, 'XX', ...getCountries(metadata));

    await fc.assert(
      fc.asyncProperty(text, fc.nat(30), region, fc.boolean(), async (typed, place, defaultRegion, deleted) => {
        const caret = Math.min(place, typed.length);
        const options = { defaultRegion, deleted };
        const once = await formatPhone(typed, caret, options);

        expect(significant(once.text)).to.equal(significant(typed));
        expect(before(once)).to.equal(before({ text: typed, caret }));
        expect(await formatPhone(once.text, once.caret, options)).to.deep.equal(once);
        if (caret === typed.length && !deleted) expect(once.caret).to.equal(once.text.length);
        if (once.text !== typed && deleted) expect(once.text.slice(0, once.caret)).to.match(/^$|[\d+]$/);
        if (!/^[\d+ \-.()]*$/.test(typed)) expect(once).to.deep.equal({ text: typed, caret });
      }),
      { seed: 34, numRuns: 3000 },
    );
  });
});
