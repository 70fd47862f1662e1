/** Tests that need a page without a policy: they bring documents of their own, each with the policy it is tested under, or with none. */
export const openFiles = [
  'test/components/content-security.test.ts',
  'test/components/mail-editor/content-security.test.ts',
  'test/components/mail/**/*.test.ts',
  // the SDK makes code of strings, and a layout brings a document of its own
  'test/demo/**/*.test.ts',
  'test/hosts/webex-*.test.ts',
  'test/journeys/frames.test.ts',
];

const isOpen = (file) => openFiles.some((open) => file.startsWith(open.replace(/\*.*$/, '')));

/** The configuration that these arguments want. */
export const configFor = (argv) => (argv.some(isOpen) ? ['--config', 'web-test-runner.open.config.mjs'] : []);
