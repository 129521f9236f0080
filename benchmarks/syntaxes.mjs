// What ten times the data costs in each syntax: to read, at most eleven times the time; to write it has to be sorted, which is
// shown and not held. Needs the built packages.
// Each document is checked to hold every statement before anything is timed; times are the fastest of some rounds, ratios the
// median of the rounds, in processor time, which other programs on the machine disturb less than the clock.
import { parseGraph } from '@ds4sscc/linked-data';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeNQuads } from '@ds4sscc/linked-data/write/n-quads';
import { writeNTriples } from '@ds4sscc/linked-data/write/n-triples';
import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
import { writeTriG } from '@ds4sscc/linked-data/write/trig';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const most = 11;
const small = Number(process.argv[2] ?? 1000);
const rounds = 5;
const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};
const writers = {
  turtle: (graph) => writeTurtle(graph, { prefixes }),
  trig: (graph) => writeTriG(graph, { prefixes }),
  'n-triples': (graph) => writeNTriples(graph),
  'n-quads': (graph) => writeNQuads(graph),
  'rdf-xml': (graph) => writeRdfXml(graph, { prefixes }),
  'json-ld': (graph) => writeJsonLd(graph, { prefixes }),
};

const graphs = { small: await catalogue(small, ''), large: await catalogue(10 * small, '') };
const quads = { small: await catalogue(small, 'n-quads'), large: await catalogue(10 * small, 'n-quads') };
console.log(`datasets: ${small} and ${10 * small}; statements: ${graphs.small.size} and ${graphs.large.size}`);
console.log('syntax     |   MB |   read ms |  x10 |  write ms |  x10');
for (const [syntax, write] of Object.entries(writers)) {
  const { small: few, large: many } = syntax === 'trig' || syntax === 'n-quads' ? quads : graphs;
  const texts = [write(few).text, write(many).text];
  for (const [text, graph] of [
    [texts[0], few],
    [texts[1], many],
  ]) {
    const { graph: back, findings, syntax: recognised } = await parseGraph(text, { source: syntax });
    if (back.size !== graph.size || findings.length > 0 || recognised !== syntax) {
      throw new Error(
        `${syntax}: ${back.size} of ${graph.size} statements, ${findings[0]?.message}, taken for ${recognised}`,
      );
    }
  }
  const [readMany, reading] = await ratio((text) => parseGraph(text, { source: syntax }), texts);
  const [writeMany, writing] = await ratio(write, [few, many]);
  const columns = [
    syntax.padEnd(10),
    (texts[1].length / 1e6).toFixed(1).padStart(4),
    readMany.toFixed(0).padStart(9),
    reading.value.toFixed(1).padStart(4),
    writeMany.toFixed(0).padStart(9),
    writing.value.toFixed(1).padStart(4),
  ];
  console.log(columns.join(' | '));
  const result = { unit: 'times', better: 'less' };
  reportResult({ ...result, what: `ten times the data of ${syntax}, time to read`, ...reading, must: most });
  reportResult({ ...result, what: `ten times the data of ${syntax}, time to write`, ...writing });
}

/** Datasets with a title, a nested publisher, keywords and a date each; in N-Quads each in one of ten graphs. */
async function catalogue(count, syntax) {
  const lines = Array.from({ length: count }, (_, n) => {
    const graph = syntax === '' ? '' : ` <https://data.example.org/graph/${n % 10}>`;
    const say = (subject, predicate, object) => `${subject} <${predicate}> ${object}${graph} .\n`;
    const dataset = `<https://data.example.org/dataset/${n}>`;
    return [
      say(dataset, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type', `<${prefixes.dcat}Dataset>`),
      say(dataset, `${prefixes.dct}title`, `"Air quality in district ${n}"@en`),
      say(dataset, `${prefixes.dct}publisher`, `_:p${n}`),
      say(`_:p${n}`, `${prefixes.dct}title`, `"Office ${n % 100}"`),
      say(dataset, `${prefixes.dcat}keyword`, `"air ${n % 7}"`),
      say(dataset, `${prefixes.dct}issued`, `"2024-01-${10 + (n % 20)}"^^<${prefixes.xsd}date>`),
    ].join('');
  });
  return (await parseGraph(lines.join(''), { source: 'made' })).graph;
}

/** The fastest time for the large of two inputs, and how often the time for the small one fits into it; the two alternate. */
async function ratio(run, [few, many]) {
  const times = { few: [], many: [] };
  for (let round = 0; round < rounds; round += 1) {
    globalThis.gc?.();
    times.few.push((await time(run, few, 5)) / 5);
    globalThis.gc?.();
    times.many.push(await time(run, many, 1));
  }
  const ratio = middle(times.many.map((taken, round) => taken / times.few[round]));
  return [Math.min(...times.many), ratio];
}

async function time(run, input, times) {
  const start = process.cpuUsage();
  for (let turn = 0; turn < times; turn += 1) await run(input);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
