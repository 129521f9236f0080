// Runs one suite over the built packages on several runtimes and compares what they give, byte by byte.
//
//   npm run test:runtimes -- [--only node20,chromium] [--keep folder]
//
// The runtimes are packages of npm in `runtimes/`, which is no workspace; only those that are asked for are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { nearestWord } from '@ds4sscc/findings';
import { compareResults, digestOf } from '../tests/runtimes/compare-results.mjs';
import { knownDifferences } from '../tests/runtimes/known-differences.mjs';
import { readInputs, writeExamples } from '../tests/runtimes/read-inputs.mjs';
import { runInChromium } from '../tests/runtimes/run-in-chromium.mjs';
import { runOnServer } from '../tests/runtimes/run-on-server.mjs';
import { findRuntime, runtimes } from '../tests/runtimes/runtimes.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const installed = join(root, 'runtimes');
const { values } = parseArgs({ options: { only: { type: 'string' }, keep: { type: 'string' } } });
const wanted = chosen(values.only);
install(wanted);

const folder = mkdtempSync(join(tmpdir(), 'ds4sscc-runtimes-'));
const inputs = join(folder, 'inputs.json');
const examples = join(folder, 'examples');
mkdirSync(examples);
writeExamples(root, examples);
writeFileSync(inputs, JSON.stringify(readInputs(root, examples)));

// Two at a time: a machine of two cores has no more to give.
const waiting = [...wanted];
const runs = new Map();
await Promise.all(
  [1, 2].map(async () => {
    for (let runtime = waiting.shift(); runtime; runtime = waiting.shift()) runs.set(runtime, await run(runtime));
  }),
);
const failed = report(wanted.map((runtime) => ({ ...runtime, ...runs.get(runtime) })));
rmSync(folder, { recursive: true });
process.exit(failed ? 1 : 0);

function chosen(names) {
  if (names === undefined) return runtimes;
  return names.split(',').map((name) => {
    const found = runtimes.find((runtime) => runtime.name === name.trim());
    if (found) return found;
    const known = runtimes.map((runtime) => runtime.name);
    const meant = nearestWord(name, known);
    console.error(
      `There is no runtime "${name}"; ${meant ? `did you mean "${meant}"?` : `there are ${known.join(', ')}.`}`,
    );
    process.exit(2);
  });
}

/** Installs what is asked for and is not there; what is there in another version is not what the lock file says. */
function install(asked) {
  const lock = join(installed, 'package-lock.json');
  const needed = asked.filter(
    (runtime) => runtime.package !== undefined && !existsSync(join(installed, 'node_modules', runtime.package)),
  );
  const stamp = join(installed, 'node_modules/.package-lock.json');
  if (needed.length === 0 && existsSync(stamp) && statSync(lock).mtimeMs <= statSync(stamp).mtimeMs) return;
  // `npm ci` removes what it is not asked for: what was there stays asked for.
  const there = runtimes.filter(
    (runtime) => runtime.package && existsSync(join(installed, 'node_modules', runtime.package)),
  );
  const names = [...new Set([...asked, ...there])].filter((runtime) => runtime.package !== undefined);
  if (names.length === 0) return;
  const words = ['ci', '--ignore-scripts', '--loglevel=error', ...names.map(({ name }) => `--workspace=${name}`)];
  spawnSync('npm', words, { cwd: installed, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function run(runtime) {
  const { program, version, missing } = findRuntime(runtime, installed);
  if (missing !== undefined) return { missing };
  const start = performance.now();
  const seconds = () => ((performance.now() - start) / 1000).toFixed(0);
  const own = join(folder, runtime.name);
  mkdirSync(own);
  try {
    if (runtime.name === 'chromium') {
      const done = await runInChromium({ executablePath: program, inputs, ...runtime });
      return { ...done, seconds: seconds() };
    }
    const results = await runOnServer({ ...runtime, program, inputs, examples, folder: own });
    return { results, version, seconds: seconds() };
  } catch (error) {
    return { version, problem: error instanceof Error ? error.message : String(error), seconds: seconds() };
  }
}

/** Prints the table and every difference from the first runtime that ran; whether anything failed. */
function report(done) {
  const reference = done.find(({ results }) => results !== undefined);
  const rows = [['runtime', 'version', 'parts', 'entries', 'SHA-256', 'equal?', 'time zone', 'seconds']];
  const details = [];
  for (const one of done) {
    const { name, results, version = '', timeZone, seconds = '' } = one;
    if (results === undefined) {
      rows.push([name, version, '', '', '', 'no', timeZone, seconds]);
      details.push(`${name}: ${one.missing ?? one.problem}`);
      continue;
    }
    const known = knownDifferences.filter(({ runtime }) => runtime === name);
    const lines = compareResults(results, reference.results, known);
    const parts = Object.keys(results);
    const all = parts.flatMap((part) => results[part].entries);
    rows.push([
      name,
      version,
      String(parts.length),
      String(all.length),
      digestOf(all).slice(0, 12),
      lines.length > 0 ? 'no' : known.length > 0 ? 'but for what is known' : 'yes',
      timeZone,
      seconds,
    ]);
    if (lines.length > 0) details.push(`${name} beside ${reference.name}:`, ...lines.map((line) => `  ${line}`));
    if (values.keep !== undefined) {
      mkdirSync(values.keep, { recursive: true });
      writeFileSync(join(values.keep, `${name}.json`), JSON.stringify(results));
    }
  }
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    );
  const everything = new Set(done.flatMap(({ results }) => Object.keys(results ?? {})));
  for (const { name, results } of done) {
    const absent = results === undefined ? [] : [...everything].filter((part) => !(part in results));
    if (absent.length > 0)
      console.log(`Not offered in ${name}: ${absent.join(', ')} (files, threads, sockets: entries for servers).`);
  }
  for (const { runtime, part, entries, why } of knownDifferences)
    if (done.some(({ name, results }) => name === runtime && results))
      console.log(`Known of ${runtime}, ${part} (${entries.join('; ')}): ${why}.`);
  if (details.length > 0) console.log(`\n${details.join('\n')}`);
  return details.length > 0;
}
