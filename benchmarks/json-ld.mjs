// JSON-LD, as ratios within one run: messages that share their contexts against jsonld with its faulty shared cache and
// with a fresh one per call, and the compiled reader against JSON.parse and jsonld. Right results come before times.
// Needs a build of @ds4sscc/linked-data and ../shared/corpus.
//   node benchmarks/json-ld.mjs [rounds of the fast ways]
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundledContexts, compileContext, expandJsonLd } from '../packages/linked-data/dist/index.js';
import { middle } from './measure.mjs';
import { reportResult } from './report-result.mjs';

const corpus = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
if (!existsSync(corpus)) {
  console.log('skipped: ../shared/corpus is not there');
  process.exit(0);
}
const jsonld = createRequire(new URL('../packages/linked-data/package.json', import.meta.url))('jsonld');
const read = (path) => readFileSync(corpus + path, 'utf8');
const parse = (path) => JSON.parse(read(path));
const rounds = Number(process.argv[2] ?? 300);

const sharing = await compareSharing();
report('messages with shared contexts, against jsonld with its faulty shared cache', sharing.of('own', 'shared'), 1.5);
reportPeer('messages with shared contexts: jsonld with a fresh cache / ours', sharing.of('fresh', 'own'));
for (const [name, documents, context] of [
  ['NGSI-LD batch', entityBatch(), ngsiLdContext()],
  ['DCAT-AP catalogue', catalogue(), dcatApContext()],
]) {
  const reading = await compareReading(documents, context);
  report(`${name}: compiled reader against JSON.parse`, reading.compiled, 1.5);
  reportPeer(`${name}: jsonld / compiled reader`, reading.jsonld);
}

async function compareSharing() {
  const contexts = {
    'https://w3id.org/dspace/2025/1/context.jsonld': parse('dsp/context/dspace.jsonld'),
    'https://w3id.org/dspace/2025/1/odrl-profile.jsonld': parse('dsp/context/odrl.jsonld'),
    'https://www.w3.org/ns/did/v1': { '@context': {} },
  };
  const documentLoader = async (iri) => ({ documentUrl: iri, document: structuredClone(contexts[iri]) });
  const messages = ['catalog', 'negotiation', 'transfer'].flatMap((area) =>
    readdirSync(`${corpus}dsp/${area}/example`).map((name) => parse(`dsp/${area}/example/${name}`)),
  );
  const shared = jsonld();
  const ways = {
    shared: async (message) => shared.expand(message, { documentLoader, base: '' }),
    fresh: async (message) => jsonld().expand(message, { documentLoader, base: '' }),
    own: async (message) => (await expandJsonLd(message, { contexts })).nodes,
  };
  for (const message of messages) assert.deepEqual(await ways.own(message), await ways.fresh(message));
  return inTurns(15, ways, async (way) => {
    for (const message of messages) await way(message);
  });
}

async function compareReading(documents, context) {
  const text = JSON.stringify(documents);
  const { reader } = compileContext(context);
  const byJsonld = (value) => jsonld().expand(value, { expandContext: context });
  const value = JSON.parse(text);
  assert.deepEqual(reader.expand(value), await byJsonld(value));
  const ways = {
    parse: () => JSON.parse(text),
    compiled: () => reader.expand(value),
  };
  const fast = await inTurns(rounds, ways, (way) => way());
  const slow = await inTurns(3, { ...ways, jsonld: () => byJsonld(value) }, (way) => way());
  return { compiled: fast.of('compiled', 'parse'), jsonld: slow.of('jsonld', 'compiled') };
}

function ngsiLdContext() {
  const { '@context': core } = parse('ngsi-ld-contexts/core-v1.8.jsonld');
  const subject = {
    ex: 'https://example.org/',
    Building: 'ex:Building',
    name: 'ex:name',
    subCategory: 'ex:subCategory',
  };
  return [subject, core];
}

function entityBatch() {
  const names = [
    'building-simple-attributes',
    'building-location-attribute',
    'building-relationship',
    'building-language-property',
  ];
  return Array.from({ length: 400 }, (_, index) => {
    const { '@context': _context, ...entity } = parse(
      `ngsi-ld-payloads/entities/${names[index % names.length]}.jsonld`,
    );
    return { ...entity, id: `urn:ngsi-ld:Building:${index}` };
  });
}

function catalogue() {
  const dataset = (index) => ({
    '@id': `https://data.example.org/dataset/${index}`,
    '@type': 'Dataset',
    title: { '@value': `Air quality, station ${index}`, '@language': 'en' },
    description: {
      '@value': 'Hourly means of what the station measures, checked by hand once a month.',
      '@language': 'en',
    },
    theme: 'http://publications.europa.eu/resource/authority/data-theme/ENVI',
    datasetDistribution: [1, 2].map((number) => ({
      '@id': `https://data.example.org/dataset/${index}/distribution/${number}`,
      '@type': 'Distribution',
      accessUrl: `https://data.example.org/dataset/${index}/files/${number}`,
      byteSize: '120000',
    })),
  });
  return { '@graph': Array.from({ length: 400 }, (_, index) => dataset(index)) };
}

function dcatApContext() {
  return bundledContexts.find(({ title }) => title === 'DCAT-AP').document()['@context'];
}

/** How often the time of one way fits into that of another, over rounds in which they take turns. */
async function inTurns(count, ways, run) {
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const start = process.cpuUsage();
      await run(way);
      const { user, system } = process.cpuUsage(start);
      times[name].push(user + system);
    }
  }
  return { of: (over, under) => middle(times[over].map((time, round) => time / times[under][round])) };
}

function report(what, ratio, must) {
  console.log(`${what}: ${ratio.value.toFixed(2)} times (limit ${must})`);
  reportResult({ what, ...ratio, unit: 'times', better: 'less', must });
}

function reportPeer(what, ratio) {
  console.log(`  ${what}: ${ratio.value.toFixed(1)} times`);
  reportResult({ what, ...ratio, unit: 'times', better: 'more', peer: 'jsonld' });
}
