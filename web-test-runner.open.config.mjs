import { chromium } from './tools/chromium-launcher.mjs';
import { openFiles } from './tools/open-files.mjs';
import strict from './web-test-runner.config.mjs';

/** The tests whose pages have no policy of ours; or all of them, to count what they reach, for which a policy makes no difference. */
export default {
  ...strict,
  files: process.argv.includes('--coverage') ? ['test/**/*.test.ts'] : openFiles,
  browsers: [await chromium()],
  plugins: strict.plugins.filter(({ name }) => name !== 'strict-policy'),
};
