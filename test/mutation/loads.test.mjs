import { describe, it } from 'vitest';

const modules = import.meta.glob('../../src/{domain,machine}/**/*.ts');

/** What breaks while it loads leaves a test file without tests, and no test fails: here one does. */
describe('a module', () => {
  for (const [file, load] of Object.entries(modules)) it(`loads: ${file}`, load);
});
