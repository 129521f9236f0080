import { models, validateEntity } from '@ds4sscc/data-models';
import { toDockingStations } from '@ds4sscc/data-models/gbfs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const file = (version: string, data: object): { source: string; text: string } => ({
  source: 'f',
  text: JSON.stringify({ last_updated: 1_772_000_000, ttl: 60, version, data }),
});

describe('toDockingStations', () => {
  const station = { station_id: 'a/1', lat: 51.2, lon: 4.4, capacity: 20, post_code: '2000' };
  const expected = {
    id: 'urn:ngsi-ld:BikeHireDockingStation:velo:a%2F1',
    type: 'BikeHireDockingStation',
    name: 'Groenplaats',
    stationName: 'Groenplaats',
    location: { type: 'Point', coordinates: [4.4, 51.2] },
    address: { postalCode: '2000' },
    totalSlotNumber: 20,
    availableBikeNumber: 3,
    freeSlotNumber: 17,
    observationDateTime: '2026-02-25T06:13:20Z',
    status: 'working',
  };

  it('gives the same entities from version 2 as from version 3', () => {
    const flags = {
      is_installed: true,
      is_renting: true,
      is_returning: true,
      num_docks_available: 17,
      station_id: 'a/1',
    };
    const two = toDockingStations([
      file('2.3', { system_id: 'velo', timezone: 'Europe/Brussels' }),
      file('2.3', { stations: [{ ...station, name: 'Groenplaats' }] }),
      file('2.3', { stations: [{ ...flags, num_bikes_available: 3, last_reported: 1_772_000_000 }] }),
    ]);
    const three = toDockingStations([
      file('3.0', { stations: [{ ...flags, num_vehicles_available: 3, last_reported: '2026-02-25T06:13:20Z' }] }),
      file('3.0', { stations: [{ ...station, name: [{ text: 'Groenplaats', language: 'nl' }] }] }),
      file('3.0', { system_id: 'velo', timezone: 'Europe/Brussels' }),
    ]);
    expect(two).toEqual([expected]);
    expect(three).toEqual([expected]);
    expect(validateEntity(expected, { source: 'x', models }).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    [{ is_installed: false, is_renting: true, is_returning: true }, 'outOfService'],
    [{ is_installed: 1, is_renting: 0, is_returning: 0 }, 'outOfService'],
    [{ is_installed: 1, is_renting: 0, is_returning: 1 }, 'withIncidence'],
    [{ is_installed: 1, is_renting: 1, is_returning: 1, num_bikes_available: 0 }, 'empty'],
    [{ is_installed: 1, is_renting: 1, is_returning: 1, num_bikes_available: 4, num_docks_available: 0 }, 'full'],
    [{ is_installed: 1, is_renting: 1 }, undefined],
  ])('says of %j that it is %s', (status, word) => {
    expect(toDockingStations([file('1.1', { stations: [{ station_id: '1', ...status }] })])[0]?.status).toBe(word);
  });

  it('gives valid entities, whatever the files say', () => {
    const names = [
      'station_id',
      'name',
      'lat',
      'lon',
      'capacity',
      'address',
      'short_name',
      'is_installed',
      'is_renting',
      'is_returning',
      'num_bikes_available',
      'last_reported',
    ];
    const value = fc.oneof(
      fc.constantFrom(0, 1, -1, 1.5, true, '', 'x', null, 1e300, '\u{d800}', '2026-01-01T00:00:00Z'),
      fc.constant([{ text: 'x' }]),
      fc.constant({ text: 1 }),
    );
    const stations = fc.array(fc.dictionary(fc.constantFrom(...names), value), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(stations, { maxLength: 3 }), (lists) => {
        for (const entity of toDockingStations(lists.map((list) => file('2.3', { stations: list }))))
          expect(validateEntity(entity, { source: 'x', models }).filter(({ level }) => level === 'error')).toEqual([]);
      }),
      { numRuns: 500, seed: 23 },
    );
  }, 30_000);
});
