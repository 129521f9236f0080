import type { Term } from '@ds4sscc/linked-data';
import { dcat, locn } from '../../vocabulary.js';
import { type Geometry, geometryOf, wkt } from '../codecs/geometry.js';
import { isObject } from '../../is-object.js';
import { itemsOf } from '../list-of-values.js';
import type { Json, Said, ValueRow } from '../mapping.js';
import { schemaTypes } from './schema-words.js';

/** The shape of a place: a point as `GeoCoordinates`, a bounding box and a polygon as `GeoShape`, latitude first. */
export const placeGeometryRow: ValueRow = {
  row: 'value',
  properties: [`${dcat}bbox`, `${dcat}centroid`, `${locn}geometry`],
  members: ['geo'],
  write(said) {
    const shape = {
      ...found(said, `${dcat}bbox`, (geometry) => member('box', box(geometry))),
      ...found(said, `${locn}geometry`, (geometry) => member('polygon', polygon(geometry))),
    };
    const point = found(said, `${dcat}centroid`, coordinates);
    const geo: Json[] = [
      ...(point ? [{ '@type': 'GeoCoordinates', ...point }] : []),
      ...(Object.keys(shape).length > 0 ? [{ '@type': 'GeoShape', ...shape }] : []),
    ];
    const [first] = geo;
    return first === undefined ? [] : [['geo', geo.length === 1 ? first : geo]];
  },
  read: (members) => itemsOf(members.get('geo')).flatMap(readShape),
};

function found<Part>(
  said: readonly Said[],
  property: string,
  write: (geometry: Geometry) => Part | undefined,
): Part | undefined {
  for (const one of said) {
    const geometry = one.property === property ? geometryOf(one.object) : undefined;
    const part = geometry && write(geometry);
    if (part !== undefined) return part;
  }
  return undefined;
}

function member(name: string, value: string | undefined): Readonly<Record<string, Json>> | undefined {
  return value === undefined ? undefined : { [name]: value };
}

type Point = readonly [longitude: number, latitude: number];

function coordinates({ type, coordinates: at }: Geometry): Readonly<Record<string, Json>> | undefined {
  const [longitude, latitude] = at as unknown as Point;
  return type === 'Point' ? { latitude, longitude } : undefined;
}

/** South, west, north, east; of a ring that is no box there is none, as its box would say more than it does. */
function box(geometry: Geometry): string | undefined {
  const ring = ringOf(geometry);
  if (ring?.length !== 5) return undefined;
  const [longitudes, latitudes] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const isBox = ring.every(([x, y]) => (x === west || x === east) && (y === south || y === north));
  return isBox ? `${south} ${west} ${north} ${east}` : undefined;
}

function polygon(geometry: Geometry): string | undefined {
  return ringOf(geometry)
    ?.map(([longitude, latitude]) => `${latitude} ${longitude}`)
    .join(' ');
}

function ringOf({ type, coordinates: rings }: Geometry): readonly Point[] | undefined {
  const list = type === 'Polygon' ? (rings as unknown as readonly (readonly Point[])[]) : [];
  return list.length === 1 ? list[0] : undefined;
}

function readShape(shape: unknown): readonly Said[] {
  if (!isObject(shape)) return [];
  const [type] = schemaTypes(shape);
  if (type === 'GeoCoordinates') {
    const at = numbers([shape['longitude'], shape['latitude']]);
    return at?.length === 2 ? saying(`${dcat}centroid`, wkt({ type: 'Point', coordinates: at })) : [];
  }
  const sides = numbers(words(shape['box']));
  const corners = numbers(words(shape['polygon']));
  const [south, west, north, east] = sides ?? [];
  const hasSides = south !== undefined && west !== undefined && north !== undefined && east !== undefined;
  return [
    ...(hasSides && sides?.length === 4
      ? saying(`${dcat}bbox`, ring([west, south, east, south, east, north, west, north, west, south]))
      : []),
    ...(corners && corners.length >= 8 && corners.length % 2 === 0
      ? saying(`${locn}geometry`, ring(corners.map((_, at) => corners[at % 2 === 0 ? at + 1 : at - 1] as number)))
      : []),
  ];
}

function ring(flat: readonly number[]): Term | undefined {
  const points = Array.from({ length: flat.length / 2 }, (_, at) => flat.slice(2 * at, 2 * at + 2));
  return wkt({ type: 'Polygon', coordinates: [points] });
}

function saying(property: string, object: Term | undefined): readonly Said[] {
  return object ? [{ property, object }] : [];
}

function words(text: unknown): readonly unknown[] {
  return typeof text === 'string' && text.length < 1_000_000 ? text.split(/[\s,]+/).filter((word) => word !== '') : [];
}

function numbers(values: readonly unknown[]): readonly number[] | undefined {
  const read = values.map((value) =>
    typeof value === 'number' || typeof value === 'string' ? Number(value) : Number.NaN,
  );
  return read.length > 0 && read.every(Number.isFinite) ? read : undefined;
}
