import { summary } from '../support/samples.mjs';

const LENGTH = 1_600;

const filled = (part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);
const letters = Array.from({ length: 400 }, (_, index) => String.fromCodePoint(0x100 + (index % 380))).join('');

const TEXTS = {
  'GSM-7': filled('Your order is ready, and will be brought tomorrow. '),
  'with accents': filled('Su pedido «está» listo… pásese mañana — gracias, Ángel. '),
  'of emoji': filled('👩‍👩‍👧 hola '),
  'with many kinds of letters': filled(letters),
};

/** A key at the end of an SMS of 1,600 characters, and in a plain field. */
export async function sms(pages) {
  const page = await pages.open('typing/sms.page.ts');
  const rows = [];
  for (const [text, value] of Object.entries(TEXTS)) {
    await page.run('write', 'plain', value);
    const { median } = summary(await page.costsOfKeys());
    await page.run('write', 'composer', value);
    rows.push({ text, characters: LENGTH, ...summary(await page.costsOfKeys()), 'plain field: median': median });
  }
  await page.close();
  return rows;
}
