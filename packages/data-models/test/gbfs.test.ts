import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkGbfs, feeds, type GbfsInput, gbfsRules, gbfsVersions, recogniseGbfs } from '@ds4sscc/data-models/gbfs';
import type { Finding } from '@ds4sscc/findings';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const now = new Date('2026-02-25T06:14:00Z');

function check(...inputs: readonly (GbfsInput | object)[]): Finding[] {
  const findings: Finding[] = [];
  const texts = inputs.map((one) => ('text' in one ? (one as GbfsInput) : { source: 'f', text: JSON.stringify(one) }));
  checkGbfs(texts, { now, onFinding: (found) => void findings.push(found) });
  return findings;
}

const places = (findings: readonly Finding[]): string[] =>
  findings.map(({ rule, location }) => `${rule} ${location.pointer}`);

describe('rules of GBFS', () => {
  const fired = (id: string, which: string): string[] => {
    const folder = join(fixtures, id);
    const names = readdirSync(folder).filter((name) => name.startsWith(which));
    return check(...names.map((source) => ({ source, text: readFileSync(join(folder, source), 'utf8') }))).map(
      ({ rule }) => rule,
    );
  };

  it.each(gbfsRules.map(({ id }) => id))('%s fires on its bad fixture and on nothing else', (id) => {
    expect(fired(id, 'good')).toEqual([]);
    expect(fired(id, 'bad')).toEqual([id]);
  });
});

describe('a file is recognised by its content', () => {
  it.each([
    ['gbfs', { en: { feeds: [] } }],
    ['gbfs', { feeds: [] }],
    ['gbfs_versions', { versions: [] }],
    ['system_information', { system_id: 'a' }],
    ['station_information', { stations: [{ station_id: 'a', lat: 1 }] }],
    ['station_status', { stations: [{ station_id: 'a', is_renting: true }] }],
    ['station_information', { stations: [] }],
    ['free_bike_status', { bikes: [] }],
    ['vehicle_status', { vehicles: [] }],
    ['vehicle_types', { vehicle_types: [] }],
    ['system_pricing_plans', { plans: [] }],
    ['geofencing_zones', { geofencing_zones: {} }],
    ['system_alerts', { alerts: [] }],
    ['system_regions', { regions: [] }],
    ['system_hours', { rental_hours: [] }],
    ['system_calendar', { calendars: [] }],
    ['manifest', { datasets: [] }],
  ])('%s', (name, data) => {
    expect(recogniseGbfs({ last_updated: 1, ttl: 0, data })?.feed.name).toBe(name);
  });

  it('and its version by the member "version", whose absence means 1.0', () => {
    const version = (stated?: unknown): unknown =>
      recogniseGbfs({ ttl: 0, version: stated, data: { bikes: [] } })?.version;
    expect(version()).toEqual({ version: '1.0', known: true, candidate: false });
    expect(version('2.1-RC2')).toEqual({ version: '2.1', known: true, candidate: true });
    expect(version('3.1-RC3')).toEqual({ version: '3.1', known: true, candidate: true });
    expect(version('2.9')).toEqual({ version: '2.3', known: false, candidate: false });
    expect(version('latest')).toBeUndefined();
    expect(version(2.3)).toBeUndefined();
  });

  it('and other documents are not taken for one', () => {
    for (const other of [
      null,
      [],
      'x',
      {},
      { data: { bikes: [] } },
      { ttl: 1, data: {} },
      { ttl: 1, data: { roads: 1 } },
    ])
      expect(recogniseGbfs(other)).toBeUndefined();
  });
});

/** The same station in the words of each version, as the specification changed them. */
const status = {
  '1.0': {
    num_bikes_available: 1,
    num_docks_available: 2,
    is_installed: 1,
    is_renting: true,
    is_returning: 0,
    last_reported: 0,
  },
  '1.1': {
    num_bikes_available: 1,
    num_docks_available: 2,
    is_installed: 1,
    is_renting: 1,
    is_returning: 0,
    last_reported: 1_700_000_000,
  },
  '2.0': {
    num_bikes_available: 1,
    is_installed: true,
    is_renting: true,
    is_returning: false,
    last_reported: 1_700_000_000,
  },
  '3.0': {
    num_vehicles_available: 1,
    is_installed: true,
    is_renting: true,
    is_returning: false,
    last_reported: '2026-02-25T06:13:20Z',
  },
} as const;

const inVersion = (version: string, data: object): object => ({
  last_updated: version >= '3' ? '2026-02-25T06:13:20Z' : 1_772_000_000,
  ttl: 0,
  ...(version !== '1.0' && { version }),
  data,
});

describe('what changed from version to version', () => {
  const own = (version: string): object =>
    status[version >= '3' ? '3.0' : version >= '2' ? '2.0' : (version as '1.0' | '1.1')];

  it.each(gbfsVersions.filter((version) => version !== '3.1'))(
    'station_status of %s keeps the rules of its own version',
    (version) => {
      const station = { station_id: 's', ...own(version) };
      expect(check(inVersion(version, { stations: [station] }))).toEqual([]);
    },
  );

  it.each([
    [
      '1.1',
      '2.0',
      [
        'gbfs/value-wrong-type /data/stations/0/is_installed',
        'gbfs/value-wrong-type /data/stations/0/is_renting',
        'gbfs/value-wrong-type /data/stations/0/is_returning',
      ],
    ],
    [
      '2.0',
      '1.1',
      [
        'gbfs/field-missing /data/stations/0',
        'gbfs/value-wrong-type /data/stations/0/is_installed',
        'gbfs/value-wrong-type /data/stations/0/is_renting',
        'gbfs/value-wrong-type /data/stations/0/is_returning',
      ],
    ],
    [
      '2.0',
      '3.0',
      [
        'gbfs/field-missing /data/stations/0',
        'gbfs/field-not-in-version /data/stations/0/num_bikes_available',
        'gbfs/value-wrong-type /data/stations/0/last_reported',
      ],
    ],
  ] as const)('station_status of %s breaks those of %s', (from, to, expected) => {
    expect(places(check(inVersion(to, { stations: [{ station_id: 's', ...status[from] }] })))).toEqual(expected);
  });

  it('names of version 3 carry their language', () => {
    expect(
      check(inVersion('3.0', { regions: [{ region_id: 'n', name: [{ text: 'Nord', language: 'fr-CA' }] }] })),
    ).toEqual([]);
    expect(places(check(inVersion('3.0', { regions: [{ region_id: 'n', name: 'Nord' }] })))).toEqual([
      'gbfs/value-wrong-type /data/regions/0/name',
    ]);
  });

  it('words are in capitals before 2.1', () => {
    const alert = (type: string): object => ({ alerts: [{ alert_id: 'a', type, summary: 'Closed' }] });
    expect(check(inVersion('2.0', alert('OTHER')))).toEqual([]);
    expect(check(inVersion('2.1', alert('other')))).toEqual([]);
    expect(check(inVersion('2.1', alert('OTHER')))[0]?.fix?.replacement).toBe('"other"');
  });

  it('a vehicle is at a place or at a station from 2.1 on', () => {
    const bike = (rest: object): object => ({
      bikes: [{ bike_id: 'b', is_reserved: false, is_disabled: false, ...rest }],
    });
    expect(check(inVersion('2.1', bike({ station_id: 's' })))).toEqual([]);
    expect(check(inVersion('2.1', bike({ lat: 1, lon: 2 })))).toEqual([]);
    expect(check(inVersion('2.1', bike({}))).map(({ message }) => message.split(' ')[0])).toEqual(['"lat"', '"lon"']);
    expect(
      check(inVersion('2.1', bike({ lat: 1, station_id: 's' }))).map(({ message }) => message.split(' ')[0]),
    ).toEqual(['"lon"']);
    expect(check(inVersion('2.0', bike({ station_id: 's' }))).map(({ rule }) => rule)).toEqual([
      'gbfs/field-missing',
      'gbfs/field-missing',
      'gbfs/field-not-in-version',
    ]);
  });

  it('a type of vehicle with a motor has a range', () => {
    const type = (propulsion_type: string): object => ({
      vehicle_types: [{ vehicle_type_id: 't', form_factor: 'bicycle', propulsion_type }],
    });
    expect(check(inVersion('2.2', type('human')))).toEqual([]);
    expect(check(inVersion('2.2', type('electric'))).map(({ message }) => message)).toEqual([
      '"max_range_meters" is missing, which is required because the vehicle has a motor',
    ]);
  });

  it('geofencing zones are geometries, checked as such', () => {
    const zone = (ring: number[][]): object => ({
      geofencing_zones: {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { rules: [{ ride_allowed: true, ride_through_allowed: true }] },
            geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
          },
        ],
      },
    });
    expect(
      check(
        inVersion(
          '2.3',
          zone([
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      places(
        check(
          inVersion(
            '2.3',
            zone([
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ]),
          ),
        ),
      ),
    ).toEqual(['geojson/ring-open /data/geofencing_zones/features/0/geometry/coordinates/0/0']);
  });
});

describe('files of one system', () => {
  const types = inVersion('2.3', {
    vehicle_types: [
      { vehicle_type_id: 'ebike', form_factor: 'bicycle', propulsion_type: 'human', pricing_plan_ids: ['day'] },
    ],
  });

  it('are compared by identifier, keys of objects among them', () => {
    const stations = inVersion('2.3', {
      stations: [{ station_id: 's', name: 'S', lat: 1, lon: 2, vehicle_type_capacity: { ebike: 2, cargo: 1 } }],
    });
    expect(places(check(types, stations))).toEqual([
      'gbfs/reference-broken /data/stations/0/vehicle_type_capacity/cargo',
    ]);
  });

  it('leave open what the file that describes a thing is not there to tell', () => {
    const { unresolved, rulesTested } = checkGbfs([{ source: 'types.json', text: JSON.stringify(types) }], {
      onFinding: () => undefined,
    });
    expect(unresolved).toEqual(['pricing plan']);
    expect(rulesTested.map(({ id }) => id)).not.toContain('gbfs/reference-broken');
  });
});

describe('whatever the document', () => {
  it('the check ends with findings that survive JSON, and never throws', () => {
    const names = feeds.map(({ sign }) => sign);
    const member = fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.dictionary(
          fc.constantFrom('station_id', 'lat', 'name', 'feeds', '__proto__', 'times', 'constructor'),
          fc.jsonValue(),
        ),
      ),
    );
    const document = fc.record(
      {
        last_updated: fc.oneof(fc.jsonValue(), fc.double()),
        ttl: fc.jsonValue(),
        version: fc.oneof(fc.constantFrom(...gbfsVersions), fc.jsonValue()),
        data: fc.dictionary(fc.constantFrom(...names), member),
      },
      { requiredKeys: ['ttl', 'data'] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(document, fc.jsonValue()), { maxLength: 3 }), (documents) => {
        const found = check(...documents.map((one) => ({ source: 'f', text: JSON.stringify(one) })));
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
      }),
      { numRuns: 150, seed: 15 },
    );
  }, 30_000);

  it('a broken text is a finding of JSON', () => {
    expect(check({ source: 'f', text: '{"data": ' }).map(({ rule }) => rule)).toEqual(['json/syntax-error']);
  });
});
