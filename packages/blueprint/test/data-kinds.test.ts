import { addModels, checkData, checkDataSpace, fixSource, modelsAmong, textSource } from '@ds4sscc/blueprint';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const feed = (data: object): string => JSON.stringify({ last_updated: 1_772_000_000, ttl: 60, version: '2.3', data });
const information = feed({ stations: [{ station_id: 'a', name: 'Market', lat: 51.4, lon: 5.5 }] });
const status = (id: string): string =>
  feed({
    stations: [
      {
        station_id: id,
        num_bikes_available: 1,
        is_installed: true,
        is_renting: true,
        is_returning: true,
        last_reported: 1_772_000_000,
      },
    ],
  });

describe('GBFS', () => {
  it('is recognised, and the files of a folder are checked as one system', async () => {
    const report = await checkDataSpace({
      sources: [
        textSource('bikes/station_information.json', information),
        textSource('bikes/station_status.json', status('b')),
        textSource('other/station_status.json', status('c')),
      ],
    });
    expect(report.sources.map(({ kind, outcome }) => [kind, outcome])).toEqual([
      ['GBFS 2.3, station_information', 'checked'],
      ['GBFS 2.3, station_status', 'checked'],
      ['GBFS 2.3, station_status', 'checked'],
    ]);
    expect(report.findings.map(({ rule, location }) => [rule, location.source])).toEqual([
      ['gbfs/reference-broken', 'bikes/station_status.json'],
    ]);
  });

  it('is data for whoever checks data alone', async () => {
    const report = await checkData({ sources: [textSource('s.json', status('a'))], named: new Set(['s.json']) });
    expect(report.summary.sources).toEqual({ checked: 1, skipped: 0, unreadable: 0 });
  });
});

const entity =
  '{"id":"urn:ngsi-ld:TrafficFlowObserved:1","type":"TrafficFlowObserved","dateObserved":"2026-03-01T08:00:00Z","laneDirection":"Forward"}\n';

const mapping = (direction: string): string =>
  JSON.stringify({
    tableSchema: {
      aboutUrl: 'urn:ngsi-ld:TrafficFlowObserved:{lane}',
      columns: [
        { name: 'lane', suppressOutput: true },
        { name: 'type', virtual: true, default: 'TrafficFlowObserved' },
        { name: 'dateObserved' },
        { name: direction },
      ],
    },
  });
const table = 'lane,dateObserved,laneDirection\na8,2026-03-01T08:00:00Z,Forwards\n';

describe('tables', () => {
  it.each([
    ['of the same name', 'data/traffic.csv-metadata.json'],
    ['of the folder', 'data/csv-metadata.json'],
  ])('are checked by the mapping %s', async (_, name) => {
    const sources = [textSource('data/traffic.csv', table), textSource(name, mapping('laneDirection'))];
    const report = await checkDataSpace({ sources });
    expect(report.findings.map(({ rule, location }) => [rule, location.source, location.line])).toEqual([
      ['data/value-not-allowed', 'data/traffic.csv', 2],
    ]);
  });

  it('whose mapping cannot be used are not passed', async () => {
    const sources = [textSource('t.csv', table), textSource('t.csv-metadata.json', '{"tableSchema": 1}')];
    const report = await checkData({ sources, named: new Set(['t.csv']) });
    expect(report.summary.sources.unreadable).toBe(1);
    expect(report.summary.counts.error).toBeGreaterThan(0);
  });
});

const bench = JSON.stringify({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Bench',
  properties: { type: { enum: ['Bench'] }, seats: { type: 'integer', description: 'Property. Seats' } },
});
const benches = '[{"id":"urn:ngsi-ld:Bench:1","type":"Bench","seats":"3"}]';

describe('models of others', () => {
  it('in a folder called models count for all sources, and are no data themselves', async () => {
    const sources = [textSource('city/models/Bench/schema.json', bench), textSource('city/data/b.json', benches)];
    const report = await checkData({ sources });
    expect(report.findings.map(({ rule }) => rule)).toEqual(['data/number-as-text']);
    expect(report.sources.map(({ kind }) => kind)).toEqual([
      'entities (JSON array), formats asserted',
      'data model (JSON Schema)',
    ]);
    expect((await modelsAmong(sources)).map(({ type }) => type)).toEqual(['Bench']);
  });

  it('stand in for the built-in ones of the same type', async () => {
    const own = bench.replaceAll('Bench', 'TrafficFlowObserved');
    const sources = [textSource('models/TrafficFlowObserved/schema.json', own)];
    const types = addModels((await import('@ds4sscc/data-models')).models, await modelsAmong(sources));
    expect(types.filter(({ type }) => type === 'TrafficFlowObserved')).toHaveLength(1);
    expect(Object.keys(types[0]?.attributes ?? {})).toEqual(['seats']);
  });
});

describe('bytes that can be had only once', () => {
  it.each([
    ['plain', Buffer.from(entity.repeat(1000))],
    ['compressed', gzipSync(entity.repeat(1000))],
  ])('are read to their end, %s', async (_, bytes) => {
    let opened = 0;
    const source = {
      name: 'pipe',
      once: true,
      async *open() {
        opened += 1;
        for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
      },
    };
    const report = await checkData({ sources: [source] });
    expect([opened, report.sources[0]?.contents['records']]).toEqual([1, 1000]);
  });
});

it('a source of another kind has no corrections, and one that cannot be read says why', async () => {
  const end = async (source: Parameters<typeof fixSource>[0]): Promise<unknown> =>
    (await fixSource(source).next()).value;
  expect(await end(textSource('a.ttl', '<urn:a> <urn:b> <urn:c> .'))).toEqual({ outcome: 'skipped' });
  const broken = {
    name: 'x.json',
    async *open() {
      yield Buffer.from('{"id": ');
      throw Object.assign(new Error('EACCES'), { syscall: 'read', code: 'EACCES' });
    },
  };
  expect(await end(broken)).toMatchObject({ outcome: 'unreadable', finding: { rule: 'input/unreadable' } });
});

describe('text in UTF-16', () => {
  const entity = '{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking"}';
  const source = (text: string) => ({
    name: 'parking.json',
    async *open() {
      yield new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
    },
  });
  const rulesOf = async (text: string) =>
    (await checkData({ sources: [source(text)], named: new Set(['parking.json']) })).findings.map(({ rule }) => rule);

  it('is read where it holds entities, and told to be in UTF-16', async () => {
    expect((await rulesOf(entity)).sort()).toEqual(['data/attribute-missing', 'data/encoding-utf-16']);
  });

  it('is not read where it holds something else', async () => {
    expect(await rulesOf('some notes')).toEqual(['input/binary']);
  });
});
