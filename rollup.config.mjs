import license from 'rollup-plugin-license';
import { fileURLToPath } from 'node:url';
import { bundling } from './tools/bundling.mjs';

/** One file for a `<script type="module">`: everything inside, minified, registers itself. */
export default {
  ...bundling,
  input: 'dist/components/define.js',
  plugins: [
    ...bundling.plugins,
    license({
      thirdParty: {
        output: fileURLToPath(new URL('dist/cdn/THIRD_PARTY.txt', import.meta.url)),
        allow: {
          test: '(MIT OR BSD-3-Clause OR Apache-2.0 OR ISC OR 0BSD)',
          failOnUnlicensed: true,
          failOnViolation: true,
        },
      },
    }),
  ],
  output: {
    file: 'dist/cdn/outbound-elements.js',
    format: 'es',
    sourcemap: true,
    inlineDynamicImports: true,
  },
};
