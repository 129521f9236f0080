import { checkCatalogue, dcatApProfile, parseCatalogue, rules, summariseCatalogue } from '@ds4sscc/catalogue';
import { createGraph, type GraphDocument, parseGraph, type Statement } from '@ds4sscc/linked-data';
import fc from 'fast-check';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';

const { blankNode, literal, namedNode, quad } = DataFactory;
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

function documentOf(statements: readonly Statement[], prefixes = {}): GraphDocument {
  return {
    source: 'hostile.nt',
    syntax: 'n-triples',
    graph: createGraph(statements),
    findings: [],
    prefixes,
    lineText: () => '',
  };
}

const names = [
  'http://a.example/x',
  'urn:x',
  'http://[',
  '',
  'constructor',
  '__proto__',
  'http://data.europa.eu/eli/reg_impl/2023/138/oj',
];
const classes = dcatApProfile.classes.map(({ iri }) => iri);
const properties = [
  rdfType,
  'http://www.w3.org/2000/01/rdf-schema#subClassOf',
  ...dcatApProfile.classes.flatMap((entry) => entry.properties.map(({ iri }) => iri)),
];
const subject = fc.oneof(fc.constantFrom(...names).map(namedNode), fc.constantFrom('b0', 'b1').map(blankNode));
const object = fc.oneof(
  subject,
  fc.constantFrom(...classes).map(namedNode),
  fc.tuple(fc.string(), fc.constantFrom('en', '__proto__', 'de-AT')).map(([text, tag]) => literal(text, tag)),
  fc
    .tuple(fc.string(), fc.constantFrom('http://www.w3.org/2001/XMLSchema#date', 'urn:type'))
    .map(([text, type]) => literal(text, namedNode(type))),
);
const statement = fc
  .tuple(subject, fc.constantFrom(...properties), object)
  .map(([from, property, to]) => quad(from, namedNode(property), to) as unknown as Statement);

describe('bad input', () => {
  it('never throws, fires only listed rules, and does not depend on the order of the statements', () => {
    const known = new Set(rules.map(({ id }) => id));
    const seen = (document: GraphDocument) => {
      const found = checkCatalogue(document).map(({ rule, location }) => `${rule} ${location.node}`);
      expect(found.filter((text) => !known.has(text.split(' ')[0] ?? ''))).toEqual([]);
      JSON.stringify(summariseCatalogue(parseCatalogue(document)));
      return found.sort();
    };
    fc.assert(
      fc.property(fc.array(statement, { maxLength: 60 }), (statements) => {
        expect(seen(documentOf(statements))).toEqual(seen(documentOf(statements.toReversed())));
      }),
      { seed: 20260301, numRuns: 300 },
    );
  });

  it('takes prefixes that are names of methods, or lead nowhere', () => {
    const type = quad(namedNode('urn:x'), namedNode(rdfType), namedNode('http://www.w3.org/ns/dcat#Dataset'));
    const prefixes = { constructor: 'urn:', empty: '', '': 'http://www.w3.org/ns/dcat#' };
    const messages = checkCatalogue(documentOf([type as unknown as Statement], prefixes)).map(({ message }) => message);
    expect(messages).toContain('dataset constructor:x has no title (dct:title)');
    expect(messages).toContain('dataset constructor:x has no distribution, and no service serves it');
  });

  it('reads a dataset with 50,000 keywords and a chain of 10,000 subclasses', () => {
    const dcat = 'http://www.w3.org/ns/dcat#';
    const chain = Array.from({ length: 10_000 }, (_, at) =>
      quad(
        namedNode(`urn:c${at + 1}`),
        namedNode('http://www.w3.org/2000/01/rdf-schema#subClassOf'),
        namedNode(at === 0 ? `${dcat}Dataset` : `urn:c${at}`),
      ),
    );
    const keywords = Array.from({ length: 50_000 }, (_, at) =>
      quad(namedNode('urn:x'), namedNode(`${dcat}keyword`), literal(`word ${at}`, 'en')),
    );
    const type = quad(namedNode('urn:x'), namedNode(rdfType), namedNode('urn:c10000'));
    const document = documentOf([type, ...chain, ...keywords] as unknown as Statement[]);
    expect(parseCatalogue(document).datasets[0]?.keyword['en']?.length).toBe(50_000);
    expect(checkCatalogue(document).length).toBe(5);
  }, 60_000);

  it('reads a catalogue on one line, with a text and an IRI of 200,000 characters', async () => {
    const long = 'x'.repeat(200_000);
    const datasets = Array.from({ length: 500 }, (_, at) => ({
      '@id': `http://data.city.example/${at}`,
      '@type': 'http://www.w3.org/ns/dcat#Dataset',
      'http://purl.org/dc/terms/issued': `${at}${' '.repeat(500)}1`,
    }));
    const node = { '@id': `http://data.city.example/${long}`, '@type': 'http://www.w3.org/ns/dcat#Dataset' };
    const blank = { ...node, 'http://purl.org/dc/terms/issued': `1${' '.repeat(200_000)}1` };
    const text = JSON.stringify([...datasets, blank]);
    const findings = checkCatalogue(await parseGraph(text, { source: 'one-line.json', syntax: 'json-ld' }));
    expect(findings.length).toBe(501 * 6);
    expect(Math.max(...findings.map(({ message, value = '' }) => message.length + value.length))).toBeLessThan(1_000);
  }, 60_000);
});
