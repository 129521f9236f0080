import { defineConfig } from 'tsup';

/** The one build recipe: `dist/` mirrors `src/` file by file, so that `sideEffects: false` can drop what is not imported. */
export default defineConfig({
  entry: ['src/**/*.ts', '!**/*.d.ts'],
  bundle: false,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  removeNodeProtocol: false,
  clean: true,
  silent: true,
});
