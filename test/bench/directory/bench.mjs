import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The peers are no part of this package: they are installed when they are measured for the first time. */
function install() {
  if (existsSync(`${HERE}node_modules/.package-lock.json`)) return;
  // because npm is a script that no shell-less call finds on Windows
  execFileSync('npm', ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/** What a transfer directory costs with ever more entries; beside it plain DOM and what others have made. */
export async function measure() {
  install();
  const { contest } = await import('./contest.mjs');
  return contest();
}
