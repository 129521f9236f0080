import { checkDataSpace, draftDataSpace, textSource } from '@ds4sscc/blueprint';
import { toJson } from '@ds4sscc/findings/format/json';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const air = (id: string, pm10: unknown = 12.5): string =>
  JSON.stringify({
    id,
    type: 'AirQualityObserved',
    dateObserved: '2026-11-21T10:00:00Z',
    location: { type: 'Point', coordinates: [5.1, 52.1] },
    pm10,
  });
const policy = `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
<https://riverton.example/policy/open> a odrl:Offer ; odrl:uid <https://riverton.example/policy/open> ;
  odrl:permission [ odrl:target <https://riverton.example/air> ; odrl:action odrl:use ; odrl:assigner <https://riverton.example/> ] .
`;
const description = `dataspace: "1"
id: https://two.example/
title: Two Cities
participants:
  - { id: "https://riverton.example/", name: Riverton, role: data-provider }
datasets:
  - id: https://riverton.example/air
    title: Air
    publisher: https://riverton.example/
    model: AirQualityObserved
    policy: https://riverton.example/policy/open
    files: [air.ndjson]
policies: [policy.ttl]
`;
const sound = {
  'two/dataspace.yaml': description,
  'two/air.ndjson': air('urn:ngsi-ld:AirQualityObserved:1'),
  'two/policy.ttl': policy,
};
const check = (files: Record<string, string>, options: { now?: string } = {}) =>
  checkDataSpace({ ...options, sources: Object.entries(files).map(([name, text]) => textSource(name, text)) });
const places = async (files: Record<string, string>) =>
  (await check(files)).findings.map(({ rule, location }) => [rule, location.source, location.line]);

describe('a described data space', () => {
  it('that is sound has no finding', async () => {
    expect(await places(sound)).toEqual([]);
  });

  it.each<[what: string, change: (files: typeof sound) => Record<string, string>, expected: unknown]>([
    [
      'a file that is not there',
      (f) => ({ ...f, 'two/dataspace.yaml': description.replace('[air.ndjson]', '[air.ndjsn]') }),
      ['dataspace/file-missing', 'two/dataspace.yaml', 12],
    ],
    [
      'a publisher that takes no part',
      (f) => ({
        ...f,
        'two/dataspace.yaml': description.replace('publisher: https://riverton', 'publisher: https://rivertown'),
      }),
      ['dataspace/publisher-unknown', 'two/dataspace.yaml', 9],
    ],
    [
      'data of another model',
      (f) => ({
        ...f,
        'two/dataspace.yaml': description.replace('model: AirQualityObserved', 'model: OffStreetParking'),
      }),
      ['dataspace/model-mismatch', 'two/dataspace.yaml', 10],
    ],
    [
      'a policy that no file holds',
      (f) => ({
        ...f,
        'two/dataspace.yaml': description.replace(
          'policy: https://riverton.example/policy/open',
          'policy: https://riverton.example/policy/opne',
        ),
      }),
      ['dataspace/policy-missing', 'two/dataspace.yaml', 11],
    ],
    [
      'a dataset without a policy',
      (f) => ({ ...f, 'two/dataspace.yaml': description.replace(/ {4}policy:.*\n/, '') }),
      ['dataspace/dataset-without-policy', 'two/dataspace.yaml', 7],
    ],
    [
      'a policy for something else',
      (f) => ({
        ...f,
        'two/policy.ttl': policy.replace(
          'target <https://riverton.example/air>',
          'target <https://riverton.example/ari>',
        ),
      }),
      ['dataspace/policy-target-unknown', 'two/policy.ttl', 3],
    ],
    [
      'an id that is taken',
      (f) => ({
        ...f,
        'two/dataspace.yaml': description.replace('id: https://two.example/', 'id: https://riverton.example/air'),
      }),
      ['dataspace/duplicate-id', 'two/dataspace.yaml', 7],
    ],
    [
      'a catalogue that lacks the dataset',
      (f) => ({
        ...f,
        'two/dataspace.yaml': `${description}catalogue: catalogue.ttl\n`,
        'two/catalogue.ttl': '<urn:a> a <http://www.w3.org/ns/dcat#Dataset> .',
      }),
      ['dataspace/dataset-not-in-catalogue', 'two/dataspace.yaml', 7],
    ],
    [
      'a service for something else',
      (f) => ({
        ...f,
        'two/dataspace.yaml': `${description}services:\n  - { id: "https://riverton.example/api", title: API, description: policy.ttl, serves: ["https://riverton.example/water"] }\n`,
      }),
      ['dataspace/served-dataset-unknown', 'two/dataspace.yaml', 15],
    ],
    [
      'a declaration for no requirement',
      (f) => ({
        ...f,
        'two/dataspace.yaml': `${description}declarations:\n  MIM9 R1.1: { verdict: pass, reason: see the register }\n`,
      }),
      ['interop/requirement-unknown', 'two/dataspace.yaml', 15],
    ],
  ])('with %s says so at its place', async (_, change, expected) => {
    const found = await places(change(sound));
    expect(found.filter(([rule]) => /^(dataspace|interop)\//.test(String(rule)))).toEqual([expected]);
  });

  it('whose catalogue file holds no catalogue is told so for each dataset', async () => {
    const files = {
      ...sound,
      'two/dataspace.yaml': `${description}catalogue: notes.txt\n`,
      'two/notes.txt': 'to be written',
    };
    expect((await places(files)).map(([rule]) => rule)).toEqual(['dataspace/dataset-not-in-catalogue']);
  });

  it('passes only the rules that had something to judge', async () => {
    const statusOf = async (files: Record<string, string>, id: string) =>
      (await check(files)).rules.find((rule) => rule.id === id)?.status;
    expect(await statusOf(sound, 'dataspace/model-mismatch')).toBe('passed');
    expect(await statusOf(sound, 'dataspace/unknown-key')).toBe('passed');
    expect(await statusOf(sound, 'dataspace/dataset-not-in-catalogue')).toBe('untested');
    expect(await statusOf(sound, 'dataspace/served-dataset-unknown')).toBe('untested');
    const notData = { ...sound, 'two/air.ndjson': 'id,pm10' };
    expect(await statusOf(notData, 'dataspace/model-mismatch')).toBe('untested');
  });

  it('gives the same bytes whatever the order of its sources', async () => {
    const files = {
      ...sound,
      'two/air.ndjson': [air('urn:x:1', 'high'), air('bad id'), air('urn:x:1')].join('\n'),
      'two/extra.json': '{"a": 1,}',
    };
    const expected = toJson(await check(files));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.entries(files), { minLength: 4 }), async (entries) => {
        expect(toJson(await check(Object.fromEntries(entries)))).toBe(expected);
      }),
      { numRuns: 20, seed: 3 },
    );
  });
});

describe('a folder without a description', () => {
  it('is checked by what its files hold, whatever they are called', async () => {
    const report = await check({
      'a.txt': air('urn:x:1'),
      'b.rdf': policy,
      'c.dat': 'openapi: 3.1.0\ninfo: { title: Air, version: "1" }\n',
      'd.md': '# Notes',
    });
    expect(report.sources.map(({ source, kind, outcome }) => [source, kind, outcome])).toEqual([
      ['a.txt', 'entity (JSON), formats asserted', 'checked'],
      ['b.rdf', 'ODRL policies (Turtle)', 'checked'],
      ['c.dat', 'service description (openapi-3.1)', 'checked'],
      ['d.md', 'text of no kind that is checked', 'skipped'],
    ]);
  });

  // ustar stands at byte 257 of the first header (POSIX.1-2017, pax, "ustar Interchange Format").
  it('may hold packed software and tables without a mapping: they are passed over, and called what they are', async () => {
    const tar = `package/${'\0'.repeat(249)}ustar\0${'00'.repeat(124)}`;
    const report = await check({ 'air.csv': 'station;no2\nHarbour;38,5\n', 'tools.tgz': tar });
    expect(report.findings).toEqual([]);
    expect(report.sources.map(({ source, kind, outcome }) => [source, kind, outcome])).toEqual([
      ['air.csv', 'a table without a mapping: a file air.csv-metadata.json would say what its columns mean', 'skipped'],
      ['tools.tgz', 'a tar archive', 'skipped'],
    ]);
    const text = air('ustar:1');
    const word = await check({ 'a.txt': ' '.repeat(257 - text.indexOf('ustar')) + text });
    expect(word.summary.sources.checked).toBe(1);
  });
});

it.each([
  ['block YAML', 'info: { title: Air, version: "1" }\nopenapi: 3.1.0\npaths: {}\n'],
  ['JSON', '{"info": {"title": "Air", "contact": {"name": "x"}, "version": "1"}, "paths": {}, "openapi": "3.1.0"}'],
])('a service description in %s is recognised wherever its format stands', async (_, text) => {
  expect((await check({ 'api.json': text })).sources[0]?.kind).toBe('service description (openapi-3.1)');
});

describe('suppressions', () => {
  const files = {
    'x.json': '{"a": 1,}',
    'suppressions.yaml':
      'suppressions:\n  - { rule: json/syntax-error, reason: repaired in June, expires: "2027-06-30" }\n',
  };

  it('take a finding out until they expire', async () => {
    expect((await check(files, { now: '2027-06-30T12:00:00Z' })).findings).toEqual([]);
    expect((await check(files, { now: '2027-07-01T00:00:00Z' })).findings.map(({ rule }) => rule)).toEqual([
      'suppression/expired',
      'json/syntax-error',
    ]);
  });

  it('hide nothing when the day of the check is not given', async () => {
    const report = await check(files);
    expect(report.findings.map(({ rule }) => rule)).toEqual(['json/syntax-error']);
    expect(report.sources[0]?.kind).toContain('not applied');
  });
});

it('every requirement is listed once, and none that was not decided is shown as met', async () => {
  const { requirements } = await check({});
  expect(requirements.length).toBe(76);
  expect(requirements.filter(({ verdict }) => verdict === 'pass')).toEqual([]);
});

describe('a drafted description', () => {
  const catalogue = `@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
<https://c.example/catalogue> a dcat:Catalog ; dct:title "Data of C"@en ; dct:description "All of it"@en ; dct:publisher <https://c.example/> ; dcat:dataset <https://c.example/air> .
<https://c.example/> a foaf:Agent ; foaf:name "City of C"@en .
<https://c.example/air> a dcat:Dataset ; dct:title "Air"@en ; dct:description "Air"@en ; dct:publisher <https://c.example/> ; dcat:distribution <https://c.example/air/file> .
<https://c.example/air/file> a dcat:Distribution ; dcat:accessURL <https://c.example/files/air.ndjson> .
`;
  const files = {
    'f/catalogue.ttl': catalogue,
    'f/data/air.ndjson': air('urn:x:1'),
    'f/data/more.ndjson': air('urn:x:2'),
  };
  const draft = () =>
    draftDataSpace(
      Object.entries(files).map(([name, text]) => textSource(name, text)),
      './f/',
    );

  it('takes over what the catalogue says, and names the rest', async () => {
    expect((await draft()).dataSpace).toMatchObject({
      title: 'Data of C',
      participants: [{ id: 'https://c.example/', name: 'City of C' }, { id: 'https://city.example.org/organisation' }],
      datasets: [
        {
          id: 'https://c.example/air',
          title: 'Air',
          publisher: 'https://c.example/',
          files: ['data/air.ndjson'],
          model: 'AirQualityObserved',
        },
        { id: 'https://city.example.org/dataset/data-more', files: ['data/more.ndjson'] },
      ],
    });
  });

  it('has no fault of its own when it is checked', async () => {
    const found = await places({ ...files, 'f/dataspace.yaml': (await draft()).yaml });
    const rules = found.map(([rule]) => String(rule)).filter((rule) => rule.startsWith('dataspace/'));
    // The second file is in no catalogue: that is the truth about this folder. The rest is there to be filled in.
    expect(new Set(rules)).toEqual(new Set(['dataspace/dataset-not-in-catalogue', 'dataspace/placeholder-left']));
  });
});
