import { chromium } from './tools/chromium-launcher.mjs';
import { openFiles } from './tools/open-files.mjs';
import strict from './web-test-runner.config.mjs';

/** The tests whose pages have no policy of ours. */
export default {
  ...strict,
  files: openFiles,
  browsers: [await chromium()],
  plugins: strict.plugins.filter(({ name }) => name !== 'strict-policy'),
};
