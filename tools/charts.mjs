import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
needs no event. \`entry\` happens whenever a state is entered, \`do\` while it lasts, and \`again\` enters it anew; \`… done\` is
the outcome of what was done, which always comes: an answer, a refusal, a fault, or silence past the deadline.

Under each chart stands what goes on in the states that have others in them; then the events of the machine, where each
is heard, and what it changes there if it leads to no other state. A state hears what the states around it hear. Anywhere
else the event is ignored, and changes nothing.
`;

const rank = (id) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

/** What an exported thing says of itself in its file. */
async function storyOf(exported, file) {
  const source = await readFile(join(FOLDER, file), 'utf8');
  const comment = new RegExp(`/\\*\\*((?:(?!\\*/)[^])*)\\*/\\s*export const ${exported}\\b`).exec(source)?.[1];
  return (
    comment
      ?.replace(/^\s*\*/gm, '')
      .replace(/\s+/g, ' ')
      .trim() ?? exported
  );
}

async function machineIn(file) {
  const built = resolve('dist', FOLDER, file.replace(/\.ts$/, '.js'));
  if (!existsSync(built)) throw new Error(`${built} is not there yet: npm run docs:charts`);
  const module = await import(pathToFileURL(built));
  const [exported, machine] = Object.entries(module).find(([, thing]) => thing.root);
  return { machine, story: await storyOf(exported, file) };
}

async function machines() {
  const files = await readdir(FOLDER, { recursive: true });
  const found = await Promise.all(files.filter((file) => file.endsWith('.machine.ts')).map(machineIn));
  const byId = ({ machine: a }, { machine: b }) => rank(a.id) - rank(b.id) || a.id.localeCompare(b.id);
  return found.sort(byId);
}

function section({ machine, story }) {
  return [
    `## ${machine.id}`,
    story,
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

const sections = (await machines()).map(section);
const options = { ...(await prettier.resolveConfig(FILE)), filepath: FILE };
const drawn = await prettier.format([HEAD, ...sections].join('\n\n'), options);

if (!process.argv.includes('--check')) {
  await mkdir('docs', { recursive: true });
  await writeFile(FILE, drawn);
} else if ((await readFile(FILE, 'utf8').catch(() => '')) !== drawn) {
  console.error(`${FILE} is not what the machines are: npm run docs:charts, and commit it.`);
  process.exitCode = 1;
}
