import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import prettier from 'prettier';
import { rollup } from 'rollup';
import { bundling } from './bundling.mjs';
import { ROWS } from './size-table.mjs';

/**
 * `node tools/size.mjs`: measures dist; fails over a budget, or when README.md says something else.
 * `--write`: puts the table into README.md.
 */
const README = 'README.md';
const MARKED = /(<!-- sizes -->)[\s\S]*(<!-- \/sizes -->)/;
const TOLERANCE = 0.02;

const gzipped = (code) => gzipSync(code, { level: 9 }).length / 1000;
const uses = (chunk, part) => chunk.moduleIds.some((id) => id.includes(part));

/** The chunks of a page that imports `entries` and nothing else; what is imported dynamically is a chunk of its own. */
async function chunksOf(entries) {
  const page = {
    name: 'page',
    resolveId: (id) => (id === 'page' ? id : undefined),
    load: (id) =>
      id === 'page' ? entries.map((entry) => `export * from ${JSON.stringify(`./${entry}`)};`).join('\n') : undefined,
  };
  const bundle = await rollup({ ...bundling, input: 'page', plugins: [page, ...bundling.plugins] });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return output.filter(({ type }) => type === 'chunk');
}

/** What `roots` load at once, by their static imports. */
function loadedWith(roots, chunks) {
  const names = new Set(roots.map(({ fileName }) => fileName));
  for (const name of names) {
    for (const imported of chunks.find(({ fileName }) => fileName === name)?.imports ?? []) names.add(imported);
  }
  return chunks.filter(({ fileName }) => names.has(fileName));
}

async function measure({ entries, lazy, beside, without, file }) {
  const missing = [...(entries ?? []), ...(file ? [file] : [])].filter((path) => !existsSync(path));
  if (missing.length > 0) return { skipped: `${missing.join(', ')} is not there yet` };
  if (file) return { kB: gzipped(await readFile(file)) };
  const chunks = await chunksOf(entries);
  const eager = loadedWith(
    chunks.filter(({ isEntry }) => isEntry),
    chunks,
  );
  if (without && eager.some((chunk) => uses(chunk, without))) return { skipped: `${without} still loads with it` };
  const roots = chunks.filter((chunk) => lazy && !eager.includes(chunk) && uses(chunk, lazy));
  if (lazy && roots.length === 0) return { skipped: `nothing loads ${lazy} lazily yet` };
  const there = [
    ...eager,
    ...(beside
      ? loadedWith(
          chunks.filter((chunk) => uses(chunk, beside)),
          chunks,
        )
      : []),
  ];
  const counted = lazy ? loadedWith(roots, chunks).filter((chunk) => !there.includes(chunk)) : eager;
  return { kB: counted.reduce((total, { code }) => total + gzipped(code), 0) };
}

const table = (rows) =>
  [
    '| minified and gzipped, dependencies included | kB | budget |',
    '| --- | --: | --: |',
    ...rows.map(({ what, kB, budget }) => `| ${what} | ${kB.toFixed(1)} | ${budget} |`),
  ].join('\n');

/** What `README.md` claims of a row, in kB. */
const claimed = (readme, what) =>
  Number(
    MARKED.exec(readme)?.[0]
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()))
      .find((cells) => cells[1] === what)?.[2],
  );

async function write(rows) {
  const readme = await readFile(README, 'utf8');
  if (!MARKED.test(readme)) throw new Error(`${README} needs a line <!-- sizes --> and a line <!-- /sizes -->.`);
  const options = { ...(await prettier.resolveConfig(README)), filepath: README };
  const text = readme.replace(MARKED, (_, start, end) => `${start}\n\n${table(rows)}\n\n${end}`);
  await writeFile(README, await prettier.format(text, options));
}

function complaints(rows, readme) {
  const heavy = rows
    .filter(({ kB, budget }) => kB > budget)
    .map(({ what, kB, budget }) => `${what}: ${kB.toFixed(1)} kB is over its budget of ${budget}.`);
  const untold = rows
    .map((row) => ({ ...row, claim: claimed(readme, row.what) }))
    .filter(({ kB, claim }) => !(Math.abs(claim - kB) <= kB * TOLERANCE))
    .map(({ what, kB }) => `${what}: ${README} does not say ${kB.toFixed(1)} kB. npm run size -- --write`);
  return [...heavy, ...untold];
}

const results = [];
for (const row of ROWS) results.push({ ...row, ...(await measure(row)) });
const measured = results.filter(({ kB }) => kB !== undefined);
console.log(table(measured));
for (const { what, skipped } of results) if (skipped) console.log(`skipped: ${what} (${skipped})`);

if (process.argv.includes('--write')) await write(measured);
const readme = await readFile(README, 'utf8').catch(() => '');
for (const complaint of complaints(measured, readme)) {
  console.error(complaint);
  process.exitCode = 1;
}
