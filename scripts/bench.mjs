// Runs every benchmark, one after the other, each in a process of its own, and writes docs/benchmarks.md from what they report.
// npm run bench [-- --only policy,stream] [--quick | --full] [--output FILE] [--verbose]
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nearestWord } from '@ds4sscc/findings';
import { benchmarks } from '../benchmarks/all.mjs';
import { barMissed } from '../benchmarks/report-result.mjs';
import { benchmarkPage } from './bench/benchmark-page.mjs';
import { busyShare } from './bench/busy-share.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = {
  only: { type: 'string' },
  quick: { type: 'boolean', default: false },
  full: { type: 'boolean', default: false },
  output: { type: 'string' },
  verbose: { type: 'boolean', default: false },
};
const { values } = parseArgs({ options });
const sizes = values.quick ? 'quick' : values.full ? 'full' : 'args';
const chosen = chooseBenchmarks(values.only);
const output = values.output ?? join(root, isWhole() ? 'docs/benchmarks.md' : 'node_modules/.cache/benchmarks.md');
const started = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-bench-'));
const runs = [];
try {
  for (const [index, benchmark] of chosen.entries()) runs.push(await runBenchmark(benchmark, index));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const machine = {
  cores: availableParallelism(),
  processor: cpus()[0]?.model.trim(),
  memory: totalmem(),
  node: process.version,
  v8: process.versions.v8,
  platform: `${process.platform} ${process.arch}`,
};
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, benchmarkPage({ runs, machine, sizes, isWhole: values.only === undefined, versionOf }));
const minutes = (performance.now() - started) / 60_000;
console.log(`${output}: ${runs.flatMap(({ rows }) => rows).length} figures in ${minutes.toFixed(1)} minutes`);
// A bar that is missed is a result; a benchmark that breaks is none.
if (runs.some(({ failure }) => failure !== undefined)) process.exitCode = 1;

function isWhole() {
  return values.only === undefined && sizes === 'args';
}

function chooseBenchmarks(only) {
  const names = benchmarks.map(({ name }) => name);
  const wanted = only?.split(',') ?? names;
  for (const name of wanted.filter((one) => !names.includes(one))) {
    const nearest = nearestWord(name, names);
    console.error(
      `no benchmark is called "${name}"${nearest ? `; did you mean "${nearest}"?` : ''}: ${names.join(', ')}`,
    );
    process.exit(2);
  }
  return benchmarks.filter(({ name }) => wanted.includes(name));
}

async function runBenchmark(benchmark, index) {
  const { name, script, node = [], args, full = args } = benchmark;
  const words = { args, full, quick: benchmark.quick }[sizes];
  const busy = await busyShare();
  const isBusy = busy > 0.1;
  if (isBusy) {
    const used = `${(100 * busy).toFixed(0)} % of its cores are in use`;
    console.warn(`this machine is busy (${used}): ratios spread wider, and wall time says little`);
  }
  console.log(`[${index + 1}/${chosen.length}] ${name}: node benchmarks/${script} ${words.join(' ')}`);
  const file = join(folder, `${name}.jsonl`);
  const start = performance.now();
  const { status, output: said } = await runScript([...node, join(root, 'benchmarks', script), ...words], file);
  const rows = existsSync(file)
    ? readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];
  const seconds = (performance.now() - start) / 1000;
  const failure = failureOf(status, rows, said);
  console.log(`    ${rows.length} figures in ${seconds.toFixed(0)} s${failure ? `\n    FAILED: ${failure}` : ''}`);
  return { benchmark, words, rows, seconds, busy, isBusy, failure };
}

function failureOf(status, rows, said) {
  const lines = said.trim().split('\n');
  const error = Math.max(
    0,
    lines.findIndex((line) => /\w*Error\b/.test(line) && !/^\s*(?:at|throw|let|new) /.test(line)),
  );
  if (status !== 0 && status !== barMissed) return lines.slice(error, error + 5).join('\n');
  return rows.length === 0 ? `it reported no figure: ${lines.at(-1)}` : undefined;
}

function runScript(words, file) {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { ...process.env, DS4SSCC_BENCH_RESULTS: file },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => {
      output = (output + text).slice(-20_000);
      if (values.verbose) process.stdout.write(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve({ status, output }));
  });
}

/** The version of an npm package that a benchmark compared with. */
function versionOf(name) {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;
}
