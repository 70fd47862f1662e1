import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../../', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const tags = readdirSync(new URL('components/', root)).filter((name) =>
  existsSync(new URL(`components/${name}/define.ts`, root)),
);

/** What a user may write → the file it means. */
const doors = {
  '.': 'dist/components/index.js',
  './define': 'dist/components/define.js',
  './define-webex': 'dist/components/define-webex.js',
  ...Object.fromEntries(tags.map((tag) => [`./define/${tag}`, `dist/components/${tag}/define.js`])),
  './core': 'dist/src/index.js',
  './joined': 'dist/src/session/joined/index.js',
  './directory': 'dist/src/session/directory/index.js',
  './mail': 'dist/components/mail/index.js',
  './hosts/simulated': 'dist/src/hosts/simulated/index.js',
  './hosts/recorded': 'dist/src/hosts/recorded/index.js',
  './hosts/outbound-backend': 'dist/src/hosts/outbound-backend/index.js',
  './hosts/webex-desktop': 'dist/src/hosts/webex-desktop/index.js',
  './hosts/webex-contact-center': 'dist/src/hosts/webex-contact-center/index.js',
  './hosts/simulated-webex': 'dist/src/hosts/simulated-webex/index.js',
  './cdn/outbound-webex.js': 'dist/cdn/outbound-webex.js',
  './cdn/outbound-elements.js': 'dist/cdn/outbound-elements.js',
  './custom-elements.json': 'custom-elements.json',
  './package.json': 'package.json',
};
const nameOf = (door) => door.replace(/^\./, manifest.name);

describe('the published entries', () => {
  for (const [door, file] of Object.entries(doors)) {
    it(`${nameOf(door)} is ${file}`, () => {
      const resolved = import.meta.resolve(nameOf(door));

      assert.equal(resolved, new URL(file, root).href);
      assert.ok(existsSync(fileURLToPath(resolved)), `${file} is missing`);
      if (file.startsWith('dist/components') || file.startsWith('dist/src')) {
        assert.ok(existsSync(fileURLToPath(resolved.replace(/\.js$/, '.d.ts'))), `${file} has no types`);
      }
    });
  }

  it('are all in this table', () => {
    const published = Object.keys(manifest.exports).filter((door) => !door.includes('*'));

    assert.deepEqual(
      published.filter((door) => !(door in doors)),
      [],
    );
  });
});

describe('in plain Node', () => {
  /** Lit marks its version on globalThis, and brings a customElements: not ours to tidy. */
  const litsOwn = ['lit', 'lit/decorators.js', '@lit/context'];
  const headless = ['./core', './joined', './directory'];
  const importable = Object.entries(doors).filter(([, file]) => /^dist\/(src|components)/.test(file));

  for (const [door] of importable) {
    it(`importing ${nameOf(door)} neither throws nor adds a global`, async () => {
      const known = headless.includes(door) || door.startsWith('./hosts/') ? [] : litsOwn;
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['--input-type=module', '--eval', newGlobals(known, nameOf(door))],
        { cwd: root },
      );

      assert.deepEqual(JSON.parse(stdout), []);
    });
  }

  const newGlobals = (known, entry) => `
    for (const module of ${JSON.stringify(known)}) await import(module);
    const before = new Set(Reflect.ownKeys(globalThis));
    await import(${JSON.stringify(entry)});
    console.log(JSON.stringify(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String)));`;
});
