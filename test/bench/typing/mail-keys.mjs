import { round, SAMPLES, summary } from '../support/samples.mjs';

const KINDS = ['paragraphs', 'one paragraph', 'plain words', 'lists'];
const LENGTHS = [1_000, 50_000];

/** What it costs to write a mail once more, when something was typed. */
async function best(page, deed) {
  const times = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    await page.press('x');
    times.push(await page.run(deed));
  }
  return round(Math.min(...times));
}

/** What a key costs a field that is only editable, with the same mail in it: that much is the browser's own. */
async function floor(page, kind, characters) {
  await page.run('openFloor', kind, characters);
  const { median, p95 } = summary(await page.costsOfKeys());
  return { 'only editable: median': median, 'only editable: p95': p95 };
}

/** A key in the middle of a mail, its editor and toolbar alone, and in a field that is only editable. */
export async function mailInEditor(pages) {
  const page = await pages.open('typing/editor.page.ts');
  const rows = [];
  for (const kind of KINDS) {
    for (const characters of LENGTHS) {
      await page.run('open', kind, characters);
      const keys = summary(await page.costsOfKeys());
      const written = { 'as HTML': await best(page, 'html'), 'as text': await best(page, 'text') };
      rows.push({ mail: kind, characters, ...keys, ...(await floor(page, kind, characters)), ...written });
    }
  }
  await page.close();
  return rows;
}

/**
 * A key in the middle of a mail in the composer, which keeps what is written while it is, and right after it in a field
 * that is only editable, so that a machine that is busy with something else is so for both.
 */
export async function mailInComposer(pages) {
  const plain = await pages.open('typing/editor.page.ts');
  const rows = [];
  for (const kind of KINDS) {
    for (const characters of LENGTHS) {
      const page = await pages.open('typing/mail.page.ts', kind, characters);
      const keys = summary(await page.costsOfKeys());
      await page.close();
      rows.push({ mail: kind, characters, ...keys, ...(await floor(plain, kind, characters)) });
    }
  }
  await plain.close();
  return rows;
}
