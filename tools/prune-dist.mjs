import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Removes what dist holds of sources that are gone, and nothing else: another run may be reading the rest. */
for (const folder of ['src', 'components'].map((name) => join('dist', name)).filter(existsSync)) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const source = file.replace(/^dist[\\/]/, '').replace(/(\.d\.ts|\.js)(\.map)?$/, '.ts');
    if (!existsSync(source)) rmSync(file);
  }
}
