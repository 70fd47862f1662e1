import { readdir, readFile, writeFile, mkdir } from 'node:fs/promises';
import prettier from 'prettier';
import { chartOf, goingsOnIn, hearingOf } from './machine-chart.mjs';

/**
 * `node tools/charts.mjs`: draws every machine of dist into docs/machines.md.
 * `--check`: writes nothing, and fails when the file is not what would be drawn.
 */
const FILE = 'docs/machines.md';
const FOLDER = 'src/machine';
const ORDER = ['session', 'task', 'outbox', 'directory'];

const HEAD = `# The machines

Drawn from the machines themselves by \`npm run docs:charts\`; \`npm run docs:check\` fails when one has changed since.

An arrow reads \`event [guard] / actions\`; of several for one event the first whose guard holds is taken, and \`at once\`
needs no event. \`entry\` happens whenever a state is entered, \`do\` while it lasts; \`… done\` is the outcome of that, which
always comes: an answer, a refusal, a fault, or silence past the deadline.

Under each chart stands what goes on in the states that have others in them; then the events of the machine, where each
is heard, and what it changes there if it leads to no other state. A state hears what the states around it hear. Anywhere
else the event is ignored, and changes nothing.
`;

const rank = (name) => (ORDER.includes(name) ? ORDER.indexOf(name) : ORDER.length);

async function machineNames() {
  const files = await readdir(FOLDER, { recursive: true });
  const names = files.flatMap((file) => /(\w+)\.machine\.ts$/.exec(file)?.[1] ?? []);
  return names.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b));
}

/** What the machine is, in its own words. */
async function storyOf(name) {
  const source = await readFile(`${FOLDER}/${name}/${name}.machine.ts`, 'utf8');
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export const ${name}Machine\\b`).exec(source);
  return (
    comment?.[1]
      .replace(/^\s*\*/gm, '')
      .replace(/\s+/g, ' ')
      .trim() ?? name
  );
}

async function loaded(name) {
  const module = await import(new URL(`../dist/${FOLDER}/${name}/${name}.machine.js`, import.meta.url));
  return module[`${name}Machine`];
}

async function section(name) {
  const machine = await loaded(name);
  return [
    `## ${name}`,
    await storyOf(name),
    ['```mermaid', chartOf(machine), '```'].join('\n'),
    goingsOnIn(machine)
      .map((line) => `- ${line}`)
      .join('\n'),
    [
      '| event | heard in |',
      '| --- | --- |',
      ...hearingOf(machine).map(({ event, heard }) => `| \`${event}\` | ${heard} |`),
    ].join('\n'),
  ].join('\n\n');
}

const sections = [];
for (const name of await machineNames()) sections.push(await section(name));
const options = { ...(await prettier.resolveConfig(FILE)), filepath: FILE };
const drawn = await prettier.format([HEAD, ...sections].join('\n\n'), options);

if (!process.argv.includes('--check')) {
  await mkdir('docs', { recursive: true });
  await writeFile(FILE, drawn);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== drawn) {
  console.error(`${FILE} is not what the machines are: npm run docs:charts, and commit it.`);
  process.exitCode = 1;
}
