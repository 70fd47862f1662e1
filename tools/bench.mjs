import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';

/**
 * `npm run bench`: every group of measurements there is; `npm run bench -- typing`: these groups only. A group is a folder
 * under test/bench with a `bench.mjs` whose `measure` answers tables, by what they are of. They are printed, and written into
 * `coverage/bench-<group>.json`; whatever they are, nothing fails. A group that cannot be measured does not keep the others from it.
 */
const HOME = new URL('../test/bench/', import.meta.url);
const OUT = 'coverage';

const benchOf = (group) => new URL(`${group}/bench.mjs`, HOME);
const groups = readdirSync(HOME).filter((group) => existsSync(benchOf(group)));
const wanted = process.argv.length > 2 ? process.argv.slice(2) : groups;
const unknown = wanted.filter((group) => !groups.includes(group));
if (unknown.length > 0) throw new Error(`No ${unknown.join(', ')} is measured; there are: ${groups.join(', ')}.`);

async function run(group) {
  const { measure } = await import(benchOf(group));
  const tables = await measure();
  for (const [title, rows] of Object.entries(tables)) {
    console.log(`\n${group}: ${title}`);
    console.table(rows);
  }
  await writeFile(`${OUT}/bench-${group}.json`, `${JSON.stringify({ node: process.version, tables }, null, 2)}\n`);
}

await mkdir(OUT, { recursive: true });
for (const group of wanted) {
  await run(group).catch((error) => {
    console.error(`\n${group}: ${error.message}`);
    process.exitCode = 1;
  });
}
process.exit();
