import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { browserCommands } from './tools/browser-commands.mjs';
import { chromium } from './tools/chromium-launcher.mjs';
import { openFiles } from './tools/open-files.mjs';
import { strictPolicy } from './tools/strict-policy.mjs';

const browser = await chromium().catch((error) => {
  console.error(error.message);
  process.exit(1);
});

// counting makes everything slower, and what a few hundred schedules do not reach, ten thousand do not either
const fewerSchedules = process.argv.includes('--coverage') && {
  testRunnerHtml: (framework) =>
    `<!doctype html><html><body><script>globalThis.SCHEDULES = 300;</script><script type="module" src="${framework}"></script></body></html>`,
};

export default {
  ...fewerSchedules,
  files: ['test/**/*.test.ts', ...openFiles.map((file) => `!${file}`)],
  nodeResolve: { exportConditions: ['development'] },
  browsers: [browser],
  concurrency: 2,
  // a busy machine is slow, not wrong
  testFramework: { config: { timeout: '20000' } },
  browserStartTimeout: 120_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
    browserCommands(),
    strictPolicy(),
  ],
  coverageConfig: {
    reporters: ['lcov', 'text-summary'],
    threshold: { statements: 98, branches: 95, functions: 95, lines: 98 },
  },
};
