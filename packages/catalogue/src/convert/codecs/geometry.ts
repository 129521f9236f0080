import { literal, type Term } from '@ds4sscc/linked-data';
import { isObject } from '../../is-object.js';
import type { Json } from '../mapping.js';
import type { Codec } from './codec.js';

/** A geometry of GeoJSON (RFC 7946, section 3.1), without collections. */
export interface Geometry {
  readonly type: string;
  readonly coordinates: Json;
}

const wktLiteral = 'http://www.opengis.net/ont/geosparql#wktLiteral';
const geoJsonTypes: ReadonlySet<string> = new Set([
  'http://www.opengis.net/ont/geosparql#geoJSONLiteral',
  'https://www.iana.org/assignments/media-types/application/vnd.geo+json',
]);
/** How deep the coordinates of each type nest. */
const depths: Readonly<Record<string, number>> = {
  Point: 0,
  LineString: 1,
  MultiPoint: 1,
  Polygon: 2,
  MultiLineString: 2,
  MultiPolygon: 3,
};
/** GeoSPARQL 1.1, section 8.5.1: longitude before latitude, as in GeoJSON; other systems may have it the other way round. */
const crs84 = '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>';
const longest = 1_000_000;

/** Geometries as GeoJSON objects; in RDF as WKT, which is what GeoDCAT-AP asks for. */
export const geometryObject: Codec = {
  write: (term) => {
    const geometry = geometryOf(term);
    return geometry && { type: geometry.type, coordinates: geometry.coordinates };
  },
  read: (value) => {
    const text = isGeometry(value) ? toWkt(value) : undefined;
    return text === undefined ? undefined : literal(text, { datatype: wktLiteral });
  },
};

/** Geometries as texts of GeoJSON. */
export const geometryText: Codec = {
  write(term) {
    const geometry = geometryObject.write(term);
    return geometry === undefined ? undefined : JSON.stringify(geometry);
  },
  read: (value) => geometryObject.read(typeof value === 'string' ? parse(value) : value),
};

/** The geometry that a literal says in WKT or GeoJSON. */
export function geometryOf(term: Term): Geometry | undefined {
  if (term.termType !== 'Literal' || term.value.length > longest) return undefined;
  if (geoJsonTypes.has(term.datatype.value)) {
    const value = parse(term.value);
    return isGeometry(value) ? value : undefined;
  }
  return fromWkt(term.value);
}

/** A literal of WKT. */
export function wkt(geometry: Geometry): Term | undefined {
  const text = toWkt(geometry);
  return text === undefined ? undefined : literal(text, { datatype: wktLiteral });
}

function isGeometry(value: unknown): value is Geometry {
  if (!isObject(value) || typeof value['type'] !== 'string' || !Object.hasOwn(depths, value['type'])) return false;
  return isNested(value['coordinates'], depths[value['type']] ?? 0);
}

function isNested(value: unknown, depth: number): boolean {
  if (!Array.isArray(value) || value.length === 0) return false;
  if (depth > 0) return value.every((item) => isNested(item, depth - 1));
  return value.length >= 2 && value.every((item) => typeof item === 'number' && Number.isFinite(item));
}

function toWkt({ type, coordinates }: Geometry): string | undefined {
  const depth = depths[type];
  return depth === undefined ? undefined : `${type.toUpperCase()} ${group(coordinates, depth)}`;
}

function group(coordinates: Json, depth: number): string {
  const items = coordinates as readonly Json[];
  if (depth === 0) return `(${items.map(numeral).join(' ')})`;
  const parts = depth === 1 ? items.map((item) => (item as readonly Json[]).map(numeral).join(' ')) : undefined;
  return `(${(parts ?? items.map((item) => group(item, depth - 1))).join(', ')})`;
}

/** WKT has no exponents in most readers. */
function numeral(value: Json): string {
  const text = String(value);
  return text.includes('e') ? Number(value).toFixed(12) : text;
}

function fromWkt(text: string): Geometry | undefined {
  const trimmed = text.trim();
  const body = trimmed.startsWith(crs84) ? trimmed.slice(crs84.length).trim() : trimmed;
  const [, word = ''] = /^([A-Za-z]{5,15})\s*\(/.exec(body) ?? [];
  const type = Object.keys(depths).find((name) => name.toUpperCase() === word.toUpperCase());
  if (type === undefined) return undefined;
  const inner = body.slice(word.length);
  if (!/^[\s(),0-9.+-]+$/.test(inner)) return undefined;
  // The points become arrays, the brackets are those of JSON: one pass each, and JSON checks how they match.
  const points = inner.replace(/[^(),]+/g, (part) => {
    const numbers = part.trim().split(/\s+/);
    return part.trim() === '' ? '' : `[${numbers.map((one) => String(Number(one))).join(',')}]`;
  });
  const nested = parse(points.replaceAll('(', '[').replaceAll(')', ']'));
  const coordinates = type === 'Point' && Array.isArray(nested) ? (nested[0] as unknown) : nested;
  const geometry = { type, coordinates };
  return isGeometry(geometry) ? geometry : undefined;
}

function parse(text: string): unknown {
  if (text.length > longest || /[[{]\s*(?:[[{]\s*){20}/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
