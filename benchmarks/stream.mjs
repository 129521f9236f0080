// Checking files of entities, as ratios within one run: against the limit (lines cut out of the bytes and parsed), the usual
// way (readline, JSON.parse, simplify, ajv), and other validators on the same schema and file. Right verdicts come before
// times; each measurement is a process of its own, and the ways take turns. Needs a build of @ds4sscc/data-models.
// npm run bench:stream -- [--mb 40] [--rounds 5]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';
import { createRecords, writeStream } from './stream-data.mjs';
import { simplified, validators } from './stream-peers.mjs';

const { values } = parseArgs({ options: { mb: { type: 'string' }, rounds: { type: 'string' } } });
const megabytes = Number(values.mb ?? 40);
const rounds = Number(values.rounds ?? 5);
const script = (name) => fileURLToPath(new URL(name, import.meta.url));
/** The ways that are npm packages, not programs written here. */
const peers = new Set(['ajv', 'typebox', 'zod', 'valibot']);
const folder = mkdtempSync(join(tmpdir(), 'stream-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** The files, and who checks them. */
const contests = [
  {
    file: 'normalized',
    representation: 'normalized',
    invalid: 0,
    ways: ['limit', 'ours-1', 'ours-1-alone', 'usual', 'ajv'],
  },
  {
    file: 'key-values',
    representation: 'key-values',
    invalid: 0,
    ways: ['limit', 'ours-1', 'ours-1-alone', 'ajv', 'typebox', 'zod', 'valibot'],
  },
  { file: 'normalized, 1 % invalid', representation: 'normalized', invalid: 0.01, ways: ['limit', 'ours-1', 'usual'] },
  {
    file: 'normalized, 20 % invalid',
    representation: 'normalized',
    invalid: 0.2,
    ways: ['limit', 'ours-1', 'ours-1-alone', 'usual'],
  },
  { file: 'key-values, 20 % invalid', representation: 'key-values', invalid: 0.2, ways: ['limit', 'ours-1', 'ajv'] },
];

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores`);
await assertSameVerdicts();
for (const [index, contest] of contests.entries())
  contest.written = writeStream(join(folder, `${index}.ndjson`), { ...contest, bytes: megabytes * 1e6 });
measure();
for (const contest of contests) print(contest);
printTargets();
await compareHyperjump();
compareColdStart();
printCode();

/** All say the same of the same entities, and what the generator says. */
async function assertSameVerdicts() {
  for (const representation of ['key-values', 'normalized']) {
    const record = createRecords({ representation, invalid: 0.2 });
    for (const name of representation === 'normalized' ? ['ajv', 'usual'] : Object.keys(validators)) {
      const isValid = await validators[name === 'usual' ? 'ajv' : name](
        name === 'usual' ? 'key-values' : representation,
      );
      for (let index = 0; index < (name === 'hyperjump' ? 300 : 3000); index += 1) {
        const { line, valid } = record(index);
        const entity = JSON.parse(line);
        const verdict = isValid(name === 'usual' ? simplified(entity) : entity);
        assert.equal(verdict, valid, `${name} says otherwise of ${line}`);
      }
    }
  }
  console.log('the same verdicts by all on 3,000 entities of each representation, of which 20 % are invalid');
}

function measure() {
  for (let round = 0; round < rounds; round += 1)
    for (const contest of contests) {
      contest.results ??= new Map(contest.ways.map((way) => [way, []]));
      for (const way of contest.ways) {
        const out = way.startsWith('ours') && contest.invalid > 0 ? [join(folder, 'findings.ndjson')] : [];
        const { path, records, invalid } = contest.written;
        const result = runNode([script('stream-run.mjs'), way, contest.representation, path, ...out]);
        assert.equal(result.records, records, `${way} read another number of records`);
        if (way !== 'limit') assert.equal(result.invalid, invalid, `${way} found another number of invalid entities`);
        if (out.length > 0) assert.equal(readFileSync(out[0], 'utf8').split('\n').length - 1, result.findings);
        contest.results.get(way).push(result);
      }
    }
}

function runNode(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

function print({ file, written, results }) {
  const { bytes, records, invalid } = written;
  const each = Math.round(bytes / records);
  console.log(
    `\n${file}: ${(bytes / 1e6).toFixed(0)} MB, ${records} entities of ${each} bytes, ${invalid} invalid; medians of ${rounds}`,
  );
  const limit = median(results.get('limit').map(({ cpu }) => cpu));
  console.log('  way           CPU ms  (spread)         wall ms  (spread)         MB/s CPU  x limit  most MiB');
  for (const [way, all] of results) {
    const cpu = median(all.map((one) => one.cpu));
    const cells = [
      way.padEnd(12),
      spread(all.map((one) => one.cpu)),
      spread(all.map((one) => one.wall)),
      (bytes / 1e3 / cpu).toFixed(0).padStart(8),
      (limit / cpu).toFixed(2).padStart(7),
      Math.max(...all.map((one) => one.memory))
        .toFixed(0)
        .padStart(8),
    ];
    console.log(`  ${cells.join('  ')}`);
  }
}

/** The rows that the project holds itself to: what has to be, and what is aimed at. */
function printTargets() {
  /** How often the second way fits into the first, round by round. */
  const ratio = (file, over, under, what = 'cpu') => {
    const { results } = contests.find((one) => one.file === file);
    return middle(results.get(over).map((one, round) => one[what] / results.get(under)[round][what]));
  };
  const speed = (file, way = 'ours-1') => ratio(file, 'limit', way);
  console.log('\nratios (must, aim)');
  // All rules about one entity ("alone"), and with them those about all entities of the file.
  row('normalized, against the limit', speed('normalized', 'ours-1-alone'), 0.8, 1.3);
  row('normalized, entities compared', speed('normalized'), 0.8, 1.3);
  row('key-values, against the limit', speed('key-values', 'ours-1-alone'), 0.9, 1.3);
  row('key-values, entities compared', speed('key-values'), 0.9, 1.3);
  row('normalized, against the usual way', ratio('normalized', 'usual', 'ours-1'), 2, 3);
  row('20 % invalid, findings written', speed('normalized, 20 % invalid', 'ours-1-alone'), 0.5, 0.8);
  row('20 % invalid, entities compared', speed('normalized, 20 % invalid'), 0.5, 0.8);
  row('key-values, 20 % invalid', speed('key-values, 20 % invalid'), 0.5, 0.8);
  for (const contest of contests)
    for (const peer of contest.ways.filter((way) => peers.has(way))) {
      const result = { ...ratio(contest.file, peer, 'ours-1'), unit: 'times', better: 'more', peer };
      reportResult({ what: `${contest.file}: time of JSON.parse and ${peer} / ours`, ...result });
    }
  const memory = Math.max(...contests.flatMap(({ results }) => results.get('ours-1').map((one) => one.memory)));
  console.log(`  ${'most memory of one thread, MiB'.padEnd(40)} ${memory.toFixed(0)} (150, 100)`);
  const bars = { must: 150, aim: 100 };
  reportResult({ what: 'most memory of one thread', value: memory, unit: 'MiB', better: 'less', ...bars });
}

function row(name, ratio, must, aim) {
  const verdict = ratio.value >= aim ? 'aim reached' : ratio.value >= must ? 'holds' : 'DOES NOT HOLD';
  console.log(`  ${name.padEnd(40)} ${ratio.value.toFixed(2)} (${must}, ${aim}): ${verdict}`);
  reportResult({ what: name, ...ratio, unit: 'times', better: 'more', must, aim });
}

/** Hyperjump is far slower than the others: a thousand entities have to do, within one process. */
async function compareHyperjump() {
  const isValid = await validators.hyperjump('key-values');
  const record = createRecords({ representation: 'key-values' });
  const lines = Array.from({ length: 1000 }, (_, index) => record(index).line);
  const time = (work) => {
    const before = process.cpuUsage();
    for (const line of lines) work(JSON.parse(line));
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const [parsing, checking] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    parsing.push(time(() => true));
    checking.push(time(isValid));
  }
  console.log(
    `\nhyperjump on 1,000 key-values entities: ${median(checking).toFixed(0)} ms CPU, JSON.parse ${median(parsing).toFixed(1)}`,
  );
}

function compareColdStart() {
  const wall = (args) => {
    const before = performance.now();
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    return { time: performance.now() - before, stdout };
  };
  const [bare, cold] = [[], []];
  for (let round = 0; round < rounds * 3; round += 1) {
    bare.push(wall(['-e', '0']).time);
    const verdict = wall([script('stream-cold.mjs')]);
    assert.equal(verdict.stdout, '1\n');
    cold.push(verdict.time);
  }
  const over = median(cold) - median(bare);
  console.log(
    `first verdict from a cold process: ${over.toFixed(0)} ms over bare node (150, 80); bare ${spread(bare)}, with a verdict ${spread(cold)}`,
  );
  const costs = middle(cold.map((time, round) => time - bare[round]));
  const what = 'first verdict from a cold process, over bare node';
  reportResult({ what, ...costs, unit: 'ms', better: 'less', must: 150, aim: 80 });
}

/** What the acceptors generated at build time weigh. */
function printCode() {
  const generated = script('../packages/data-models/dist/acceptors');
  if (!existsSync(generated)) return;
  const files = readdirSync(generated).filter((name) => name.endsWith('.js'));
  const sizes = files.map((name) => statSync(join(generated, name)).size).sort((a, b) => a - b);
  const zipped = files.map((name) => gzipSync(readFileSync(join(generated, name))).length).sort((a, b) => a - b);
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
  console.log(
    `generated code per model: median ${kilobytes(median(sizes))} kB, most ${kilobytes(sizes.at(-1))} kB (60, 25); zipped ${kilobytes(median(zipped))}`,
  );
  const what = 'generated code of the largest model';
  reportResult({ what, value: sizes.at(-1) / 1000, unit: 'kB', better: 'less', must: 60, aim: 25 });
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
}

function spread(numbers) {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return `${median(numbers).toFixed(0).padStart(6)}  ${`(${least.toFixed(0)} to ${most.toFixed(0)})`.padEnd(15)}`;
}
