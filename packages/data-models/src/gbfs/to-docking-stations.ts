import { parseJson } from '@ds4sscc/findings';
import { dateTimeProblem } from '../checks/date-time.js';
import { isObject, type Members } from '../json-object.js';
import type { BikeHireDockingStation } from '../models/bike-hire-docking-station.js';
import type { GbfsInput } from './check-gbfs.js';
import { recogniseGbfs } from './recognise-gbfs.js';

/**
 * Makes key-values entities of the stations of a system, from `station_information`, `station_status` and
 * `system_information`; files in several languages tell of the same stations, and the first one names them. What is wrong
 * with the files is not said here but by `checkGbfs`: values that are not what they should be are left out.
 *
 * @example
 * ```ts
 * import { toDockingStations } from '@ds4sscc/data-models/gbfs';
 *
 * const file = (name: string, data: object) => ({ source: `${name}.json`, text: JSON.stringify({ ttl: 60, version: '2.3', data }) });
 * const [station] = toDockingStations([
 *   file('system_information', { system_id: 'velo', timezone: 'Europe/Brussels' }),
 *   file('station_information', { stations: [{ station_id: '7', name: 'Town hall', lat: 51.2, lon: 4.4, capacity: 20 }] }),
 *   file('station_status', { stations: [{ station_id: '7', num_bikes_available: 0, num_docks_available: 20, is_installed: true, is_renting: true, is_returning: true }] }),
 * ]);
 * station?.id; // => 'urn:ngsi-ld:BikeHireDockingStation:velo:7'
 * [station?.status, station?.totalSlotNumber, station?.location]; // => ['empty', 20, { type: 'Point', coordinates: [4.4, 51.2] }]
 * ```
 */
export function toDockingStations(files: readonly GbfsInput[]): BikeHireDockingStation[] {
  const stations = new Map<string, { information?: Members; status?: Members }>();
  let system: string | undefined;
  for (const { source, text } of files) {
    const { value } = parseJson(text, source);
    const feed = recogniseGbfs(value, source)?.feed.name;
    const data = (value as { readonly data?: Members } | undefined)?.data ?? {};
    if (feed === 'system_information') system ??= textOf(data['system_id']);
    if ((feed !== 'station_information' && feed !== 'station_status') || !Array.isArray(data['stations'])) continue;
    for (const station of data['stations'].filter(isObject)) {
      const id = textOf(station['station_id']);
      if (id === undefined) continue;
      const known = stations.get(id) ?? {};
      if (feed === 'station_information') known.information ??= station;
      else known.status ??= station;
      stations.set(id, known);
    }
  }
  return [...stations].map(([id, { information = {}, status = {} }]) => entityOf(system, id, information, status));
}

function entityOf(
  system: string | undefined,
  id: string,
  information: Members,
  status: Members,
): BikeHireDockingStation {
  const { lat, lon } = information;
  const isPlace = typeof lat === 'number' && typeof lon === 'number' && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  const [street, postalCode] = [textOf(information['address']), textOf(information['post_code'])];
  const name = nameOf(information['name']);
  const bikes = countOf(status['num_bikes_available'] ?? status['num_vehicles_available']);
  const docks = countOf(status['num_docks_available']);
  const local = [...(system === undefined ? [] : [system]), id].map(encodeURIComponent).join(':');
  return {
    id: `urn:ngsi-ld:BikeHireDockingStation:${local}`,
    type: 'BikeHireDockingStation',
    ...given('name', name),
    ...given('stationName', name),
    ...given('stationCode', nameOf(information['short_name'])),
    ...(isPlace && { location: { type: 'Point', coordinates: [lon, lat] } as const }),
    ...((street !== undefined || postalCode !== undefined) && {
      address: { ...given('streetAddress', street), ...given('postalCode', postalCode) },
    }),
    ...given('totalSlotNumber', countOf(information['capacity'])),
    ...given('availableBikeNumber', bikes),
    ...given('freeSlotNumber', docks),
    ...given('outOfServiceSlotNumber', countOf(status['num_docks_disabled'])),
    ...given('observationDateTime', timeOf(status['last_reported'])),
    ...given('status', statusOf(status, bikes, docks)),
  };
}

/** One word for three flags and two numbers: what a rider has to know first. */
function statusOf(
  status: Members,
  bikes: number | undefined,
  docks: number | undefined,
): BikeHireDockingStation['status'] {
  const flag = (name: string): boolean | undefined =>
    [true, 1].includes(status[name] as true) ? true : [false, 0].includes(status[name] as false) ? false : undefined;
  const [installed, renting, returning] = [flag('is_installed'), flag('is_renting'), flag('is_returning')];
  if (installed === undefined || renting === undefined || returning === undefined) return undefined;
  if (!installed || (!renting && !returning)) return 'outOfService';
  if (!renting || !returning) return 'withIncidence';
  return bikes === 0 ? 'empty' : docks === 0 ? 'full' : 'working';
}

/** A name, or the first of its translations. */
function nameOf(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return textOf(isObject(first) ? first['text'] : value);
}

/** Seconds since 1970, or RFC 3339, as a point in time. */
function timeOf(value: unknown): string | undefined {
  if (typeof value === 'string') return dateTimeProblem(value) === undefined ? value : undefined;
  const isTime = typeof value === 'number' && value >= 0 && value < 1e11;
  return isTime ? new Date(value * 1000).toISOString().replace('.000Z', 'Z') : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && !/[\u{d800}-\u{dfff}]/u.test(value) ? value : undefined;
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [Key in Name]: Value });
}
