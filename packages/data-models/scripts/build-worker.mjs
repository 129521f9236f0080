// Puts what a worker runs into one file: it is started for a few seconds, and of those most would go into finding and reading
// several hundred modules. Nobody imports it, so that nothing is there twice.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('../dist/node/segment-worker.js', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('../src/node/segment-worker.ts', import.meta.url))],
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'error',
});
rmSync(`${outfile}.map`, { force: true });
