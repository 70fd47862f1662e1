import { readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

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

const isTest = (argument) => /^(?:\.\/)?test\//.test(argument);

const allTests = () =>
  readdirSync('test', { recursive: true })
    .map((file) => join('test', file).replaceAll(sep, posix.sep))
    .filter((file) => file.endsWith('.test.ts'));

/** A pattern as files are called by it: `*` is anything inside a name, and `**` any folders. */
function called(pattern) {
  const parts = pattern.replace(/^\.\//, '').split(/(\*\*\/|\*)/);
  const places = { '**/': '(?:.*/)?', '*': '[^/]*' };
  return new RegExp(`^${parts.map((part) => places[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('')}$`);
}

const amongst = (patterns) => {
  const names = patterns.map(called);
  return (file) => names.some((name) => name.test(file));
};

const isOpen = amongst(openFiles);

/** What the runner is to be told, once for each configuration that the files want which these arguments name. */
export function runsOf(argv) {
  const files = allTests().filter(amongst(argv.filter(isTest)));
  if (files.length === 0) return [argv];
  const others = argv.filter((argument) => !isTest(argument));
  const strict = files.filter((file) => !isOpen(file));
  const open = files.filter(isOpen);
  return [
    ...(strict.length > 0 ? [[...others, ...strict]] : []),
    ...(open.length > 0 ? [[...others, ...open, '--config', 'web-test-runner.open.config.mjs']] : []),
  ];
}
