import license from 'rollup-plugin-license';
import { fileURLToPath } from 'node:url';
import { bundling } from './tools/bundling.mjs';

const thirdParty = (file) =>
  license({
    thirdParty: {
      output: fileURLToPath(new URL(`dist/cdn/${file}`, import.meta.url)),
      allow: {
        test: '(MIT OR BSD-3-Clause OR Apache-2.0 OR ISC OR 0BSD)',
        failOnUnlicensed: true,
        failOnViolation: true,
      },
    },
  });

const SDK = '@wxcc-desktop/sdk';

/** The SDK is a script that reads the desktop's global while it runs: in one file it must not run before it is wanted. */
const sdkWhenWanted = {
  name: 'sdk-when-wanted',
  transform: (code, id) =>
    id.includes(`/node_modules/${SDK}/`)
      ? {
          code: `const load = (module, exports) => { ${code}\nreturn module.exports; };
let sdk;
export default { get Desktop() { const module = { exports: {} }; return (sdk ??= load(module, module.exports)).Desktop; } };`,
          map: null,
        }
      : undefined,
};

export default [
  /** One file for a `<script type="module">`: everything inside, minified, registers itself. */
  {
    ...bundling,
    input: 'dist/components/define.js',
    plugins: [...bundling.plugins, thirdParty('THIRD_PARTY.txt')],
    output: { file: 'dist/cdn/outbound-elements.js', format: 'es', sourcemap: true, inlineDynamicImports: true },
  },
  /** The one script of a Webex desktop layout, which is no module: the elements, their session there, and the SDK. */
  {
    ...bundling,
    input: 'dist/components/define-webex.js',
    plugins: [sdkWhenWanted, ...bundling.plugins, thirdParty('THIRD_PARTY.webex.txt')],
    output: { file: 'dist/cdn/outbound-webex.js', format: 'iife', sourcemap: true, inlineDynamicImports: true },
  },
];
