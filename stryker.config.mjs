/** `npm run mutation`: breaks the rules and the machines in every way it knows, and expects a test to notice each. */
export default {
  mutate: ['src/domain/**/*.ts', 'src/machine/**/*.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.mjs' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // a busy machine is slow, not wrong: a mutant that is only slow would count as noticed
  timeoutMS: 60_000,
  timeoutFactor: 3,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'html', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'coverage/mutation/index.html' },
  jsonReporter: { fileName: 'coverage/mutation/mutation.json' },
  incrementalFile: 'coverage/mutation/incremental.json',
  tempDirName: 'coverage/mutation/tmp',
  ignorePatterns: ['coverage', 'dist', 'screenshots', 'soak'],
};
