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

/** A key in the middle of a mail, its editor and toolbar alone, and in a field that is only editable. */
export async function mailInEditor(pages) {
  const page = await pages.open('typing/editor.page.ts');
  const rows = [];
  for (const kind of KINDS) {
    for (const characters of LENGTHS) {
      await page.run('open', kind, characters);
      const keys = summary(await page.costsOfKeys());
      const written = { 'as HTML': await best(page, 'html'), 'as text': await best(page, 'text') };
      await page.run('openFloor', kind, characters);
      const { median } = summary(await page.costsOfKeys());
      rows.push({ mail: kind, characters, ...keys, 'only editable: median': median, ...written });
    }
  }
  await page.close();
  return rows;
}

/** A key in the middle of a mail in the composer, which keeps what is written while it is. */
export async function mailInComposer(pages) {
  const rows = [];
  for (const kind of KINDS) {
    for (const characters of LENGTHS) {
      const page = await pages.open('typing/mail.page.ts', kind, characters);
      rows.push({ mail: kind, characters, ...summary(await page.costsOfKeys()) });
      await page.close();
    }
  }
  return rows;
}
