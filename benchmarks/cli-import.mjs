// What importing the command line costs over bare node, as a difference of medians in one run; both kinds alternate.
import { spawnSync } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

const entry = pathToFileURL(fileURLToPath(new URL('../packages/cli/dist/index.js', import.meta.url))).href;
const rounds = 21;
const bare = [];
const withCli = [];
for (let round = 0; round < rounds; round += 1) {
  bare.push(time(['-e', '0']));
  withCli.push(time(['--input-type=module', '-e', `import ${JSON.stringify(entry)}`]));
}
const cost = median(withCli) - median(bare);
console.log(
  `bare node ${median(bare).toFixed(1)} ms, with the command line imported ${median(withCli).toFixed(1)} ms: ${cost.toFixed(1)} ms (limit 60 ms)`,
);
if (cost > 60) process.exit(1);

function time(args) {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed`);
  return performance.now() - start;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];
}
