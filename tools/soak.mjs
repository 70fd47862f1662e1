import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * `npm run soak`: 100,000 random fault schedules against the outbox and the machines, on a simulated clock, in plain Node.
 * The seed is the time's, or SOAK_SEED; SOAK_RUNS changes how many. A failing schedule is shrunk and saved in soak/.
 * `npm run soak -- soak/<seed>.json` runs a saved one again, and prints what happened.
 */
const FOLDER = 'soak';

execFileSync('npx', ['tsc', '-p', 'test/soak'], { stdio: 'inherit' });
const { replay, soak } = await import(new URL(`../${FOLDER}/js/test/soak/outbox.js`, import.meta.url));

async function again(file) {
  const { violations, history } = await replay(JSON.parse(await readFile(file, 'utf8')).schedule);
  for (const happening of history) console.log(JSON.stringify(happening));
  console.log(violations.length > 0 ? violations : 'Nothing wrong.');
  return violations.length === 0;
}

async function afresh(seed, runs) {
  console.log(`seed ${seed}, ${runs} schedules`);
  const begun = performance.now();
  const { failure, ...counts } = await soak(seed, runs);
  const seconds = Math.round((performance.now() - begun) / 1000);
  console.log(
    `${counts.schedules} schedules, ${counts.messages} messages, ${counts.deliveries} deliveries, ${seconds} s`,
  );
  if (!failure) {
    console.log('0 lost, 0 delivered twice, 0 out of order, 0 shown without the host’s word, 0 busy for ever');
    return true;
  }
  const file = `${FOLDER}/${seed}.json`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, JSON.stringify({ seed, ...failure }, undefined, 2));
  console.error(failure.violations, `saved as ${file}`);
  return false;
}

const [file] = process.argv.slice(2);
const seed = Number(process.env.SOAK_SEED ?? Date.now() % 2 ** 31);
const fine = file ? await again(file) : await afresh(seed, Number(process.env.SOAK_RUNS ?? 100_000));
if (!fine) process.exitCode = 1;
