// Puts what a worker runs into one file: it is started for a few seconds, and of those most would go into finding and reading
// several hundred modules. Nobody imports it, so that nothing is there twice.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';

const place = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

rmSync(place('dist/node/segment-worker.js.map'), { force: true });
await build({
  entry: { 'segment-worker': place('src/node/segment-worker.ts') },
  outDir: place('dist/node'),
  config: false,
  silent: true,
  clean: false,
  minify: true,
  splitting: false,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  noExternal: [/.*/],
  outExtension: () => ({ js: '.js' }),
});
