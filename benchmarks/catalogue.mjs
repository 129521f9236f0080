// Validation of catalogues against the full generated shapes of DCAT-AP 3.0.1: us, and the two SHACL engines for JavaScript.
// Needs the built packages and ../shared/corpus (or --shapes FILE).
//   node benchmarks/catalogue.mjs [--datasets 200] [--rounds 5] [--peers rdf-validate-shacl,shacl-engine | none]
//        [--faults 0.3] [--undeclared] (the catalogue says nothing about code list values, as most real ones do)
// J is what JSON.parse takes for the same catalogue as JSON-LD, measured in the same rounds. Every round of ours validates a
// catalogue that was just read, so the indexes it needs count as ours. Before anything is timed, the results are compared
// with those of rdf-validate-shacl, one by one (not with --peers none). CPU time; medians, and the fastest and slowest.

import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compileShapes } from '@ds4sscc/catalogue/shacl';
import { parseGraph, termKey } from '@ds4sscc/linked-data';
import { peers, storeOf } from './catalogue-peers.mjs';
import { catalogueText } from './catalogue-syntaxes.mjs';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const official = new URL('../../shared/corpus/dcat/shapes/3.0.1-generated/dcat-ap-SHACL.ttl', import.meta.url).pathname;
const { values } = parseArgs({
  options: {
    datasets: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '5' },
    peers: { type: 'string', default: 'rdf-validate-shacl,shacl-engine' },
    faults: { type: 'string', default: '0.3' },
    undeclared: { type: 'boolean', default: false },
    shapes: { type: 'string', default: official },
  },
});
const [datasets, rounds] = [Number(values.datasets), Number(values.rounds)];
const names = values.peers === 'none' ? [] : values.peers.split(',');
if (!existsSync(values.shapes)) {
  console.log(`not measured: ${values.shapes} is not there`);
  process.exit(0);
}

const shapesDocument = await parseGraph(readFileSync(values.shapes), { source: 'shapes.ttl' });
const ours = compileShapes(shapesDocument);
const made = { faults: Number(values.faults), declared: !values.undeclared };
const json = catalogueText('json-ld', datasets, made);
const turtle = catalogueText('turtle', datasets, made);
const first = await parseGraph(turtle, { source: 'catalogue.ttl' });
const clean = await parseGraph(catalogueText('turtle', datasets, { faults: 0 }), { source: 'clean.ttl' });
const found = ours.validate(first).results.length;
if (ours.validate(clean).results.length > 0) throw new Error('the catalogue without faults has results');
if (made.faults > 0.2 && found < datasets / 10) throw new Error('the catalogue with faults has hardly any results');
console.log(
  `${datasets} datasets, ${first.graph.size} statements, ${(json.length / 1e6).toFixed(1)} MB of JSON-LD; ${found} results`,
);

const validators = Object.fromEntries(names.map((name) => [name, peers[name](shapesDocument.graph)]));
const loads = {};
const stores = {};
for (const name of names) stores[name] = await timed(loads, name, () => storeOf(first.graph));
if (names.includes('rdf-validate-shacl')) await compareResults();

const times = {};
/** Rounds that are not counted: until then code is still being compiled. */
const settling = 2;
for (let round = -settling; round < rounds; round += 1) {
  if (round === 0) for (const name of Object.keys(times)) delete times[name];
  for (let turn = 0; turn < 5; turn += 1) {
    await timed(times, 'J', () => JSON.parse(json));
    const fresh = await parseGraph(turtle, { source: 'catalogue.ttl' });
    const report = await timed(times, 'validate', () => ours.validate(fresh));
    await timed(times, 'validate again', () => ours.validate(fresh));
    await timed(times, 'all findings', () => countOf(report.findings));
  }
  if (round < 0) continue;
  for (const name of names) await timed(times, name, () => validators[name](stores[name]));
}

const j = median(times.J);
const mine = median(times.validate);
console.log('what                 |   ms CPU (fastest-slowest) |      J | times as long as ours');
for (const [name, all] of Object.entries(times)) {
  const row = `${median(all).toFixed(2)} (${Math.min(...all).toFixed(2)}-${Math.max(...all).toFixed(2)})`;
  const peer = names.includes(name) ? (median(all) / mine).toFixed(0) : '';
  console.log(`${name.padEnd(20)} | ${row.padStart(26)} | ${(median(all) / j).toFixed(2).padStart(6)} | ${peer}`);
}
for (const [what, name, bars] of [
  ['validated, in J', 'validate', { must: 4, aim: 2 }],
  ['validated again, in J', 'validate again', {}],
  ['all findings made, in J', 'all findings', {}],
]) {
  const ratio = middle(times[name].map((taken, turn) => taken / times.J[turn]));
  reportResult({ what: `${datasets} datasets ${what}`, ...ratio, unit: 'times', better: 'less', ...bars });
}
for (const name of names) {
  const ratio = middle(times[name].map((taken) => taken / mine));
  const bars = datasets < 10_000 ? { must: 40, aim: 70 } : { must: 100, aim: 200 };
  reportResult({
    what: `${datasets} datasets: time of ${name} / ours`,
    ...ratio,
    unit: 'times',
    better: 'more',
    ...bars,
    peer: name,
  });
}
for (const [name, all] of Object.entries(loads))
  console.log(`${name}: its store of the same statements took ${(median(all) / j).toFixed(1)} J more`);
console.log(`largest memory of this process: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

async function compareResults() {
  const theirs = (await validators['rdf-validate-shacl'](stores['rdf-validate-shacl'])).map((result) =>
    [result.focusNode, result.path, result.value, result.sourceConstraintComponent].map(keyOf).join(' '),
  );
  const own = Array.from(ours.validate(first).results, ({ focusNode, path, value, component }) =>
    [keyOf(focusNode), keyOf(path), keyOf(value), component].join(' '),
  );
  const same = theirs.sort().join('\n') === own.sort().join('\n');
  if (!same)
    throw new Error(`rdf-validate-shacl finds ${theirs.length} results, we find ${own.length}, and not the same`);
}

function keyOf(term) {
  return term ? termKey(term) : '';
}

async function timed(into, name, run) {
  const start = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(start);
  (into[name] ??= []).push((user + system) / 1000);
  return result;
}

function countOf(list) {
  let count = 0;
  for (const _ of list) count += 1;
  return count;
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}
