import { fileURLToPath } from 'node:url';
import { BaseSequencer } from 'vitest/node';

const slow = [
  'simulated-desktop',
  'paths',
  'sms',
  'outbox-schedules',
  'restore-facts',
  'page-schedules',
  'pairs',
  'restore',
  'phone',
].map((name) => `/${name}.test.ts`);

/** The quick files go first: most mutants are noticed before a slow one begins. */
class QuickFirst extends BaseSequencer {
  async sort(files) {
    const slowness = ({ moduleId }) => slow.findIndex((name) => moduleId.endsWith(name));
    return [...files].sort((a, b) => slowness(a) - slowness(b));
  }
}

/** The tests that need no browser, in plain Node, for `npm run mutation`. */
export default {
  resolve: {
    // its own `expect`; the rest of it needs a document
    alias: { '@open-wc/testing': '@esm-bundle/chai/esm/chai.js' },
  },
  test: {
    globals: true,
    // every file would read every module once more, for every mutant
    isolate: false,
    include: ['test/{domain,machine}/**/*.test.ts', 'test/hosts/simulated-desktop.test.ts', 'test/mutation/*.test.mjs'],
    // it listens to the errors of a window
    exclude: ['test/machine/corrupt-snapshots.test.ts'],
    setupFiles: fileURLToPath(new URL('./mocha.mjs', import.meta.url)),
    sequence: { sequencer: QuickFirst },
    // a busy machine is slow, not wrong
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
};
