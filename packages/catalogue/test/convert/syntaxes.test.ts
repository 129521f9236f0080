import { dcatApProfile } from '@ds4sscc/catalogue';
import {
  createGraph,
  type Graph,
  parseGraph,
  parseGraphStrict,
  type Syntax,
  type WrittenGraph,
} from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { writeJsonLd } from '@ds4sscc/linked-data/write/json-ld';
import { writeNTriples } from '@ds4sscc/linked-data/write/n-triples';
import { writeRdfXml } from '@ds4sscc/linked-data/write/rdf-xml';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documents } from './catalogue-graphs.js';
import { hasCorpus, readCorpus, realFiles } from './real-files.js';

const { prefixes } = dcatApProfile;
const writers: readonly [Syntax, (graph: Graph) => WrittenGraph][] = [
  ['turtle', (graph) => writeTurtle(graph, { prefixes })],
  ['json-ld', (graph) => writeJsonLd(graph, { prefixes })],
  ['n-triples', (graph) => writeNTriples(graph)],
  ['rdf-xml', (graph) => writeRdfXml(graph, { prefixes })],
];

async function expectRoundTrip(graph: Graph, syntax: Syntax, write: (graph: Graph) => WrittenGraph): Promise<void> {
  const { text, findings } = write(graph);
  expect(findings).toEqual([]);
  const back = await parseGraph(text, { source: 'again', syntax });
  const errors = back.findings.filter(({ level }) => level === 'error');
  const kept = syntax === 'json-ld' && errors.length > 0 ? withoutSlips(graph) : graph;
  expect(errors.filter(({ rule }) => kept === graph || rule !== 'rdf/prefix-undeclared')).toEqual([]);
  expect(await sameDataset(kept, back.graph)).toEqual({ outcome: 'equal' });
  if (kept === graph) expect(write(back.graph).text, 'the order hangs on what the graph says').toBe(text);
}

/**
 * Four Italian catalogues name classes by `vcard:Kind` and the like, as IRIs. JSON-LD can hold them; our reader takes them
 * for slips, as they most likely are, and leaves them out with `rdf/prefix-undeclared`.
 */
function withoutSlips(graph: Graph): Graph {
  const isSlip = /^(?:dct|foaf|vcard):(?!\/\/)/;
  const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
  return createGraph(
    [...graph].filter(({ predicate, object }) => predicate.value !== type || !isSlip.test(object.value)),
  );
}

/** What strict readers refuse of the real catalogues, and why. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'dcat/real/be-smartflanders-catalog.ttl': ['rdf/syntax-error'],
  'dcat/real/cz-lkod-004-valid.jsonld': ['json-ld/context-unknown'],
  'dcat/real/eu-dcatap301-series.ttl': ['rdf/syntax-error'],
  'dcat/real/fr-geonetwork.rdf': ['rdf/invalid-iri', 'rdf/syntax-error'],
  'dcat/real/it-esempio-6.rdf': ['rdf/invalid-iri'],
  'dcat/real/nl-nde-schema-org.jsonld': ['json-ld/context-unknown'],
  'dcat/real/sdm-dataset-normalized.jsonld': ['json-ld/context-unknown'],
};
const taken = realFiles.filter((file) => !Object.hasOwn(refused, file));

describe.skipIf(!hasCorpus)('the real catalogues', () => {
  it('are 42, of which strict readers take 35', () => {
    expect([realFiles.length, taken.length]).toEqual([42, 35]);
  });

  it.each(Object.entries(refused))('%s is refused for %j', async (file, rules) => {
    const { graph, findings } = await parseGraphStrict(readCorpus(file), { source: file });
    const errors = findings.filter(({ level }) => level === 'error').map(({ rule }) => rule);
    expect([graph, [...new Set(errors)].toSorted()]).toEqual([undefined, rules]);
  });
});

describe.skipIf(!hasCorpus).each(writers)('%s', (syntax, write) => {
  it.each(taken)('%s comes back as it was', async (file) => {
    const { graph = createGraph([]) } = await parseGraphStrict(readCorpus(file), { source: file });
    expect(graph.size).toBeGreaterThan(0);
    const unwritable = write(graph).findings;
    // Relative IRIs are none in the syntaxes of lines: such a file is written in the others.
    if (syntax === 'n-triples' && unwritable.length > 0)
      expect(unwritable.map(({ rule }) => rule)).toEqual(unwritable.map(() => 'rdf/not-writable'));
    else await expectRoundTrip(graph, syntax, write);
  });
});

describe.each(writers)('%s', (syntax, write) => {
  it('brings any graph back but for the statements it says it cannot hold', async () => {
    await fc.assert(
      fc.asyncProperty(documents, async ({ graph }) => {
        const plain = createGraph([...graph].filter((one) => one.graph.termType === 'DefaultGraph'));
        const { text, findings } = write(plain);
        const back = await parseGraph(text, { source: 'again', syntax });
        expect(back.graph.size).toBe(plain.size - findings.length);
        if (findings.length === 0) expect(await sameDataset(plain, back.graph)).toEqual({ outcome: 'equal' });
      }),
      { numRuns: 60, seed: 3 },
    );
  });
});
