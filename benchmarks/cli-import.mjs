// What the command line costs over bare node, as differences of medians in one run; all kinds alternate: to be imported, and to
// say the first verdict on a file of one entity.
//   node benchmarks/cli-import.mjs [rounds]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const packaged = (path) => fileURLToPath(new URL(`../packages/cli/${path}`, import.meta.url));
const entry = pathToFileURL(packaged('dist/index.js')).href;
const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-start-'));
const file = join(folder, 'one.ndjson');
writeFileSync(
  file,
  '{"id":"urn:ngsi-ld:OffStreetParking:1","type":"OffStreetParking","name":"Market","status":["open"]}\n',
);

const rounds = Number(process.argv[2] ?? 21);
const bare = { args: ['-e', '0'], status: 0, times: [] };
const imported = { args: ['--input-type=module', '-e', `import ${JSON.stringify(entry)}`], status: 0, times: [] };
// The entity has no location: that is the finding.
const verdict = { args: [packaged('bin/ds4sscc.js'), 'data', 'validate', file], status: 1, times: [] };
for (let round = 0; round < rounds; round += 1)
  for (const kind of [bare, imported, verdict]) kind.times.push(time(kind));
rmSync(folder, { recursive: true });

const node = middle(bare.times).value;
for (const [what, { times }, must] of [
  ['the command line imported', imported, 60],
  ['the verdict on a file of one entity', verdict, 150],
]) {
  const { value, spread } = middle(times.map((taken, round) => taken - bare.times[round]));
  console.log(`${what}: ${value.toFixed(1)} ms over bare node (${node.toFixed(1)} ms); limit ${must} ms`);
  reportResult({ what: `${what}, over bare node`, value, spread, unit: 'ms', better: 'less', must });
}

function time({ args, status }) {
  const start = performance.now();
  const ended = spawnSync(process.execPath, args);
  if (ended.status !== status) throw new Error(`node ${args.join(' ')} ended with ${ended.status}: ${ended.stderr}`);
  return performance.now() - start;
}
