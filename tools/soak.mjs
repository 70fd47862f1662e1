import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * `npm run soak`: random fault schedules against the outbox and the machines, on one page and over pages that die, and
 * random corrupt stores, on a simulated clock, in plain Node. The seed is the time's, or SOAK_SEED; SOAK_RUNS says how many
 * schedules on one page there are, of the others a tenth each. What fails is shrunk and saved in soak/.
 * `npm run soak -- soak/<seed>-<part>.json` runs a saved one again, and prints what happened.
 */
const FOLDER = 'soak';

execFileSync('npx', ['tsc', '-p', 'test/soak'], { stdio: 'inherit' });
const compiled = (name) => import(new URL(`../${FOLDER}/js/test/soak/${name}.js`, import.meta.url));
const { replay, soak } = await compiled('outbox');
const { replayCorruption, soakCorruption } = await compiled('corruption');

const caught = [];
process.on('uncaughtException', (error) => caught.push(String(error)));
process.on('unhandledRejection', (reason) => caught.push(String(reason)));
const uncaught = () => caught.splice(0);

const parts = [
  { name: 'page', share: 1, run: (seed, runs) => soak(seed, runs, 'one') },
  { name: 'pages', share: 0.1, run: (seed, runs) => soak(seed, runs, 'several') },
  { name: 'corruption', share: 0.1, run: (seed, runs) => soakCorruption(seed, runs, uncaught) },
];

async function again(file) {
  const { schedule, corruption } = JSON.parse(await readFile(file, 'utf8'));
  const { violations, history = [] } = await (schedule ? replay(schedule) : replayCorruption(corruption, uncaught));
  for (const happening of history) console.log(JSON.stringify(happening));
  console.log(violations.length > 0 ? violations : 'Nothing wrong.');
  return violations.length === 0;
}

async function save(name, seed, failure) {
  const file = `${FOLDER}/${seed}-${name}.json`;
  await mkdir(FOLDER, { recursive: true });
  await writeFile(file, JSON.stringify({ seed, ...failure }, undefined, 2));
  console.error(failure.violations, `saved as ${file}`);
}

async function afresh({ name, share, run }, seed, scale) {
  const begun = performance.now();
  const { failure, ...counts } = await run(seed, Math.max(1, Math.round(scale * share)));
  const seconds = Math.round((performance.now() - begun) / 1000);
  const figures = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`${name}: ${[...figures, `${seconds} s`].join(', ')}`);
  if (failure) await save(name, seed, failure);
  return !failure;
}

async function everyPart(seed, scale) {
  console.log(`seed ${seed}`);
  const ends = [];
  for (const part of parts) ends.push(await afresh(part, seed, scale));
  const fine = ends.every(Boolean) && uncaught().length === 0;
  if (fine)
    console.log(
      '0 lost, 0 delivered twice, 0 out of order, 0 shown without the host’s word, 0 busy for ever, 0 uncaught errors',
    );
  return fine;
}

const [file] = process.argv.slice(2);
const seed = Number(process.env.SOAK_SEED ?? Date.now() % 2 ** 31);
const fine = file ? await again(file) : await everyPart(seed, Number(process.env.SOAK_RUNS ?? 100_000));
if (!fine) process.exitCode = 1;
