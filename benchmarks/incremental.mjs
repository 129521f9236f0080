// Checks a made-up data space by the command line, with a cache: for the first time, again at another minute, and with one file
// changed; and without a cache. Each check is a process of its own, so that nothing is warm. The reports (text and JSON) have to
// be the same, byte for byte, as those without a cache before a figure is shown; then come checks of damaged caches. CPU time
// is that of all threads. Needs the built packages. The limit is that of the project: a second run costs a tenth of the first.
//
//   node benchmarks/incremental.mjs [rounds = 3] [MB = 60 300] ...
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';
import { catalogueText } from './catalogue-syntaxes.mjs';
import { createRecords } from './stream-data.mjs';

/** In per cent of the first run. */
const limit = 10;
const files = 40;
const datasets = 2000;
const offers = 300;
const here = path.dirname(fileURLToPath(import.meta.url));
const command = path.join(here, '../packages/cli/bin/ds4sscc.js');
const [rounds = 3, ...sizes] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), 'incremental-'));
// Says at the end what the process took.
const clock = path.join(folder, 'clock.mjs');
writeFileSync(
  clock,
  "import { writeFileSync } from 'node:fs';\nprocess.on('exit', () => writeFileSync(process.env.CPU_FILE, JSON.stringify(process.cpuUsage())));\n",
);
try {
  for (const size of sizes.length > 0 ? sizes : [60, 300]) measure(size);
} finally {
  rmSync(folder, { recursive: true });
}

function measure(megabytes) {
  const space = path.join(folder, `space-${megabytes}`);
  writeSpace(space, megabytes);
  const one = path.join(folder, 'one.ndjson');
  cpSync(path.join(space, 'data/file-0.ndjson'), one);
  const spent = { start: [], 'one file': [], without: [], first: [], second: [], changed: [] };
  const cache = path.join(folder, `cache-${megabytes}`);
  for (let round = 0; round < rounds; round += 1) {
    rmSync(cache, { recursive: true, force: true });
    const runs = {
      start: run(path.join(here, '../examples/two-cities')),
      'one file': run(one),
      without: run(space),
      first: run(space, { cache }),
      // The command line takes the instant from the clock: it is another one at each run.
      second: run(space, { cache, minute: 1 + round }),
    };
    same(runs.first, runs.without);
    if (round === 0) same(runs.second, run(space, { minute: 1 }));
    const more = `${createRecords({ representation: 'normalized' })(1e6 + round).line}\n`;
    appendFileSync(path.join(space, 'data/file-0.ndjson'), more);
    runs.changed = run(space, { cache });
    assert.notEqual(runs.changed.json, runs.without.json);
    if (round === 0) same(runs.changed, run(space));
    for (const [name, result] of Object.entries(runs)) spent[name].push(result);
  }
  same(run(damaged(space, cache), { cache }), run(space));
  show(megabytes, spent);
}

function show(megabytes, spent) {
  const shown = (name, unit) => spent[name].map((one) => one[unit].toFixed(2)).join(' ');
  console.log(
    `\n${megabytes} MB in ${files} files, a catalogue of ${datasets} datasets, ${offers} offers; medians of ${rounds}`,
  );
  console.log('run      | CPU s | wall s | CPU, wall in % of the first run | in % of one without cache | all CPU s');
  for (const name of Object.keys(spent)) {
    const share = (unit, of) => ((100 * median(spent[name], unit)) / median(spent[of], unit)).toFixed(1).padStart(5);
    const both = (of) => `${share('cpu', of)} ${share('wall', of)}`;
    const figures = ['cpu', 'wall'].map((unit) => median(spent[name], unit).toFixed(2).padStart(5));
    console.log(
      [name.padEnd(8), ...figures, both('first').padStart(31), both('without'), shown(name, 'cpu')].join(' | '),
    );
  }
  const name = (unit, of) => `${megabytes} MB: ${of} in % of the first, ${unit === 'cpu' ? 'CPU' : 'wall'} time`;
  // Below that, a run is little more than the start of a process.
  const bar = megabytes >= 60 ? { must: limit } : {};
  for (const unit of ['cpu', 'wall']) {
    const share = (of) => middle(spent[of].map((one, round) => (100 * one[unit]) / spent.first[round][unit]));
    const second = share('second');
    const verdict = second.value <= limit ? 'holds' : 'MISSED';
    console.log(`second run, ${unit}: ${second.value.toFixed(1)} % of the first, limit ${limit} %: ${verdict}`);
    reportResult({ what: name(unit, 'a second run'), ...second, unit: '%', better: 'less', ...bar });
    reportResult({ what: name(unit, 'a run after one file changed'), ...share('changed'), unit: '%', better: 'less' });
  }
}

function median(results, unit) {
  const sorted = results.map((one) => one[unit]).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

function same(one, other) {
  assert.equal(one.json, other.json);
  assert.equal(one.text, other.text);
}

/** The two cities, their data many times over (every hundredth record has a fault), and a catalogue and offers of others. */
function writeSpace(space, megabytes) {
  cpSync(path.join(here, '../examples/two-cities'), space, { recursive: true });
  const kinds = ['normalized', 'concise'].map((representation) => createRecords({ representation, invalid: 0.01 }));
  for (let file = 0; file < files; file += 1) {
    const lines = [];
    for (let size = 0, record = file * 1e6; size < (megabytes * 1e6) / files; record += 1) {
      const { line } = kinds[file % 2](record);
      lines.push(line, '\n');
      size += line.length + 1;
    }
    writeFileSync(path.join(space, `data/file-${file}.ndjson`), lines.join(''));
  }
  mkdirSync(path.join(space, 'others'));
  writeFileSync(path.join(space, 'others/catalogue.ttl'), catalogueText('turtle', datasets));
  const offer = (n) => `
<https://city.example/offers/${n}> a odrl:Offer ; odrl:uid <https://city.example/offers/${n}> ;
  odrl:permission [ odrl:assigner <https://city.example/> ; odrl:target <https://data.city.example/dataset/${n}> ; odrl:action odrl:use ;
    odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "20${20 + (n % 20)}-01-01T00:00:00Z"^^xsd:dateTime ] ] .`;
  const prefixes =
    '@prefix odrl: <http://www.w3.org/ns/odrl/2/> .\n@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n';
  writeFileSync(
    path.join(space, 'others/offers.ttl'),
    prefixes + Array.from({ length: offers }, (_, n) => offer(n)).join('\n'),
  );
}

/** Cuts every second entry of the cache off, and writes over the others. */
function damaged(space, cache) {
  const place = path.join(cache, '.checked');
  for (const [index, name] of readdirSync(place).entries())
    if (index % 2 === 0) truncateSync(path.join(place, name), 100);
    else
      writeFileSync(path.join(place, name), readFileSync(path.join(place, name), 'utf8').replaceAll('error', 'info'));
  return space;
}

function run(space, { cache, minute = 0 } = {}) {
  const json = path.join(folder, 'report.json');
  const cpu = path.join(folder, 'cpu.json');
  const options = [
    '--output',
    'text',
    '--output',
    `json=${json}`,
    '--now',
    `2026-11-22T12:${String(minute).padStart(2, '0')}:00Z`,
  ];
  const start = process.hrtime.bigint();
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', clock, command, 'check', space, ...options, ...(cache ? ['--cache', cache] : [])],
    { encoding: 'utf8', maxBuffer: 256e6, env: { ...process.env, CPU_FILE: cpu } },
  );
  const wall = Number(process.hrtime.bigint() - start) / 1e9;
  assert.ok(status === 0 || status === 1, stderr);
  const { user, system } = JSON.parse(readFileSync(cpu, 'utf8'));
  return { cpu: (user + system) / 1e6, wall, text: stdout, json: readFileSync(json, 'utf8') };
}
