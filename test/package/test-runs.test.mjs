import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runsOf } from '../../tools/open-files.mjs';

const open = ['--config', 'web-test-runner.open.config.mjs'];

describe('the tests that somebody asks for', () => {
  it('are run where they want to be run', () => {
    assert.deepEqual(runsOf(['test/domain/sms.test.ts']), [['test/domain/sms.test.ts']]);
    assert.deepEqual(runsOf(['test/journeys/frames.test.ts']), [['test/journeys/frames.test.ts', ...open]]);
  });

  it('are each run once where a pattern covers both kinds', () => {
    const [strict, others, ...rest] = runsOf(['test/components/mail-editor/*.test.ts']);

    assert.ok(strict.includes('test/components/mail-editor/html.test.ts'));
    assert.ok(!strict.includes('test/components/mail-editor/content-security.test.ts'));
    assert.deepEqual(others, ['test/components/mail-editor/content-security.test.ts', ...open]);
    assert.deepEqual(rest, []);
  });

  it('are found in folders below a pattern, and nowhere else', () => {
    const [others, ...rest] = runsOf(['test/demo/**/*.test.ts']);

    assert.ok(others.some((file) => /^test\/demo\/.*\.test\.ts$/.test(file)));
    assert.ok(others.every((file) => file.startsWith('test/demo/') || open.includes(file)));
    assert.deepEqual(rest, []);
  });

  it('are all of them where none is named, and none where nothing is called so, which the runner says', () => {
    assert.deepEqual(runsOf(['--coverage']), [['--coverage']]);
    assert.deepEqual(runsOf(['--watch', 'test/nothing.test.ts']), [['--watch', 'test/nothing.test.ts']]);
  });
});
