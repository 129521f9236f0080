// The graph against n3's Store, and reading Turtle against n3's Parser: CPU time and memory, each measured in processes
// of their own, both kinds in turn; the medians are compared. Then ten times the data, for everything that has to be linear.
// The limits are those of the project. `--scale` changes all sizes.
//   node --expose-gc benchmarks/graph.mjs [--scale 1] [--rounds 3]
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createGraph, parseGraph, toDataset } from '../packages/linked-data/dist/index.js';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';
import { catalogueQuads, catalogueTurtle, fanQuads, oneLineTurtle } from './graph-data.mjs';

// The n3 that the package itself uses.
const { DataFactory, Parser, Store } = createRequire(new URL('../packages/linked-data/package.json', import.meta.url))(
  'n3',
);
const quadMakers = { catalogue: catalogueQuads, fan: fanQuads };
const turtleMakers = { catalogue: catalogueTurtle, line: oneLineTurtle };

/** What is measured, by name: prepared from a shape of data and a size, then run on the clock. What `run` gives is weighed. */
const jobs = {
  'graph load': (shape, size) => loadJob(shape, size, createGraph),
  'graph load and index': (shape, size) => loadJob(shape, size, (quads) => indexed(createGraph(quads), quads)),
  'n3 load': (shape, size) => loadJob(shape, size, (quads) => new Store(quads)),
  'graph read': (shape, size) => readJob(shape, size, (text) => parseGraph(text, { source: 'x', syntax: 'turtle' })),
  'n3 read': (shape, size) => readJob(shape, size, (text) => new Parser({ format: 'text/turtle' }).parse(text)),
  'n3 read and load': (shape, size) => readJob(shape, size, (text) => new Store(new Parser().parse(text))),
  'graph look up': (shape, size) => {
    const quads = quadMakers[shape](DataFactory, size);
    const graph = indexed(createGraph(quads), quads);
    return { run: () => quads.reduce((sum, quad) => sum + (toDataset(graph).has(quad) ? 1 : 0), 0) };
  },
};

if (process.argv[2] === 'measure') await measure(process.argv[3], process.argv[4], Number(process.argv[5]));
else await main(readOptions());

async function main({ scale, rounds }) {
  await checkAnswers();
  const sized = (count) => Math.round(count * scale);
  const inTurn = (shape, size, names) => runInTurn(shape, size, names, rounds);
  /** Reports how often `under` fits into `over`, round by round; a `peer` is what `under` is the package of. */
  const limit = (what, over, under, key, must, peer) => {
    const ratio = middle(over.runs.map((run, round) => run[key] / under.runs[round][key]));
    console.log(
      `  ${ratio.value <= must ? 'holds ' : 'MISSED'} ${what}: ${ratio.value.toFixed(2)} (limit ${must.toFixed(2)})`,
    );
    reportResult({ what, ...ratio, unit: 'times', better: 'less', must, peer });
  };

  console.log(`${sized(500_000)} quads of a catalogue, from parsed quads into the store`);
  const [ours, withIndexes, theirs] = inTurn('catalogue', sized(500_000), [
    'graph load',
    'graph load and index',
    'n3 load',
  ]);
  limit('time of the graph with its indexes / time of the Store', withIndexes, theirs, 'ms', 1 / 2, 'n3');
  limit('memory of the graph with its indexes / memory of the Store', withIndexes, theirs, 'bytes', 1 / 3, 'n3');
  limit('time of the graph without indexes / time of the Store', ours, theirs, 'ms', 1 / 2, 'n3');

  console.log('The same as Turtle, from text into the store');
  const [read, parsed, stored] = inTurn('catalogue', sized(500_000), ['graph read', 'n3 read', 'n3 read and load']);
  limit('time of parseGraph / time of the Parser, which keeps no graph', read, parsed, 'ms', 1.3, 'n3');
  limit('time of parseGraph / time of Parser and Store', read, stored, 'ms', 1 / 2, 'n3');

  console.log(`Turtle on one line, ${sized(2_400_000)} statements`);
  const [long, longParsed] = inTurn('line', sized(2_400_000), ['graph read', 'n3 read']);
  limit('one line: time of parseGraph / time of the Parser, which keeps no graph', long, longParsed, 'ms', 1.3, 'n3');
  const megabytesOf = middle(long.runs.map(({ bytes, textBytes }) => (bytes + textBytes) / 1e6));
  const most = { must: 300 * scale };
  reportResult({ what: 'one line: memory of document and text', ...megabytesOf, unit: 'MB', better: 'less', ...most });

  console.log('Ten times the data');
  for (const [job, shape, size] of [
    ['graph load and index', 'catalogue', 50_000],
    ['graph load and index', 'fan', 50_000],
    ['graph look up', 'catalogue', 50_000],
    ['graph look up', 'fan', 50_000],
    ['graph read', 'catalogue', 50_000],
    ['graph read', 'line', 100_000],
  ]) {
    const [small] = inTurn(shape, sized(size), [job]);
    const [large] = inTurn(shape, sized(size) * 10, [job]);
    limit(`ten times the data: ${job}, ${shape}`, large, small, 'ms', 11);
  }
}

function readOptions() {
  const { values } = parseArgs({ options: { scale: { type: 'string' }, rounds: { type: 'string' } } });
  return { scale: Number(values.scale ?? 1), rounds: Number(values.rounds ?? 3) };
}

/** The graph has what the Store has, before anything is timed. */
async function checkAnswers() {
  for (const make of Object.values(quadMakers)) {
    const quads = make(DataFactory, 20_000);
    const store = new Store([...quads, ...quads]);
    const dataset = toDataset(createGraph([...quads, ...quads]));
    assert.equal(dataset.size, store.size);
    for (const quad of quads) assert.ok(dataset.has(quad));
    for (const quad of dataset) assert.ok(store.has(quad));
  }
  for (const make of Object.values(turtleMakers)) {
    const text = make(20_000);
    const { graph, findings } = await parseGraph(text, { source: 'x' });
    assert.deepEqual(findings, []);
    const expected = new Parser().parse(text);
    assert.equal(graph.size, expected.length);
    for (const [index, { predicate, object }] of [...graph].entries()) {
      const other = expected[index];
      assert.equal(predicate.value, other.predicate.value);
      assert.ok(object.termType === 'BlankNode' || object.equals(other.object));
    }
  }
}

/** Runs each job in processes of its own, one after the other in each round; the medians of each. */
function runInTurn(shape, size, names, rounds) {
  const results = names.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, name] of names.entries()) {
      const script = fileURLToPath(import.meta.url);
      const options = ['--expose-gc', '--max-old-space-size=6000', script, 'measure', name, shape, `${size}`];
      const { status, stdout } = spawnSync(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
      if (status !== 0) throw new Error(`${name} failed`);
      results[index].push(JSON.parse(stdout.toString()));
    }
  }
  return results.map((runs, index) => {
    const of = (key) => runs.map((run) => run[key]).sort((a, b) => a - b)[rounds >> 1];
    const result = { runs, ms: of('ms'), bytes: of('bytes'), peak: of('peak') };
    const memory = `${megabytes(result.bytes)} kept, peak of the process ${megabytes(result.peak)}`;
    console.log(`  ${names[index]}, ${shape}, ${size}: ${result.ms.toFixed(0)} ms, ${memory}`);
    return result;
  });
}

/** One run in this process: the clock, then what the result alone holds in memory. */
async function measure(name, shape, size) {
  await jobs[name](shape, Math.min(size, 20_000)).run();
  const job = jobs[name](shape, size);
  const kept = { result: undefined };
  globalThis.gc();
  const ms = await timed(job, kept);
  const peak = process.resourceUsage().maxRSS * 1024;
  const held = await heldBytes();
  assert.ok(kept.result);
  kept.result = undefined;
  const bytes = held - (await heldBytes());
  console.log(JSON.stringify({ ms, bytes, textBytes: job.textBytes ?? 0, peak }));
}

/** CPU time, which does not depend on what else the machine is doing; the collector's threads are part of it. */
async function timed(job, kept) {
  const start = process.cpuUsage();
  kept.result = await job.run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * After full collections in turns of their own, where no frame holds on to anything; array buffers, which `external`
 * counts, are let go only some time after the first.
 */
async function heldBytes() {
  for (let turn = 0; turn < 5; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    globalThis.gc();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function loadJob(shape, size, load) {
  const quads = quadMakers[shape](DataFactory, size);
  return {
    run() {
      const store = load(quads);
      // The quads are let go, so that what the store keeps of them counts as its own.
      quads.length = 0;
      return store;
    },
  };
}

function readJob(shape, size, read) {
  const text = turtleMakers[shape](size);
  return { run: () => read(text), textBytes: text.length };
}

/** Makes every index that a graph has; n3's Store has its three from the beginning. */
function indexed(graph, [{ subject, predicate, object }]) {
  graph.from(subject);
  graph.to(object);
  graph.withPredicate(predicate.value);
  return graph;
}

function megabytes(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
