import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

const HELP =
  'No Chromium could be started for the tests: install one (Debian: apt-get install -y chromium), ' +
  'or name it with CHROME_PATH=/path/to/chrome, or run npm ci on Linux x64, which brings one.';

/** Launch options for the first Chromium that starts: CHROME_PATH, then the system's, then the one an npm package carries. */
export async function findChromium() {
  const { CHROME_PATH, CHROMIUM_FROM_NPM } = process.env;
  if (CHROME_PATH) {
    const why = await whyNotStart(CHROME_PATH);
    if (why) throw new Error(`${HELP} (CHROME_PATH: ${why})`);
    return { executablePath: CHROME_PATH, headless: true };
  }
  for (const executablePath of CHROMIUM_FROM_NPM ? [] : SYSTEM_BROWSERS.filter(existsSync)) {
    if (!(await whyNotStart(executablePath))) return { executablePath, headless: true };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error(HELP);
  try {
    const executablePath = await packagedChromium();
    const why = await whyNotStart(executablePath);
    if (why) throw new Error(why);
    // the package holds headless-shell, which is neither a full Chromium nor has a window
    return { executablePath, headless: 'shell' };
  } catch (error) {
    throw new Error(`${HELP} (${error.message.split('\n')[0]})`, { cause: error });
  }
}

/** A browser that is there may still miss a system library. Asking its version shows it within a moment. */
async function whyNotStart(executablePath) {
  // the Windows build opens a window instead of answering
  if (process.platform === 'win32') return existsSync(executablePath) ? undefined : 'not there';
  return promisify(execFile)(executablePath, ['--version'], { timeout: 30_000 }).then(
    () => undefined,
    (error) => error.stderr?.trim() || error.message,
  );
}

/** Unpacked once into a folder named by its version, by a rename: two runs at a time do no harm. */
async function packagedChromium() {
  // the package's exports hide its package.json
  const manifest = new URL('../package.json', import.meta.resolve('@sparticuz/chromium'));
  const { version } = JSON.parse(await readFile(manifest, 'utf8'));
  const cache = fileURLToPath(new URL('../node_modules/.cache', import.meta.url));
  const home = join(cache, `chromium-${version}`);
  const executable = join(home, 'chromium');
  if (existsSync(executable)) return executable;
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, 'unpack-'));
  try {
    await unpackInto(staging);
    await rename(staging, home).catch((error) => {
      if (!existsSync(executable)) throw error;
    });
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return executable;
}

/** The package always unpacks into the temporary folder, and takes whatever version already lies there. */
async function unpackInto(folder) {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Root has no sandbox, and the browser shall not call home. */
export const CHROMIUM_ARGS = [
  // role and name as the browser's own accessibility tree has them: what tests find things by
  '--enable-blink-features=ComputedAccessibilityInfo',
  ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];
