import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';

/**
 * `npm run bench`: how long the readers of what people type and paste take for 100,000 characters of the worst kinds there
 * are, in ms, best of six. Written as a table, and as JSON into `coverage/bench.json`; nothing is judged here.
 */
const BUILT = new URL('../dist/src/index.js', import.meta.url);
const LENGTH = 100_000;
const SAMPLES = 6;

if (!existsSync(BUILT)) throw new Error('There is nothing to measure yet: run `npm run build:lib` first.');
const {
  formatPhone,
  measureSms,
  parseEmail,
  parsePhone,
  readContactLink,
  recipientKey,
  replaceForGsm,
  smsReplacements,
} = await import(BUILT);

const filled = (part) => part.repeat(Math.ceil(LENGTH / part.length)).slice(0, LENGTH);

const TEXTS = {
  digits: filled('1234567890'),
  'arabic digits': filled('٠١٢٣٤٥٦٧٨٩'),
  pluses: filled('+'),
  spaces: filled(' '),
  'invisible marks': filled('\u200B\u202E'),
  brackets: filled('()<>[]'),
  'at signs': filled('@'),
  dots: filled('a.'),
  'a list of addresses': filled('ana@example.com, '),
  'a list of numbers': filled('+34612345678, '),
  'names and addresses': filled('"Ana" <ana@example.com>; '),
  'half a link': `mailto:${filled('%E0%A4%')}`,
  'a link with parameters': `sms:${filled('+34612345678;a=b')}`,
  'combining marks': filled('e\u0301\u0302'),
  emoji: filled('👩‍👩‍👧'),
  'lone surrogates': filled('\uD800'),
  'euro signs': filled('€[]'),
  'accented letters': filled('áéíóú'),
  'a heap of accents': `e${filled('\u0301\u0316')}`,
  'every character': String.fromCharCode(...Array.from({ length: 0xffff }, (_, code) => code)),
  variables: filled('{{á}}'),
  'half a variable': filled('{{á'),
};

const READERS = {
  parsePhone: (text) => parsePhone(text, { defaultRegion: 'US' }),
  parseEmail: (text) => parseEmail(text, { smtputf8: true }),
  formatPhone: (text) => formatPhone(text, text.length, { defaultRegion: 'US' }),
  readContactLink,
  recipientKey: (text) => recipientKey('email', text),
  measureSms,
  smsReplacements,
  replaceForGsm,
};

async function best(read, text) {
  const times = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const from = performance.now();
    await read(text);
    times.push(performance.now() - from);
  }
  return Math.min(...times);
}

const rows = [];
for (const [reader, read] of Object.entries(READERS)) {
  // what is fetched at the first call is not what is measured
  await read('612345678');
  const times = [];
  for (const [text, value] of Object.entries(TEXTS)) times.push({ text, ms: await best(read, value) });
  const worst = times.reduce((one, other) => (other.ms > one.ms ? other : one));
  rows.push({ reader, characters: LENGTH, worstMs: Number(worst.ms.toFixed(2)), of: worst.text });
}
console.table(rows);
await mkdir('coverage', { recursive: true });
await writeFile('coverage/bench.json', `${JSON.stringify({ node: process.version, rows }, null, 2)}\n`);
