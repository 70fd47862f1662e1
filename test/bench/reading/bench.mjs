import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { SAMPLES, summary } from '../support/samples.mjs';
import { LENGTH, TEXTS } from './texts.mjs';

const BUILT = new URL('../../../dist/src/index.js', import.meta.url);

async function readers() {
  if (!existsSync(BUILT)) throw new Error('there is nothing to measure yet: run `npm run build:lib` first.');
  const built = await import(BUILT);
  const { formatPhone, measureSms, parseEmail, parsePhone, readContactLink, replaceForGsm, smsReplacements } = built;
  return {
    parsePhone: (text) => parsePhone(text, { defaultRegion: 'US' }),
    parseEmail: (text) => parseEmail(text, { smtputf8: true }),
    formatPhone: (text) => formatPhone(text, text.length, { defaultRegion: 'US' }),
    readContactLink,
    recipientKey: (text) => built.recipientKey('email', text),
    measureSms,
    smsReplacements,
    replaceForGsm,
  };
}

async function timesOf(read, text) {
  const times = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const from = performance.now();
    await read(text);
    times.push(performance.now() - from);
  }
  return summary(times);
}

async function worstOf(reader, read) {
  // what is fetched at the first call is not what is measured
  await read('612345678');
  const rows = [];
  for (const [text, value] of Object.entries(TEXTS))
    rows.push({ reader, characters: LENGTH, 'of all, worst': text, ...(await timesOf(read, value)) });
  return rows.reduce((one, other) => (other.best > one.best ? other : one));
}

/** What reading what people type and paste takes for 100,000 characters of the worst kinds there are, in ms, in Node. */
export async function measure() {
  const rows = [];
  for (const [reader, read] of Object.entries(await readers())) rows.push(await worstOf(reader, read));
  return { 'the worst text of each reader': rows };
}
