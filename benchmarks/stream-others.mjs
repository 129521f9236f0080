// Checks files of entities against models that others wrote, loaded from their published schemas, with acceptors and without;
// and against the validators that ajv generates of the same schemas. Verdicts are compared before the clock starts.
// Needs a build of @ds4sscc/data-models and ../shared/corpus.
//   node benchmarks/stream-others.mjs [--mb 20] [--rounds 5]
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generateExamples } from '../packages/data-models/dist/examples/index.js';
import { loadModels } from '../packages/data-models/dist/foreign/node/index.js';
import { models as ownModels, validateEntity } from '../packages/data-models/dist/index.js';
import { checkFile } from '../packages/data-models/dist/node/index.js';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const corpus = fileURLToPath(new URL('../../shared/corpus/smart-data-models/', import.meta.url));
if (!existsSync(corpus)) {
  console.log('skipped: ../shared/corpus is not there');
  process.exit(0);
}
const { values } = parseArgs({
  options: { mb: { type: 'string', default: '20' }, rounds: { type: 'string', default: '5' } },
});
const missing = 'ngsi-ld/context-missing';
const types = ['WeatherObserved', 'TrafficFlowObserved', 'Streetlight', 'WasteContainer', 'NoiseLevelObserved'];
const folder = mkdtempSync(join(tmpdir(), 'stream-others-'));
try {
  const accepting = (await loadModels(corpus, { types })).models;
  const cached = await loadModels(corpus, { types, cache: { directory: join(folder, 'cache') } });
  const ways = {
    'with acceptors': accepting,
    without: accepting.map(withoutAcceptor),
    'without, with validators of ajv': cached.models.map(withoutAcceptor),
  };
  for (const representation of ['key-values', 'normalized']) await compare(representation, ways);
} finally {
  rmSync(folder, { recursive: true });
}

async function compare(representation, ways) {
  const path = join(folder, `${representation}.ndjson`);
  const { records, bytes } = writeEntities(path, representation, ways['without']);
  const times = { limit: [] };
  for (const [name, models] of Object.entries(ways)) {
    times[name] = [];
    const { summary } = await check(path, models);
    assert.deepEqual([summary.records, summary.invalid], [records, 0], name);
  }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    times.limit.push(await spend(() => parseAll(path)));
    for (const [name, models] of Object.entries(ways)) times[name].push(await spend(() => check(path, models)));
  }
  const sizes = `${records} entities, ${Math.round(bytes / 1e6)} MB`;
  const of = (a, b) => middle(times[a].map((time, round) => time / times[b][round]));
  for (const name of Object.keys(ways).slice(1))
    reportOf(`models of others, ${representation} (${sizes}): ${name} / with acceptors`, of(name, 'with acceptors'));
  reportOf(
    `models of others, ${representation} (${sizes}): JSON.parse / with acceptors`,
    of('limit', 'with acceptors'),
  );
}

function withoutAcceptor(model) {
  const { checkValues } = model;
  return {
    ...model,
    checkValues: Object.assign((...given) => checkValues(...given), { toKeyValues: checkValues.toKeyValues }),
  };
}

function check(path, models) {
  return checkFile(path, { models, threads: 1, compare: 'nothing', onFinding: () => undefined });
}

/** What no program that parses can beat. */
function parseAll(path) {
  for (const line of readFileSync(path, 'utf8').split('\n')) if (line !== '') JSON.parse(line);
}

/** Examples of our models for the same types of which the models of others have nothing to say. */
function writeEntities(path, representation, models) {
  const texts = types.flatMap((type) => {
    const own = ownModels.find((model) => model.type === type);
    return generateExamples(own, { representation, seed: 1, count: 200 })
      .filter((entity) => validateEntity(entity, { source: 'x', models }).every(({ rule }) => rule === missing))
      .map((entity) => JSON.stringify(entity));
  });
  const lines = [];
  let bytes = 0;
  for (let count = 0; bytes < Number(values.mb) * 1e6; count += 1) {
    lines.push(texts[(count * 7) % texts.length]);
    bytes += lines.at(-1).length + 1;
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  return { records: lines.length, bytes };
}

async function spend(run) {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

function reportOf(what, { value, spread }) {
  console.log(`${what}: ${value.toFixed(2)} (${spread.map((one) => one.toFixed(2)).join('-')})`);
  reportResult({ what, value, spread, unit: 'times', better: 'more' });
}
