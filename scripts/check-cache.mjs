// Runs the tests twice with a cache of their own: the second run, with nothing changed, has to take less than a third of the first.
// The first is shown as it goes; the tests' own closing line comes last.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const cache = mkdtempSync(join(tmpdir(), 'turbo-cache-'));
const cold = await run((text) => process.stdout.write(text));
const warm = await run(() => {});
rmSync(cache, { recursive: true });

const ratio = warm.seconds / cold.seconds;
console.log(
  `npm test: ${cold.seconds.toFixed(1)} s cold, ${warm.seconds.toFixed(1)} s with no change (ratio ${ratio.toFixed(2)})`,
);
const [closingLine] = /^\d+ passed, \d+ failed.*$/m.exec(cold.output) ?? [];
if (closingLine === undefined || !warm.output.includes(closingLine)) {
  console.error('Both runs have to print the closing line of the tests.');
  process.exit(1);
}
if (ratio > 1 / 3) {
  console.error('A run with no change has to take less than a third of the cold one.');
  process.exit(1);
}
console.log(closingLine);

async function run(show) {
  const start = performance.now();
  const child = spawn('npm', ['test'], {
    env: { ...process.env, TURBO_CACHE_DIR: cache },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
    show(text);
  });
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) process.exit(1);
  return { seconds: (performance.now() - start) / 1000, output };
}
