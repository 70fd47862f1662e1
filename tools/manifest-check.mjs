import { readFile } from 'node:fs/promises';
import { cli as analyzer } from '@custom-elements-manifest/analyzer/cli.js';

/** Fails when custom-elements.json is not what the sources say. Writes nothing. */
const made = await analyzer({ argv: ['analyze', '--quiet'], noWrite: true });
const kept = await readFile('custom-elements.json', 'utf8').catch(() => '');
if (kept !== `${JSON.stringify(made, null, 2)}\n`) {
  console.error('custom-elements.json is not what the sources say: npm run manifest, and commit it.');
  process.exitCode = 1;
}
