import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

/**
 * `node tools/guide.mjs`: copies the code of docs/host-guide.md from the tested files again.
 * In the guide a block stands under `<!-- file region -->`; in the file a region begins at `// guide: region` and ends at
 * the next such line. `test/package/guide.test.mjs` fails when one has changed since.
 */
const FILE = new URL('../docs/host-guide.md', import.meta.url);
const BLOCK = /<!-- (\S+) (\S+) -->\n\n```ts\n[^]*?```/g;

async function region(file, name) {
  const source = await readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  const [, code] = source.split(new RegExp(`^// guide: ${name}\\n`, 'm'));
  if (code === undefined) throw new Error(`${file} has no region "${name}".`);
  // an outside author imports the package
  return code
    .split(/^\/\/ guide: /m)[0]
    .trim()
    .replace("'../../../src/index.js'", "'outbound-elements/core'");
}

/** The guide as it is. */
export const guide = () => readFile(FILE, 'utf8');

/** The guide with the code that its files hold now. */
export async function guideFromSource() {
  const text = await guide();
  const blocks = await Promise.all(
    [...text.matchAll(BLOCK)].map(
      async ([, file, name]) => `<!-- ${file} ${name} -->\n\n\`\`\`ts\n${await region(file, name)}\n\`\`\``,
    ),
  );
  return text.replace(BLOCK, () => blocks.shift());
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await writeFile(FILE, await guideFromSource());
