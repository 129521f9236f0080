// Checking a file of entities with two threads against one, as ratios of wall time within one run, at several sizes up to a
// million entities. Beside them two processes that know nothing of each other, each with one thread and half of the data.
// Each measurement is a process of its own, and the ways take turns. A virtual machine may get no processor for a while: what
// Linux calls stolen time. A measurement in which more than a hundredth of it was stolen is taken again, a few times, and the
// most that was stolen in one that counts is told. Needs a build of @ds4sscc/data-models.
// npm run bench:threads -- [--entities 1000000] [--rounds 3]
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';
import { writeStream } from './stream-data.mjs';

const { values } = parseArgs({ options: { entities: { type: 'string' }, rounds: { type: 'string' } } });
const entities = Number(values.entities ?? 1_000_000);
const rounds = Number(values.rounds ?? 3);
const script = fileURLToPath(new URL('stream-run.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'threads-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const ways = ['ours-1', 'ours-2', 'ours-1-alone', 'ours-2-alone'];
const bars = { must: 1.6, aim: 1.8 };
const mostStolen = 0.01;
const mostTries = 6;

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`);
// A fraction of the entities is a file as CI sees it, and a day of sensors.
for (const part of [0.04, 0.3, 1]) await measure(Math.round(entities * part));

async function measure(count) {
  const whole = writeStream(join(folder, 'whole.ndjson'), { representation: 'normalized', entities: count });
  const half = writeStream(join(folder, 'half.ndjson'), { representation: 'normalized', entities: count / 2 });
  const results = new Map([...ways, 'halves'].map((way) => [way, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ways) results.get(way).push(await undisturbed(() => run(way, whole)));
    results.get('halves').push(await undisturbed(() => runHalves(half)));
  }
  const size = `${whole.records.toLocaleString('en')} entities, ${(whole.bytes / 1e6).toFixed(0)} MB`;
  console.log(`\n${size}; medians of ${rounds}`);
  for (const [way, all] of results)
    console.log(
      `  ${way.padEnd(14)} wall ${ms(all, 'wall')} ms, CPU ${ms(all, 'cpu')} ms, most memory ${ms(all, 'memory')} MiB, stolen ${share(all)} %`,
    );
  const ratio = (one, two) => middle(results.get(one).map(({ wall }, round) => wall / results.get(two)[round].wall));
  tell(`${size}: two threads against one, wall`, ratio('ours-1', 'ours-2'), bars);
  tell(`${size}: two threads, entities judged alone`, ratio('ours-1-alone', 'ours-2-alone'), bars);
  tell(`${size}: two processes with half of the file each, entities judged alone`, ratio('ours-1-alone', 'halves'));
}

function tell(what, ratio, { must, aim } = {}) {
  const verdict =
    must === undefined ? '' : ratio.value >= must ? ` (must ${must}): holds` : ` (must ${must}): DOES NOT HOLD`;
  console.log(`  ${what}: ${ratio.value.toFixed(2)}${verdict}`);
  reportResult({ what, ...ratio, unit: 'times', better: 'more', ...(must !== undefined && { must, aim }) });
}

function run(way, { path, records, invalid }) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, way, 'normalized', path], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  const result = JSON.parse(stdout);
  assert.deepEqual([result.records, result.invalid], [records, invalid], `${way} says otherwise of the records`);
  return result;
}

/** Measures again while too much of the time was stolen; gives the measurement that lost least. */
async function undisturbed(measurement) {
  let best;
  for (let tries = 0; tries < mostTries && !(best?.stolen <= mostStolen); tries += 1) {
    const [stolenBefore, began] = [stolenTime(), performance.now()];
    const result = await measurement();
    const stolen = (stolenTime() - stolenBefore) / (performance.now() - began);
    if (!best || stolen < best.stolen) best = { ...result, stolen };
  }
  return best;
}

/** Milliseconds for which something in this machine was ready to run and got no processor; 0 where the system does not tell. */
function stolenTime() {
  if (!existsSync('/proc/stat')) return 0;
  const ticksPerSecond = 100;
  return (Number(readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/\s+/)[8]) * 1000) / ticksPerSecond;
}

/** What two cores can give at most to programs that share nothing, not even what was compiled. */
async function runHalves(half) {
  const args = [script, 'ours-1-alone', 'normalized', half.path];
  const both = await Promise.all([1, 2].map(() => promisify(execFile)(process.execPath, args)));
  const results = both.map(({ stdout }) => JSON.parse(stdout));
  for (const { records, invalid } of results) assert.deepEqual([records, invalid], [half.records, half.invalid]);
  const [cpu, memory] = ['cpu', 'memory'].map((what) => results.reduce((sum, one) => sum + one[what], 0));
  const wall = Math.max(...results.map((one) => one.began + one.wall)) - Math.min(...results.map((one) => one.began));
  return { cpu, memory, wall };
}

function share(all) {
  return (Math.max(...all.map(({ stolen }) => stolen)) * 100).toFixed(1);
}

function ms(all, what) {
  return middle(all.map((one) => one[what])).value.toFixed(0);
}
