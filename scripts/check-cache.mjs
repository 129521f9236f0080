// Runs the tests twice with a cache of their own: the second run, with nothing changed, has to take less than a third of the first.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cache = mkdtempSync(join(tmpdir(), 'turbo-cache-'));
const [cold, warm] = [run(), run()];
rmSync(cache, { recursive: true });
console.log(
  `npm test: ${cold.toFixed(1)} s cold, ${warm.toFixed(1)} s with no change (ratio ${(warm / cold).toFixed(2)})`,
);
if (warm > cold / 3) {
  console.error('A run with no change has to take less than a third of the cold one.');
  process.exit(1);
}

function run() {
  const start = performance.now();
  const { status, stdout } = spawnSync('npm', ['test'], {
    env: { ...process.env, TURBO_CACHE_DIR: cache },
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error(stdout);
    process.exit(1);
  }
  return (performance.now() - start) / 1000;
}
