// Expected values are those of ckanext-dcat's own documentation of its mapping, and of CKAN's API.
import { fromCkan, toCkan } from '@ds4sscc/catalogue/convert/ckan';
import type { Finding } from '@ds4sscc/findings';
import { parseGraph } from '@ds4sscc/linked-data';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
import { describe, expect, it } from 'vitest';

const prefixes = `
PREFIX adms: <http://www.w3.org/ns/adms#>
PREFIX dcat: <http://www.w3.org/ns/dcat#>
PREFIX dct: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX geo: <http://www.opengis.net/ont/geosparql#>
PREFIX locn: <http://www.w3.org/ns/locn#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX spdx: <http://spdx.org/rdf/terms#>
PREFIX vcard: <http://www.w3.org/2006/vcard/ns#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
`;
const graphOf = (turtle: string) => parseGraph(prefixes + turtle, { source: 'catalogue.ttl' });
const packageOf = (value: unknown): Record<string, unknown> =>
  (value as { results: Record<string, unknown>[] }).results[0]!;

/** A package, the statements of its dataset, and what else the document needs; both ways are tried. */
const pairs: readonly [what: string, members: object, statements: string][] = [
  [
    'title and notes',
    { title: 'Air', notes: 'Quality of the air' },
    'dct:title "Air" ; dct:description "Quality of the air"',
  ],
  [
    'text in languages',
    { title: 'Air', title_translated: { en: 'Air', nl: 'Lucht' } },
    'dct:title "Air"@en, "Lucht"@nl',
  ],
  ['tags', { title: 'Air', tags: [{ name: 'air' }, { name: 'city' }] }, 'dct:title "Air" ; dcat:keyword "air", "city"'],
  [
    'tags in languages',
    { title: 'Air', tags: [{ name: 'air' }], tags_translated: { en: ['air'], nl: ['lucht'] } },
    'dct:title "Air" ; dcat:keyword "air"@en, "lucht"@nl',
  ],
  [
    'dates as exact as they are',
    {
      title: 'Air',
      extras: [
        { key: 'issued', value: '2024' },
        { key: 'modified', value: '2024-05-01' },
      ],
    },
    'dct:title "Air" ; dct:issued "2024"^^xsd:gYear ; dct:modified "2024-05-01"^^xsd:date',
  ],
  [
    'lists as texts',
    {
      title: 'Air',
      extras: [
        {
          key: 'theme',
          value: '["http://publications.europa.eu/resource/authority/data-theme/ENVI", "Earth Sciences"]',
        },
      ],
    },
    'dct:title "Air" ; dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI>, "Earth Sciences"',
  ],
  [
    'a licence of CKAN',
    { title: 'Air', license_id: 'cc-by', license_url: 'http://www.opendefinition.org/licenses/cc-by' },
    'dct:title "Air" ; dct:license <http://www.opendefinition.org/licenses/cc-by>',
  ],
  [
    'a licence of the European table, by the nearest id',
    {
      title: 'Air',
      license_id: 'cc-by',
      license_url: 'http://publications.europa.eu/resource/authority/licence/CC_BY_4_0',
    },
    'dct:title "Air" ; dct:license <http://publications.europa.eu/resource/authority/licence/CC_BY_4_0>',
  ],
  [
    'a licence that CKAN does not know, by its IRI',
    { title: 'Air', license_id: 'https://city.example/licence', license_url: 'https://city.example/licence' },
    'dct:title "Air" ; dct:license <https://city.example/licence>',
  ],
  [
    'the publisher among the fields of the dataset',
    {
      title: 'Air',
      extras: [
        { key: 'publisher_uri', value: 'https://city.example/' },
        { key: 'publisher_name', value: 'City' },
        { key: 'publisher_email', value: 'office@city.example' },
      ],
    },
    'dct:title "Air" ; dct:publisher <https://city.example/> . <https://city.example/> a foaf:Agent ; foaf:name "City" ; foaf:mbox <mailto:office@city.example>',
  ],
  [
    'a contact point without an IRI',
    {
      title: 'Air',
      extras: [
        { key: 'contact_name', value: 'Desk' },
        { key: 'contact_email', value: 'desk@city.example' },
      ],
    },
    'dct:title "Air" ; dcat:contactPoint [ a vcard:Kind ; vcard:fn "Desk" ; vcard:hasEmail <mailto:desk@city.example> ]',
  ],
  [
    'a period with an open end',
    { title: 'Air', extras: [{ key: 'temporal_start', value: '2024-01-01' }] },
    'dct:title "Air" ; dct:temporal [ a dct:PeriodOfTime ; dcat:startDate "2024-01-01"^^xsd:date ]',
  ],
  [
    'a place, its geometry as GeoJSON',
    {
      title: 'Air',
      extras: [
        { key: 'spatial_uri', value: 'http://sws.geonames.org/2759794/' },
        { key: 'spatial_text', value: 'Amsterdam' },
        { key: 'spatial', value: '{"type":"Point","coordinates":[4.9,52.37]}' },
      ],
    },
    'dct:title "Air" ; dct:spatial <http://sws.geonames.org/2759794/> . <http://sws.geonames.org/2759794/> a dct:Location ; skos:prefLabel "Amsterdam" ; locn:geometry "POINT (4.9 52.37)"^^geo:wktLiteral',
  ],
  [
    'a resource with a page and a download',
    {
      title: 'Air',
      resources: [
        {
          url: 'https://city.example/air.csv',
          access_url: 'https://city.example/air',
          download_url: 'https://city.example/air.csv',
          mimetype: 'text/csv',
          format: 'CSV',
          size: 1024,
          hash: 'd41d8cd98f00b204e9800998ecf8427e',
          hash_algorithm: 'http://spdx.org/rdf/terms#checksumAlgorithm_md5',
        },
      ],
    },
    `dct:title "Air" ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://city.example/air> ; dcat:downloadURL <https://city.example/air.csv> ;
      dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ; dct:format <http://publications.europa.eu/resource/authority/file-type/CSV> ; dcat:byteSize "1024"^^xsd:nonNegativeInteger ;
      spdx:checksum [ a spdx:Checksum ; spdx:checksumValue "d41d8cd98f00b204e9800998ecf8427e"^^xsd:hexBinary ; spdx:algorithm spdx:checksumAlgorithm_md5 ] ]`,
  ],
  [
    'a resource with one address: its access URL',
    { title: 'Air', resources: [{ url: 'https://city.example/air' }] },
    'dct:title "Air" ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://city.example/air> ]',
  ],
];

describe('a package and its dataset', () => {
  it.each(pairs)('say the same: %s', async (_, members, statements) => {
    const turtle = await graphOf(`[] a dcat:Dataset ; ${statements} .`);
    const written = toCkan(turtle);
    expect(written.losses).toEqual([]);
    expect(packageOf(written.value)).toEqual({ name: 'air', ...members });
    const read = fromCkan(JSON.stringify({ name: 'air', resources: [], ...members }), { source: 'package.json' });
    expect(await sameDataset(read.document.graph, turtle.graph)).toEqual({ outcome: 'equal' });
    expect(read.losses.filter(({ pointer }) => !['/name', '/resources'].includes(pointer))).toEqual([]);
  });
});

describe('custom fields', () => {
  const members = {
    name: 'air',
    title: 'Air',
    language: ['ca', 'en'],
    contact: [{ name: 'Desk' }, { uri: 'https://city.example/desk', email: 'desk@city.example' }],
    spatial_coverage: [{ text: 'Amsterdam', centroid: { type: 'Point', coordinates: [4.9, 52.37] } }],
    temporal_coverage: [{ start: '2024-01-01', end: '2024-12-31' }, { start: '2020' }],
  };

  it('hold several contact points, places and periods, and come back as they were', () => {
    const { document, losses } = fromCkan(JSON.stringify(members), { source: 'package.json' });
    expect(losses.map(({ pointer }) => pointer)).toEqual(['/name']);
    expect(packageOf(toCkan(document, { layout: 'custom' }).value)).toEqual(members);
    expect(toCkan(document).losses.length).toBeGreaterThan(0);
  });
});

describe('what CKAN gives', () => {
  const show = {
    help: 'https://data.city.example/api/3/action/help_show?name=package_show',
    success: true,
    result: {
      id: '6a0b7b1e-7d1a-4c7a-9d55-0d0c7f3f9e10',
      name: 'air',
      title: 'Air',
      maintainer: 'Desk',
      author: null,
      isopen: true,
      organization: { id: 'a1', name: 'city', title: 'City', state: 'active' },
      groups: [{ name: 'envi', title: 'Environment' }, { name: 'parks' }],
      tags: [{ name: 'air', display_name: 'air', id: 'x' }],
      resources: [
        { id: 'r1', package_id: '6a0b7b1e-7d1a-4c7a-9d55-0d0c7f3f9e10', url: 'https://city.example/air', position: 0 },
      ],
      favourite_colour: 'red',
    },
  };

  it('is named below the site that the answer names', async () => {
    const { document, losses } = fromCkan(JSON.stringify(show), { source: 'show.json' });
    const site = 'https://data.city.example';
    const expected = await graphOf(`
      <${site}> a dcat:Catalog ; dcat:dataset <${site}/dataset/6a0b7b1e-7d1a-4c7a-9d55-0d0c7f3f9e10> .
      <${site}/dataset/6a0b7b1e-7d1a-4c7a-9d55-0d0c7f3f9e10> a dcat:Dataset ; dct:title "Air" ; dcat:keyword "air" ;
        dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
        dct:publisher <${site}/organization/a1> ;
        dcat:contactPoint [ a vcard:Kind ; vcard:fn "Desk" ] ;
        dcat:distribution <${site}/dataset/6a0b7b1e-7d1a-4c7a-9d55-0d0c7f3f9e10/resource/r1> .
      <${site}/organization/a1> a foaf:Agent ; foaf:name "City" .
      <${site}/dataset/6a0b7b1e-7d1a-4c7a-9d55-0d0c7f3f9e10/resource/r1> a dcat:Distribution ; dcat:accessURL <https://city.example/air> .`);
    expect(writeTurtle(document.graph).text).toBe(writeTurtle(expected.graph).text);
    const lost = losses.filter(({ finding }) => finding.level === 'warning').map(({ pointer }) => pointer);
    expect(lost).toEqual(['/result/groups/1', '/result/favourite_colour']);
  });

  it.each([
    ['a page of results', { help: show.help, success: true, result: { count: 1, results: [show.result] } }],
    ['a page without its envelope', { count: 1, results: [show.result] }],
    ['a list of packages', [show.result]],
    ['a package alone', show.result],
  ])('may be %s', (_, document) => {
    const { graph } = fromCkan(JSON.stringify(document), {
      source: 'a.json',
      site: 'https://data.city.example',
    }).document;
    expect(graph.size).toBe(15);
  });
});

describe('an answer of CKAN', () => {
  const air = { name: 'air', title: 'Air', resources: [] };
  const places = (document: unknown) => {
    const read = fromCkan(JSON.stringify(document, undefined, 1), { source: 'a.json' });
    const named = (findings: readonly Finding[]) => findings.map(({ rule, location }) => `${rule} ${location.pointer}`);
    const lost = read.losses.map(({ finding }) => finding).filter(({ level }) => level === 'warning');
    const { length: datasets } = read.document.graph.instances('http://www.w3.org/ns/dcat#Dataset');
    return { datasets, lost: named(lost), found: named(read.findings) };
  };

  it('with items that are no packages says which', () => {
    const lost = (at: string) => [0, 2, 3, 4, 5].map((index) => `conversion/member-not-read ${at}/${index}`);
    const items = ['air', air, null, 17, [air], {}];
    expect(places({ count: 6, results: items })).toEqual({ datasets: 1, lost: lost('/results'), found: [] });
    expect(places({ help: '', success: true, result: items })).toMatchObject({ datasets: 1, lost: lost('/result') });
    expect(places(items)).toMatchObject({ datasets: 1, lost: lost('') });
  });

  it('that gives fewer packages than it counts is a page', () => {
    const page = (at: string) => [`conversion/page-incomplete ${at}`];
    expect(places({ count: 2, results: [air] })).toEqual({ datasets: 1, lost: [], found: page('/count') });
    expect(places({ success: true, result: { count: 2, results: [] } }).found).toEqual(page('/result/count'));
    expect(places({ count: 1, results: [air] }).found).toEqual([]);
    // What is no number counts nothing.
    expect(places({ count: '9', results: [air] }).found).toEqual([]);
  });
});

describe('many datasets', () => {
  it('have names of their own, however alike their titles are', async () => {
    const { value } = toCkan(
      await graphOf(
        '[] a dcat:Dataset ; dct:title "Lucht & zo" . [] a dcat:Dataset ; dct:title "Lücht, zo" . [] a dcat:Dataset .',
      ),
    );
    const names = (value as { results: { name: string }[] }).results.map(({ name }) => name);
    expect(names).toEqual(['lucht-zo', 'lucht-zo-2', 'dataset']);
  });
});
