import { dcatApProfile } from '@ds4sscc/catalogue';
import { blankNode, createGraph, type GraphDocument, literal, namedNode, type Statement } from '@ds4sscc/linked-data';
import fc from 'fast-check';

const dcat = 'http://www.w3.org/ns/dcat#';
const dct = 'http://purl.org/dc/terms/';
const odrl = 'http://www.w3.org/ns/odrl/2/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const vcard = 'http://www.w3.org/2006/vcard/ns#';
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
const geosparql = 'http://www.opengis.net/ont/geosparql#';

/** A dozen resources, named and not, each of a class or none, pointing to each other in any way. */
const nodes = [
  ...['city', 'air', 'noise', 'csv', 'api', 'office', 'licence'].map((name) =>
    namedNode(`https://data.city.example/${name}`),
  ),
  namedNode('https://data.city.example/dataset/1'),
  namedNode('https://data.city.example/organization/a'),
  namedNode('https://data.city.example'),
  namedNode('urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427'),
  ...['b0', 'n1', 'new1', 'i0', 'x'].map(blankNode),
];
const node = fc.constantFrom(...nodes);
const classes = [
  ...dcatApProfile.classes.map(({ iri }) => iri),
  `${odrl}Offer`,
  'http://xmlns.com/foaf/0.1/Person',
  `${vcard}Organization`,
];
const properties = [
  ...new Set([
    ...dcatApProfile.classes.flatMap((entry) => entry.properties.map(({ iri }) => iri)),
    ...['fn', 'hasEmail', 'hasURL', 'hasTelephone'].map((name) => vcard + name),
    ...[
      'hasPolicy',
      'permission',
      'action',
      'constraint',
      'leftOperand',
      'operator',
      'rightOperand',
      'target',
      'or',
    ].map((name) => odrl + name),
    ...['mbox', 'homepage', 'page'].map((name) => `http://xmlns.com/foaf/0.1/${name}`),
    `${dct}license`,
    `${dct}alternative`,
    'https://w3id.org/dspace/2025/1/participantId',
    'https://example.org/any#property',
    'urn:any',
  ]),
];
const words = fc.constantFrom(
  'Air quality',
  'Lucht, kwaliteit',
  'CSV',
  'text/csv',
  'en',
  '2024-05-01',
  '2024',
  '2024-05-01T10:00:00Z',
  '17',
  '1.50',
  'PT1H',
  'd41d8cd98f00b204e9800998ecf8427e',
  'https://data.city.example/air',
  'mailto:a@city.example',
  'a@city.example',
  'POINT (4.9 52.3)',
  'POLYGON ((3 47, 7 47, 7 53, 3 53, 3 47))',
  '{"type":"Point","coordinates":[4.9,52.3]}',
  '["a","b"]',
  '',
  ' ',
  '__proto__',
  '_:b0',
  '@id',
  '2020/2021',
);
const literals = fc.oneof(
  words.map((value) => literal(value)),
  fc.tuple(words, fc.constantFrom('en', 'nl', 'de-AT')).map(([value, language]) => literal(value, { language })),
  fc
    .tuple(
      words,
      fc.constantFrom(
        'date',
        'dateTime',
        'gYear',
        'integer',
        'decimal',
        'nonNegativeInteger',
        'anyURI',
        'duration',
        'hexBinary',
      ),
    )
    .map(([value, name]) => literal(value, { datatype: xsd + name })),
  fc
    .tuple(words, fc.constantFrom('wktLiteral', 'geoJSONLiteral'))
    .map(([value, name]) => literal(value, { datatype: geosparql + name })),
  fc.string().map((value) => literal(value)),
);
const iris = fc
  .constantFrom(
    'http://publications.europa.eu/resource/authority/language/NLD',
    'http://publications.europa.eu/resource/authority/file-type/CSV',
    'http://publications.europa.eu/resource/authority/data-theme/ENVI',
    'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
    'https://creativecommons.org/licenses/by/4.0/',
    'http://www.opendefinition.org/licenses/cc-by',
    'https://www.iana.org/assignments/media-types/text/csv',
    'mailto:a@city.example',
    'tel:+31201234567',
    'relative',
    'CSV',
    'text/csv',
    'dct:title',
    'not an iri',
    '',
    `${odrl}use`,
    `${odrl}read`,
    `${odrl}eq`,
  )
  .map(namedNode);

const defaultGraph = { termType: 'DefaultGraph' as const, value: '' as const, equals: () => false };
const inGraph = fc.oneof(
  { arbitrary: fc.constant(defaultGraph), weight: 19 },
  { arbitrary: fc.constant(namedNode('urn:graph')), weight: 1 },
);

const statement: fc.Arbitrary<Statement> = fc
  .oneof(
    fc.record({
      subject: node,
      predicate: fc.constant(namedNode(type)),
      object: fc.constantFrom(...classes).map(namedNode),
    }),
    fc.record({
      subject: node,
      predicate: fc
        .constantFrom(
          `${dcat}dataset`,
          `${dcat}distribution`,
          `${dct}publisher`,
          `${dcat}contactPoint`,
          `${dct}spatial`,
          `${dct}temporal`,
          `${odrl}hasPolicy`,
          `${dcat}catalog`,
          `${dcat}accessService`,
        )
        .map(namedNode),
      object: node,
    }),
    fc.record({
      subject: node,
      predicate: fc.constantFrom(...properties).map(namedNode),
      object: fc.oneof(node, literals, iris),
    }),
  )
  .chain((triple) => inGraph.map((graph) => ({ ...triple, graph })));

/** Documents as no portal would write them: anything may point to anything, and say anything. */
export const documents: fc.Arbitrary<GraphDocument> = fc
  .array(statement, { minLength: 1, maxLength: 60 })
  .map((statements) => ({
    source: 'generated.ttl',
    syntax: 'turtle',
    graph: createGraph([
      { subject: nodes[0]!, predicate: namedNode(type), object: namedNode(`${dcat}Catalog`), graph: defaultGraph },
      { subject: nodes[0]!, predicate: namedNode(`${dcat}dataset`), object: nodes[1]!, graph: defaultGraph },
      { subject: nodes[1]!, predicate: namedNode(type), object: namedNode(`${dcat}Dataset`), graph: defaultGraph },
      ...statements,
    ]),
    findings: [],
    prefixes: {},
    lineText: () => '',
  }));
