// Expected values follow Google's guidelines for datasets and the definitions of schema.org.
import { fromSchemaOrg, toSchemaOrg } from '@ds4sscc/catalogue/convert/schema-org';
import { parseGraph } from '@ds4sscc/linked-data';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { describe, expect, it } from 'vitest';
import { hasCorpus, readCorpus } from './real-files.js';

const prefixes = `
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX locn: <http://www.w3.org/ns/locn#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;
const graphOf = (turtle: string) => parseGraph(prefixes + turtle, { source: 'catalogue.ttl' });

/** Members of a dataset and its statements; both ways are tried. */
const pairs: readonly [what: string, members: object, statements: string][] = [
  ['a name', { name: 'Air' }, 'dct:title "Air"'],
  [
    'names in languages',
    {
      name: [
        { '@value': 'Air', '@language': 'en' },
        { '@value': 'Lucht', '@language': 'nl' },
      ],
    },
    'dct:title "Air"@en, "Lucht"@nl',
  ],
  ['keywords', { keywords: ['air', 'quality, of'] }, 'dcat:keyword "air", "quality, of"'],
  [
    'publisher and creator',
    {
      publisher: {
        '@id': 'https://city.example/',
        '@type': 'Organization',
        name: 'City',
        url: 'https://city.example/home',
      },
      creator: { '@type': 'Person', name: 'A. Person', email: 'a@city.example' },
    },
    `dct:publisher <https://city.example/> ; dct:creator [ a foaf:Agent, foaf:Person ; foaf:name "A. Person" ; foaf:mbox <mailto:a@city.example> ] .
     <https://city.example/> a foaf:Agent, foaf:Organization ; foaf:name "City" ; foaf:homepage <https://city.example/home>`,
  ],
  [
    'a contact point',
    { contactPoint: { '@type': 'ContactPoint', name: 'Desk', telephone: '+31201234567' } },
    'dcat:contactPoint [ a vcard:Kind ; vcard:fn "Desk" ; vcard:hasTelephone <tel:+31201234567> ]',
  ],
  [
    'licence, language and dates',
    {
      license: 'https://creativecommons.org/licenses/by/4.0/',
      inLanguage: ['nl', 'en-GB'],
      dateModified: '2024-05-01T10:00:00Z',
    },
    `dct:license <https://creativecommons.org/licenses/by/4.0/> ; dct:language <http://publications.europa.eu/resource/authority/language/NLD>, "en-GB" ;
     dct:modified "2024-05-01T10:00:00Z"^^xsd:dateTime`,
  ],
  [
    'periods',
    { temporalCoverage: ['1939/1945', '2020-01-01/..'] },
    `dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "1939"^^xsd:gYear ; dcat:endDate "1945"^^xsd:gYear ],
       [ a dct:PeriodOfTime ; dcat:startDate "2020-01-01"^^xsd:date ]`,
  ],
  [
    'a place with a box and a point',
    {
      spatialCoverage: {
        '@type': 'Place',
        name: 'Amsterdam',
        geo: [
          { '@type': 'GeoCoordinates', latitude: 52.37, longitude: 4.9 },
          { '@type': 'GeoShape', box: '52.28 4.73 52.43 5.07' },
        ],
      },
    },
    `dct:spatial [ a dct:Location ; skos:prefLabel "Amsterdam" ; dcat:centroid "POINT (4.9 52.37)"^^geo:wktLiteral ;
       dcat:bbox "POLYGON ((4.73 52.28, 5.07 52.28, 5.07 52.43, 4.73 52.43, 4.73 52.28))"^^geo:wktLiteral ]`,
  ],
  [
    'a place by its IRI',
    { spatialCoverage: { '@id': 'https://sws.geonames.org/2750405/' } },
    'dct:spatial <https://sws.geonames.org/2750405/>',
  ],
  [
    'a download',
    {
      distribution: {
        '@type': 'DataDownload',
        contentUrl: 'https://city.example/air.csv',
        encodingFormat: 'text/csv',
        contentSize: '1024 B',
      },
    },
    `dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://city.example/air.csv> ; dcat:downloadURL <https://city.example/air.csv> ;
       dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ; dcat:byteSize "1024"^^xsd:nonNegativeInteger ]`,
  ],
  [
    'a page without a download',
    { distribution: { '@type': 'DataDownload', url: 'https://city.example/air', encodingFormat: 'CSV' } },
    'dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://city.example/air> ; dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ]',
  ],
  [
    'themes by IRI',
    { about: { '@id': 'http://vocab.getty.edu/aat/300026680' } },
    'dcat:theme <http://vocab.getty.edu/aat/300026680>',
  ],
];

describe('a Dataset of schema.org and one of DCAT', () => {
  it.each(pairs)('say the same: %s', async (_, members, statements) => {
    const turtle = await graphOf(`[] a dcat:Dataset ; ${statements} .`);
    const dataset = { '@context': 'https://schema.org/', '@type': 'Dataset', ...members };
    const written = toSchemaOrg(turtle);
    expect([written.losses, written.value]).toEqual([[], dataset]);
    const read = fromSchemaOrg(JSON.stringify(dataset), { source: 'page.jsonld' });
    expect(await sameDataset(read.document.graph, turtle.graph)).toEqual({ outcome: 'equal' });
    expect(read.losses).toEqual([]);
  });
});

describe('spellings of schema.org', () => {
  const expected =
    '[] a dcat:Dataset ; dct:title "Air" ; dcat:keyword "air", "city" ; dct:publisher [ a foaf:Agent, foaf:Organization ; foaf:name "City" ] .';

  it.each([
    [
      'bare',
      { '@context': 'http://schema.org', '@type': 'Dataset', name: 'Air', keywords: 'air, city', publisher: 'City' },
    ],
    [
      'with a prefix',
      {
        '@context': { schema: 'http://schema.org/' },
        '@type': 'schema:Dataset',
        'schema:name': 'Air',
        'schema:keywords': ['air', 'city'],
        'schema:publisher': { '@type': 'schema:Organization', 'schema:name': 'City' },
      },
    ],
    [
      'in a graph, by reference',
      {
        '@context': 'https://schema.org/',
        '@graph': [
          { '@type': 'Dataset', name: 'Air', keywords: ['air', 'city'], publisher: { '@id': '_:city' } },
          { '@id': '_:city', '@type': 'Organization', name: 'City' },
        ],
      },
    ],
    [
      'in a list',
      [
        {
          '@context': 'https://schema.org/',
          '@type': ['Dataset'],
          name: 'Air',
          keywords: ['air', 'city'],
          publisher: { '@type': 'GovernmentOrganization', name: 'City' },
        },
      ],
    ],
  ])('are read the same: %s', async (_, document) => {
    const { graph } = fromSchemaOrg(JSON.stringify(document), { source: 'page.jsonld' }).document;
    expect(await sameDataset(graph, (await graphOf(expected)).graph)).toEqual({ outcome: 'equal' });
  });

  it('have a catalogue on the page of one of its datasets', async () => {
    const text = JSON.stringify({
      '@context': 'https://schema.org/',
      '@id': 'urn:air',
      '@type': 'Dataset',
      includedInDataCatalog: { '@id': 'urn:city', '@type': 'DataCatalog', name: 'City' },
    });
    const expected = await graphOf(
      '<urn:city> a dcat:Catalog ; dct:title "City" ; dcat:dataset <urn:air> . <urn:air> a dcat:Dataset .',
    );
    const { graph } = fromSchemaOrg(text, { source: 'page.jsonld' }).document;
    expect(await sameDataset(graph, expected.graph)).toEqual({ outcome: 'equal' });
  });
});

describe('a context', () => {
  const isLost = (context: unknown): boolean => {
    const text = JSON.stringify({ '@context': context, '@type': 'Dataset', name: 'Air' });
    return fromSchemaOrg(text, { source: 'page.jsonld' }).losses.some(({ pointer }) => pointer === '/@context');
  };

  it.each([
    ['https://schema.org'],
    [['https://schema.org/']],
    [{ '@vocab': 'http://schema.org/' }],
    [['https://schema.org/', { dct: 'http://purl.org/dc/terms/', schema: 'https://schema.org/' }]],
    [{ '@vocab': 'https://schema.org/', name: 'https://schema.org/name' }],
  ])('that says what every reader takes for granted is not lost: %j', (context) => {
    expect(isLost(context)).toBe(false);
  });

  it.each([
    [{ '@vocab': 'https://schema.org/', '@base': 'https://city.example/' }],
    [{ '@vocab': 'https://city.example/terms/', schema: 'https://schema.org/' }],
    [{ '@vocab': 'https://schema.org/', '@language': 'nl' }],
    [['https://schema.org/', { name: 'http://purl.org/dc/terms/title' }]],
    [['https://schema.org/', { name: 'https://schema.org/alternateName' }]],
    [['https://schema.org/', { url: { '@id': 'https://schema.org/url', '@type': '@id' } }]],
    [['https://schema.org/', null]],
  ])('that changes what is said is reported: %j', (context) => {
    expect(isLost(context)).toBe(true);
  });
});

describe.skipIf(!hasCorpus)('the page of a national library', () => {
  it('is read but for five members', () => {
    const { document, losses } = fromSchemaOrg(readCorpus('dcat/real/nl-nde-schema-org.jsonld'), { source: 'page' });
    const lost = losses.filter(({ finding }) => finding.level === 'warning').map(({ pointer }) => pointer);
    expect(lost.sort()).toEqual([
      '/@graph/0/distribution/1/usageInfo',
      '/@graph/0/distribution/2/documentation',
      '/@graph/0/distribution/2/usageInfo',
      '/@graph/1/contactPoint',
      '/@graph/1/sameAs',
    ]);
    expect(document.graph.instances('http://www.w3.org/ns/dcat#Distribution').length).toBe(3);
  });
});
