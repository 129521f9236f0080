import type { Finding } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import fc from 'fast-check';

const dcat = '<http://www.w3.org/ns/dcat#';
const dct = '<http://purl.org/dc/terms/';
const authority = '<http://publications.europa.eu/resource/authority/';
export const urls = [
  'https://city.example/a',
  'http://city.example/b',
  'https://city.example/c',
  'ftp://city.example/d',
];

const node = fc.constantFrom('dataset/0', 'dataset/1', 'dataset/2', 'file/0', 'file/1', 'file/2', 'agent/0', 'agent/1');
const iri = (name: string): string => `<http://city.example/${name}>`;
const values = [
  '"x"',
  '"CSV"',
  '<http://city.example/agent/0>',
  '<http://city.example/agent/1>',
  ...['file-type/CSV', 'file-type/PDF', 'file-type/SHP', 'licence/CC_BY_4_0', 'access-right/PUBLIC'].map(
    (end) => `${authority}${end}>`,
  ),
  '<https://www.iana.org/assignments/media-types/text/csv>',
  '<http://creativecommons.org/licenses/by/4.0>',
  ...urls.map((url) => `<${url}>`),
  ...urls.map((url) => `"${url}"`),
];
const properties = [
  ...['keyword', 'theme', 'contactPoint', 'accessURL', 'downloadURL', 'mediaType', 'byteSize'].map(
    (end) => `${dcat}${end}>`,
  ),
  ...['spatial', 'temporal', 'publisher', 'accessRights', 'issued', 'modified', 'format', 'license', 'rights'].map(
    (end) => `${dct}${end}>`,
  ),
];

/** A property of some node, that leads to no dataset and no distribution. */
export const property: fc.Arbitrary<string> = fc
  .tuple(node, fc.constantFrom(...properties), fc.constantFrom(...values))
  .map(([subject, predicate, object]) => `${iri(subject)} ${predicate} ${object} .`);

const type = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>';
const link = fc
  .tuple(fc.nat(2), fc.nat(2))
  .map(([dataset, file]) => `${iri(`dataset/${dataset}`)} ${dcat}distribution> ${iri(`file/${file}`)} .`);
const relation = fc
  .tuple(node, fc.constantFrom(`${dct}relation>`, `${dct}publisher>`), node)
  .map(([subject, predicate, object]) => `${iri(subject)} ${predicate} ${iri(object)} .`);

/** Statements of a small catalogue in N-Triples, each a line, no line twice. */
export const statements: fc.Arbitrary<readonly string[]> = fc
  .tuple(
    fc.uniqueArray(
      fc.oneof({ weight: 8, arbitrary: property }, { weight: 3, arbitrary: link }, { weight: 1, arbitrary: relation }),
      { maxLength: 45 },
    ),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([lines, count]) => [
    ...lines,
    ...Array.from({ length: count }, (_, at) => `${iri(`dataset/${at}`)} ${type} ${dcat}Dataset> .`),
  ]);

/** Errors at some nodes. */
export const errors: fc.Arbitrary<readonly Finding[]> = fc.uniqueArray(node, { maxLength: 2 }).map((nodes) =>
  nodes.map((name) => ({
    rule: 'test/broken',
    level: 'error',
    message: 'broken',
    location: { source: 'random.nt', node: `http://city.example/${name}` },
    requirements: [],
  })),
);

export async function read(lines: readonly string[]): Promise<GraphDocument> {
  return parseGraph(lines.join('\n'), { source: 'random.nt', syntax: 'n-triples' });
}
