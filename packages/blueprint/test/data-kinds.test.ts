import { checkData, checkDataSpace, fixSource, textSource } from '@ds4sscc/blueprint';
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
