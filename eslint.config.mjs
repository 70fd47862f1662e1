import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const noInlineStyle = {
  selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/(^|\\s)style=/]',
  message: 'A strict CSP blocks style attributes: use a class, or this.style.setProperty() with a custom property.',
};
const noPresent = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'The clock is a port.',
};
const noUnawaited = {
  selector: 'ExpressionStatement > CallExpression[callee.property.name=/^(accessible|updateComplete)$/]',
  message: 'await it',
};
const noFocusedTests = {
  selector:
    'CallExpression[callee.object.name=/^(describe|context|it|specify)$/][callee.property.name=/^(only|skip)$/], CallExpression[callee.name=/^x(describe|context|it|specify)$/]',
  message: 'Every test runs.',
};

export default defineConfig(
  { ignores: ['dist', 'coverage', 'screenshots', 'soak'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['test/bench/directory/peers/**/*.mjs'],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ['{src,components,demo,test}/**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { wc: { elementBaseClasses: ['LitElement', 'SpeakingElement'] }, litHtmlSources: true },
    rules: {
      // its 'recommended' is in the old format: the rules are taken by name
      ...Object.fromEntries(Object.keys(litA11y.configs.recommended.rules).map((rule) => [rule, 'error'])),
      // a select's change is its answer: blur would come too late for what depends on it
      'lit-a11y/no-invalid-change-handler': 'off',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      // LitElement always has the callbacks: the compiler knows
      'wc/guard-super-call': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      // XState's `types: {} as …` is how it wants its types
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // a port's promise may have nothing to wait for; `async` keeps what it throws inside the promise
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/directives/unsafe-*'],
              message: "It passes Trusted Types by lit-html's own policy, unsanitised.",
            },
            { group: ['**/directives/style-map*'], message: 'A strict CSP blocks style attributes.' },
          ],
        },
      ],
      'no-restricted-syntax': ['error', noInlineStyle],
    },
  },
  {
    files: ['{src,components}/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/{domain,ports,machine,session,i18n}/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['window', 'document', 'navigator', 'fetch', 'localStorage', 'indexedDB'].map((name) => ({
          name,
          message: 'The outside world comes through a port.',
        })),
      ],
      'no-restricted-properties': ['error', { object: 'Date', property: 'now', message: noPresent.message }],
      'no-restricted-syntax': ['error', noPresent],
    },
  },
  {
    files: ['demo/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/(dist|src|components)/', message: 'The demo is a user: outbound-elements/…' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // chai-a11y-axe makes every assertion thenable, so the rule cannot tell; `noUnawaited` can
      '@typescript-eslint/no-floating-promises': 'off',
      'no-restricted-syntax': ['error', noUnawaited, noFocusedTests],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect(x).to.be.true` is a sentence
      '@typescript-eslint/no-unused-expressions': 'off',
      'wc/file-name-matches-element': 'off',
    },
  },
  prettier,
);
