import { fixCatalogue, type FixCatalogueOptions, fixRules } from '@ds4sscc/catalogue/fix';
import { fileType, language, licence } from '@ds4sscc/linked-data/vocabularies';
import { createGraph, parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const head = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
`;

async function fix(body: string, options: Partial<FixCatalogueOptions> = {}) {
  const text = head + body;
  const fixed = await fixCatalogue(await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' }), { text, ...options });
  return { ...fixed, body: fixed.text.slice(fixed.text.startsWith(head) ? head.length : 0) };
}

const auth = 'http://publications.europa.eu/resource/authority';
const iana = 'https://www.iana.org/assignments/media-types';

/** Subject, property and value, and what the value becomes; the class that is added besides is left out. */
const values: readonly (readonly [rule: string, type: string, before: string, after: string])[] = [
  ['code-list-value', 'dcat:Dataset', 'dct:language "en"', `dct:language <${auth}/language/ENG>`],
  ['code-list-value', 'dcat:Dataset', 'dct:language "nl-NL"', `dct:language <${auth}/language/NLD>`],
  ['code-list-value', 'dcat:Dataset', 'dct:language "Dutch"', `dct:language <${auth}/language/NLD>`],
  ['code-list-value', 'dcat:Dataset', 'dct:language "ger"', `dct:language <${auth}/language/DEU>`],
  ['code-list-value', 'dcat:Dataset', `dct:language <${auth}/language/deu>`, `dct:language <${auth}/language/DEU>`],
  [
    'code-list-value',
    'dcat:Dataset',
    'dct:language <http://id.loc.gov/vocabulary/iso639-1/fr>',
    `dct:language <${auth}/language/FRA>`,
  ],
  ['code-list-value', 'dcat:Dataset', 'dcat:theme "Transport"', `dcat:theme <${auth}/data-theme/TRAN>`],
  ['code-list-value', 'dcat:Dataset', 'dcat:theme "ENVI"@en', `dcat:theme <${auth}/data-theme/ENVI>`],
  [
    'code-list-value',
    'dcat:Dataset',
    'dct:accrualPeriodicity "Yearly"',
    `dct:accrualPeriodicity <${auth}/frequency/ANNUAL>`,
  ],
  [
    'code-list-value',
    'dcat:Dataset',
    'dct:accrualPeriodicity "R/P1D"',
    `dct:accrualPeriodicity <${auth}/frequency/DAILY>`,
  ],
  ['code-list-value', 'dcat:Dataset', 'dct:accessRights "Public"', `dct:accessRights <${auth}/access-right/PUBLIC>`],
  ['code-list-value', 'dcat:Dataset', 'dct:spatial "Belgium"', `dct:spatial <${auth}/country/BEL>`],
  ['code-list-value', 'dcat:Dataset', 'dct:spatial "Nederland"', `dct:spatial <${auth}/country/NLD>`],
  ['code-list-value', 'dcat:Dataset', 'dct:spatial "Europe"', `dct:spatial <${auth}/continent/EUROPE>`],
  ['code-list-value', 'dcat:Distribution', 'dct:format "CSV"', `dct:format <${auth}/file-type/CSV>`],
  ['code-list-value', 'dcat:Distribution', 'dct:format ".csv"', `dct:format <${auth}/file-type/CSV>`],
  ['code-list-value', 'dcat:Distribution', 'dct:format "text/csv"', `dct:format <${auth}/file-type/CSV>`],
  ['code-list-value', 'dcat:Distribution', 'dct:format <CSV>', `dct:format <${auth}/file-type/CSV>`],
  ['code-list-value', 'dcat:Distribution', 'dcat:mediaType "text/csv"', `dcat:mediaType <${iana}/text/csv>`],
  ['code-list-value', 'dcat:Distribution', 'dcat:mediaType ".json"', `dcat:mediaType <${iana}/application/json>`],
  ['code-list-value', 'dcat:Distribution', 'dct:license "CC BY 4.0"', `dct:license <${auth}/licence/CC_BY_4_0>`],
  ['code-list-value', 'dcat:Distribution', 'dct:license "cc-by-sa-3.0"', `dct:license <${auth}/licence/CC_BYSA_3_0>`],
  ['code-list-value', 'dcat:Distribution', 'dct:license "CC0 1.0"', `dct:license <${auth}/licence/CC0>`],
  [
    'code-list-value',
    'dcat:Distribution',
    'dct:license "Creative Commons Attribution 4.0 International"',
    `dct:license <${auth}/licence/CC_BY_4_0>`,
  ],
  [
    'iri-as-text',
    'dcat:Distribution',
    'dct:license "https://creativecommons.org/licenses/by/4.0/"',
    'dct:license <https://creativecommons.org/licenses/by/4.0/>',
  ],
  [
    'iri-as-text',
    'dcat:Distribution',
    'dcat:accessURL " https://a.example/x "',
    'dcat:accessURL <https://a.example/x>',
  ],
  [
    'iri-as-text',
    'dcat:Distribution',
    'dcat:accessURL "https://a.example/a b"',
    'dcat:accessURL <https://a.example/a%20b>',
  ],
  ['iri-as-text', 'vcard:Kind', 'vcard:hasEmail "open@city.example"', 'vcard:hasEmail <mailto:open@city.example>'],
  ['iri-as-text', 'vcard:Kind', 'vcard:hasTelephone "+32 2 123 45 67"', 'vcard:hasTelephone <tel:+3221234567>'],
  [
    'iri-with-spaces',
    'dcat:Distribution',
    'dcat:accessURL <https://a.example/a b>',
    'dcat:accessURL <https://a.example/a%20b>',
  ],
  ['date-form', 'dcat:Dataset', 'dct:issued "2024/01/05"', 'dct:issued "2024-01-05"^^xsd:date'],
  ['date-form', 'dcat:Dataset', 'dct:issued "2024-1-5"', 'dct:issued "2024-01-05"^^xsd:date'],
  ['date-form', 'dcat:Dataset', 'dct:issued "2024-4"', 'dct:issued "2024-04"^^xsd:gYearMonth'],
  ['date-form', 'dcat:Dataset', 'dct:issued "20240105"', 'dct:issued "2024-01-05"^^xsd:date'],
  ['date-form', 'dcat:Dataset', 'dct:issued "25.12.2023"', 'dct:issued "2023-12-25"^^xsd:date'],
  ['date-form', 'dcat:Dataset', 'dct:issued "12/25/2023"', 'dct:issued "2023-12-25"^^xsd:date'],
  ['date-form', 'dcat:Dataset', 'dct:issued "05.05.2023"', 'dct:issued "2023-05-05"^^xsd:date'],
  ['date-form', 'dcat:Dataset', 'dct:issued "2024-01-05 10:00"', 'dct:issued "2024-01-05T10:00:00"^^xsd:dateTime'],
  [
    'date-form',
    'dcat:Dataset',
    'dct:issued "2024-01-05T10:00:00+0100"^^xsd:dateTime',
    'dct:issued "2024-01-05T10:00:00+01:00"^^xsd:dateTime',
  ],
  [
    'date-form',
    'dcat:Dataset',
    'dct:issued "2024-01-05T10:00:00"^^xsd:date',
    'dct:issued "2024-01-05T10:00:00"^^xsd:dateTime',
  ],
  ['date-form', 'dcat:Dataset', "dct:issued '2024-01-05'", "dct:issued '2024-01-05'^^xsd:date"],
  ['date-form', 'dcat:Dataset', 'dct:issued 2024', 'dct:issued "2024"^^xsd:gYear'],
  ['number-form', 'dcat:Distribution', 'dcat:byteSize 1200', 'dcat:byteSize "1200"^^xsd:nonNegativeInteger'],
  [
    'number-form',
    'dcat:Distribution',
    'dcat:byteSize "1200.0"^^xsd:decimal',
    'dcat:byteSize "1200"^^xsd:nonNegativeInteger',
  ],
  [
    'number-form',
    'dcat:Dataset',
    'dcat:spatialResolutionInMeters "30"^^xsd:integer',
    'dcat:spatialResolutionInMeters "30"^^xsd:decimal',
  ],
  ['deprecated-property', 'dcat:Dataset', 'owl:versionInfo "1.0"', 'dcat:version "1.0"'],
  ['namespace-slip', 'dcat:Dataset', 'dcat:title "Air"@en', 'dct:title "Air"@en'],
  ['namespace-slip', 'dcat:Dataset', 'dct:keyword "air"@en', 'dcat:keyword "air"@en'],
];

describe('A value', () => {
  it.each(values)('fix/%s: %s with %s gets %s', async (rule, type, before, after) => {
    const fixed = await fix(`<urn:x> a ${type} ;\n  ${before} . # kept\n`);
    expect(fixed.left).toEqual([]);
    expect(fixed.body.split('\n')[1]).toBe(`  ${after} . # kept`);
    expect(fixed.changes.map((change) => change.rule)).toContain(`fix/${rule}`);
  });
});

const unsure: readonly (readonly [type: string, value: string, because: string])[] = [
  ['dcat:Dataset', 'dct:issued "03/04/2024"', 'day and month may be the other way round'],
  ['dcat:Distribution', 'dct:license "CC BY"', 'the name leaves out the version'],
  ['dcat:Dataset', 'dct:accrualPeriodicity "biannual"', 'this word is used for more than one frequency'],
  ['dcat:Distribution', 'dcat:mediaType "application/x-unheard-of"', 'the type may not be in the IANA register'],
  ['dcat:Distribution', 'dcat:mediaType "text/csv; charset=latin1"', 'the parameters of the type would be lost'],
  ['dcat:Dataset', 'dcat:landingPage "www.city.example"', 'the text looks like an address without its scheme'],
  ['vcard:Kind', 'vcard:hasTelephone "02 123 45 67"', 'RFC 3966: the country of this number is not known'],
  ['dcat:Distribution', 'dct:license dct:LicenseDocument', 'it is a term of a vocabulary, such as the name of a class'],
  ['dcat:Dataset', 'dct:publisher <urn:city>', 'it would then lack foaf:name, which the file does not say'],
];

describe('What only somebody else can know', () => {
  it.each(unsure)('%s with %s is a suggestion: %s', async (type, value, because) => {
    const body = `<urn:x> a ${type} ;\n  ${value} .\n`;
    const fixed = await fix(body);
    expect([fixed.body, fixed.changes]).toEqual([body, []]);
    expect(fixed.suggestions.map((change) => change.because)).toEqual([because]);
  });

  it('is done where it is said', async () => {
    const body = '<urn:x> a dcat:Dataset ;\n  dct:issued "03/04/2024" .\n';
    expect((await fix(body, { dayOrder: 'day-first' })).body).toContain('"2024-04-03"^^xsd:date');
    expect((await fix(body, { dayOrder: 'month-first' })).body).toContain('"2024-03-04"^^xsd:date');
  });
});

describe('What is not wrong, or means something else,', () => {
  it.each([
    'dct:title "CSV" , "https://city.example"',
    'dct:identifier "2024/01/05"',
    'dct:issued "yesterday", "31.02.2024", "2024-13-45"',
    'dct:license <https://creativecommons.org/licenses/by/4.0/>',
    'dcat:mediaType <http://www.iana.org/assignments/media-types/text/csv>',
    'dct:format "spreadsheet", "data"',
  ])('%s stays as it is', async (value) => {
    const body = `<urn:x> a dcat:Distribution ;\n  ${value} .\n`;
    const fixed = await fix(body, { wanted: (rule) => rule !== 'fix/class-by-position' });
    expect(fixed.body).toBe(body);
  });

  it('the same words on something that no catalogue lists stay too', async () => {
    const body = '<urn:x> a foaf:Document ; dct:language "en" ; dct:issued "2024/01/05" .\n';
    expect((await fix(body)).body).toBe(body);
  });
});

it('What would bring up another error is left, and said', async () => {
  const body = `@prefix schema: <http://schema.org/> .
<urn:x> a dcat:Dataset ; dct:title "Air"@en ; dct:description "Hourly"@en ;
  dct:temporal [ a dct:PeriodOfTime ; schema:startDate "long ago" ] .
`;
  const fixed = await fix(body);
  expect([fixed.body, fixed.changes]).toEqual([body, []]);
  expect(fixed.left.map(({ change, why }) => `${change.rule} ${why}`)).toEqual([
    'fix/deprecated-property makes-others',
  ]);
});

describe('A class', () => {
  it('is added beside the one that is stated', async () => {
    const fixed = await fix(
      '<urn:x> a dcat:Dataset ; dcat:contactPoint [ a vcard:Organization ; vcard:fn "City" ] .\n',
    );
    expect(fixed.body).toContain('[ a vcard:Organization, vcard:Kind ; vcard:fn "City" ]');
  });

  it('is added before what else is said', async () => {
    const fixed = await fix('<urn:x> a dcat:Dataset ; dct:publisher [ foaf:name "City" ] .\n');
    expect(fixed.body).toContain('[ a foaf:Agent ; foaf:name "City" ]');
  });

  it('of a concept comes with the label of its code list', async () => {
    const fixed = await fix(`<urn:x> a dcat:Dataset ; dcat:theme <${auth}/data-theme/TRAN> .\n`);
    expect(fixed.body.trimEnd().split('\n').at(-1)).toBe(
      `<${auth}/data-theme/TRAN> a skos:Concept ; skos:prefLabel "Transport"@en .`,
    );
  });

  it('is not added where the file says something else', async () => {
    const fixed = await fix('<urn:x> a dcat:Dataset ; dcat:landingPage <urn:x> .\n');
    expect([fixed.changes, fixed.suggestions.length]).toEqual([[], 1]);
  });
});

describe('A namespace', () => {
  it.each([
    ['https://www.w3.org/ns/dcat#', 'http://www.w3.org/ns/dcat#'],
    ['http://www.w3.org/ns/dcat/', 'http://www.w3.org/ns/dcat#'],
    ['http://www.w3.org/ns/dcat', 'http://www.w3.org/ns/dcat#'],
  ])('%s is corrected where it is declared', async (wrong, right) => {
    const text = `@prefix d: <${wrong}> . # DCAT\n<urn:x> a d:Dataset ; d:keyword "air"@en .\n`;
    const fixed = await fixCatalogue(await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' }), { text });
    expect(fixed.text).toBe(text.replace(`<${wrong}>`, `<${right}>`));
    expect(fixed.changes.map(({ rule }) => rule)).toEqual(['fix/namespace-variant', 'fix/namespace-variant']);
  });

  it('that is another vocabulary is none of our business', async () => {
    const text = '@prefix dc: <http://purl.org/dc/elements/1.1/> .\n<urn:x> a dc:Dataset ; dc:title "Air" .\n';
    expect((await fixCatalogue(await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' }), { text })).text).toBe(
      text,
    );
  });
});

const rdfXml = (body: string) => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/">
<dcat:Dataset rdf:about="urn:x">
${body}
</dcat:Dataset>
</rdf:RDF>
`;

describe('RDF/XML', () => {
  it.each([
    ['<dct:title xml:lang="en_US">Air</dct:title>', '<dct:title xml:lang="en-US">Air</dct:title>'],
    [
      '<dct:issued >2024/01/05</dct:issued>',
      '<dct:issued rdf:datatype="http://www.w3.org/2001/XMLSchema#date">2024-01-05</dct:issued>',
    ],
    ['<dcat:title xml:lang="en">A &amp; B</dcat:title>', '<dct:title xml:lang="en">A &amp; B</dct:title>'],
  ])('%s becomes %s', async (before, after) => {
    const text = rdfXml(`  ${before}<!-- kept -->`);
    const fixed = await fixCatalogue(await parseGraph(text, { source: 'x.rdf' }), { text });
    expect(fixed.text).toBe(rdfXml(`  ${after}<!-- kept -->`));
  });

  it('that says the same of one node in many places is corrected in all of them', async () => {
    const text = rdfXml('<dct:issued>2024/01/05</dct:issued>\n<dct:issued>2024/01/05</dct:issued>');
    const fixed = await fixCatalogue(await parseGraph(text, { source: 'x.rdf' }), { text });
    expect(fixed.text).not.toContain('2024/01/05');
  });
});

describe('JSON-LD', () => {
  const context = {
    dcat: 'http://www.w3.org/ns/dcat#',
    dct: 'http://purl.org/dc/terms/',
    'dct:description': { '@container': '@language' },
  };
  it.each([
    ['{"dct:title":{"@value":"Air","@language":"en_US"}}', '{"dct:title":{ "@value": "Air", "@language": "en-US" }}'],
    [
      '{"dct:spatial" : ["Belgium", {"@id":"urn:place"}]}',
      `{"dct:spatial" : [{ "@id": "${auth}/country/BEL" }, {"@id":"urn:place"}]}`,
    ],
    ['{"dct:description":{"pt_BR":"Ar","en":"Air"}}', '{"dct:description":{"pt-BR":"Ar","en":"Air"}}'],
    ['{"dct:keyword":["a","b"]}', '{"dcat:keyword":["a","b"]}'],
  ])('%s becomes %s', async (before, after) => {
    const whole = (body: string) =>
      `{"@context":${JSON.stringify(context)},"@id":"urn:x","@type":"dcat:Dataset",${body.slice(1)}`;
    const text = whole(before);
    const wanted = (rule: string): boolean => rule !== 'fix/class-by-position';
    const fixed = await fixCatalogue(await parseGraph(text, { source: 'x.jsonld' }), { text, wanted });
    expect([fixed.left, fixed.text]).toEqual([[], whole(after)]);
  });
});

describe('A language tag', () => {
  it.each([
    ['turtle', '<urn:x> <http://purl.org/dc/terms/title> "Air"@en_US , "Luft"@de .\n'],
    ['trig', '<urn:g> { <urn:x> <http://purl.org/dc/terms/title> """Air"""@en_US }\n'],
    ['n-triples', '<urn:x> <http://purl.org/dc/terms/title> "Air"@en_US .\n'],
    ['rdf-xml', rdfXml('<dct:title xml:lang="en_US">Air</dct:title>')],
  ] as const)('is written as BCP 47 has it (%s)', async (syntax, text) => {
    const fixed = await fixCatalogue(await parseGraph(text, { source: 'x', syntax }), {
      text,
      wanted: (rule) => rule === 'fix/language-tag',
    });
    expect([fixed.left, fixed.text]).toEqual([[], text.replace('en_US', 'en-US')]);
  });
});

describe('A text', () => {
  it('keeps its byte order mark and its line ends', async () => {
    const text = `\uFEFF${head}<urn:x> a dcat:Dataset ;\n  dct:issued "2024/01/05" .\n`.replaceAll('\n', '\r\n');
    const fixed = await fixCatalogue(await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' }), { text });
    expect(fixed.text).toBe(text.replace('"2024/01/05"', '"2024-01-05"^^xsd:date'));
  });

  it('that cannot be changed in place is left, or written anew where that is wanted', async () => {
    const text = `${head}<urn:x> a dcat:Dataset ; dcat:title "a", <urn:y> ; dct:issued "2024/01/05" .\n`;
    const document = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
    const graph = createGraph([...document.graph].filter(({ object }) => object.value !== 'urn:y'));
    const fixed = await fixCatalogue({ ...document, graph }, { text: text.replace(', <urn:y>', ', "a"@en') });
    expect(fixed.left.map(({ why, change }) => `${change.rule} ${why}`)).toContain('fix/namespace-slip no-place');
    const anew = await fixCatalogue({ ...document, graph }, { text, rewrite: true });
    expect([anew.form, anew.left, anew.findings]).toEqual(['rewritten', [], []]);
  });

  it('with names that stand in a context elsewhere has no place for a rename, and for nothing that needs it', async () => {
    const contexts = {
      'http://x.example/c': {
        '@context': { dcat: 'https://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
      },
    };
    const text =
      '{"@context":"http://x.example/c","@id":"urn:x","@type":"dcat:Dataset","dct:issued":"2024/01/05","dct:title":{"@value":"Air","@language":"en_US"}}';
    const document = await parseGraph(text, { source: 'x.jsonld', contexts });
    const fixed = await fixCatalogue(document, { text, contexts });
    const said = [...fixed.changes, ...fixed.left.map(({ change }) => change)].map(({ rule }) => rule);
    expect(said).toContain('fix/namespace-variant');
    expect(said).toContain('fix/date-form');
    // Each is made or left, and none is both.
    expect(new Set(said).size).toBe(said.length);
  });

  it('of no syntax is not changed, and all that would be right is listed', async () => {
    const text = `${head}<urn:x> a dcat:Dataset ; dct:issued "2024/01/05" .`;
    const document = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
    const fixed = await fixCatalogue({ ...document, syntax: undefined }, { text });
    expect([fixed.form, fixed.changes]).toEqual(['unchanged', []]);
    expect(fixed.left.map(({ why, change }) => `${change.rule} ${why}`)).toEqual(['fix/date-form no-syntax']);
  });

  it('that is not the one the document was read from is not touched', async () => {
    const text = `${head}<urn:x> a dcat:Dataset ; dct:issued "2024/01/05" .\n`;
    const document = await parseGraph(text, { source: 'x.ttl', syntax: 'turtle' });
    const other = `${text}<urn:y> <urn:p> "z" .\n`;
    const fixed = await fixCatalogue(document, { text: other });
    expect([fixed.text, fixed.form, fixed.changes]).toEqual([other, 'unchanged', []]);
    expect(fixed.left.map(({ why }) => why)).toEqual(['not-verified']);
    expect(fixed.findings.map(({ rule }) => rule)).toEqual(['fix/not-verified']);
  });
});

it('All rules of repairs have a case', () => {
  const covered = new Set([
    ...values.map(([rule]) => `fix/${rule}`),
    'fix/class-by-position',
    'fix/namespace-variant',
    'fix/language-tag',
    'fix/not-verified',
    // In the test of real catalogues.
    'fix/access-from-download',
    'fix/prefixed-name-as-iri',
  ]);
  expect(fixRules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
});

it('Names in wide use stand for entries that the lists have', async () => {
  const known = new Set([...fileType.concepts, ...language.concepts, ...licence.concepts].map(({ iri }) => iri));
  const words = [
    'de',
    'sk',
    'no',
    'zh',
    'jpg',
    'ttl',
    'wms',
    'shapefile',
    'geopackage',
    'application/rdf+xml',
    'odbl',
    'pddl',
    'eupl-1.2',
    'CC BY-NC-ND 2.5',
  ];
  for (const word of words) {
    const body = `<urn:x> a dcat:Distribution ; dct:language "${word}" ; dct:format "${word}" ; dct:license "${word}" .\n`;
    const { changes } = await fix(body, { wanted: (rule) => rule === 'fix/code-list-value' });
    expect([word, changes.map(({ added }) => known.has(added[0]?.object ?? ''))]).toEqual([word, [true]]);
  }
});
