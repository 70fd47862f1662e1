import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { startTestRunner } from '@web/test-runner';
import { openFiles, runsOf } from './open-files.mjs';

/**
 * `node tools/test.mjs`: the browser tests, then the package's, and one line that counts both.
 * `node tools/test.mjs test/domain/sms.test.ts`: these browser tests only. `--coverage`: the browser tests, counted.
 */
const argv = process.argv.slice(2);
const PACKAGE_TESTS = 'test/package';

async function browserTests(args) {
  const runner = await startTestRunner({ argv: args, autoExitProcess: false });
  // it has said why, and is about to end the process
  if (!runner) return { passed: 0, failed: 1, skipped: 0 };
  const clean = await new Promise((resolve) => runner.on('stopped', resolve));
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const { testResults, errors } of runner.sessions.all()) {
    countSuite(testResults, count);
    // a file that did not load has no results, and is a failure all the same
    if (errors?.length) count.failed++;
  }
  if (!clean) process.exitCode = 1;
  return count;
}

function countSuite(suite, count) {
  for (const { skipped, passed } of suite?.tests ?? []) count[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
  for (const inner of suite?.suites ?? []) countSuite(inner, count);
}

async function packageTests() {
  const files = readdirSync(PACKAGE_TESTS)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(PACKAGE_TESTS, name));
  const count = { passed: 0, failed: 0, skipped: 0 };
  const tally = (word) => (test) => {
    if (test.details.type !== 'suite') count[test.skip === undefined ? word : 'skipped']++;
  };
  const results = run({ files, concurrency: true }).on('test:pass', tally('passed')).on('test:fail', tally('failed'));
  for await (const text of results.compose(spec)) process.stdout.write(text);
  return count;
}

const counts = [];
for (const args of [...runsOf(argv), ...(argv.length === 0 ? runsOf(openFiles) : [])])
  counts.push(await browserTests(args));
if (argv.length === 0) counts.push(await packageTests());
const sum = (word) => counts.reduce((total, count) => total + count[word], 0);
if (sum('failed') > 0) process.exitCode = 1;
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
process.exit();
