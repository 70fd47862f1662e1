import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

/** How our own file is made, and how the sizes are measured: as a user's bundler would, for production. */
export const bundling = {
  plugins: [
    // without it a shell with `development` set would take Lit's development files
    nodeResolve({ browser: true, exportConditions: ['production'] }),
    terser({ ecma: 2022, module: true, compress: { passes: 3 }, format: { comments: false } }),
  ],
  onLog(level, log, handle) {
    // TypeScript's decorator helper looks for another copy of itself on `this`
    if (log.code !== 'THIS_IS_UNDEFINED') handle(level, log);
  },
};
