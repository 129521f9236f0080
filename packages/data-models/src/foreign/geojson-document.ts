import { parseJson } from '@ds4sscc/findings';
import { documentOf, type SchemaDocument } from './schema-document.js';

type Schema = Readonly<Record<string, unknown>>;

const position: Schema = { type: 'array', minItems: 2, items: { type: 'number' } };
const bbox: Schema = { type: 'array', minItems: 4, items: { type: 'number' } };
const ring: Schema = { type: 'array', minItems: 4, items: position };
const list = (items: Schema, minItems = 0): Schema => ({ type: 'array', items, ...(minItems > 0 && { minItems }) });

/** What the coordinates of each geometry are (RFC 7946, section 3.1). */
const coordinates: Readonly<Record<string, Schema>> = {
  Point: position,
  MultiPoint: list(position),
  LineString: list(position, 2),
  MultiLineString: list(list(position, 2)),
  Polygon: list(ring),
  MultiPolygon: list(list(ring)),
};

/**
 * The schemas that others refer to at geojson.org and json-schema.org, made from RFC 7946: nothing has to be fetched.
 * `undefined` where there is none of that name.
 */
export function geojsonDocument(address: string): SchemaDocument | undefined {
  const name = /^geojson\/(.+)$/.exec(address)?.[1];
  const root = name === undefined ? undefined : schemas().get(name);
  if (!root) return undefined;
  const source = `https://geojson.org/schema/${name}.json`;
  return documentOf(root, parseJson(JSON.stringify(root), source), source, source);
}

function schemas(): ReadonlyMap<string, Schema> {
  const single = Object.entries(coordinates).map(([type, shape]) =>
    typed(type, { coordinates: shape }, ['coordinates']),
  );
  const collection = typed('GeometryCollection', { geometries: list({ oneOf: single }) }, ['geometries']);
  const geometry: Schema = { oneOf: single };
  const geometryOrNone: Schema = { oneOf: [{ type: 'null' }, ...single, collection] };
  const properties = { oneOf: [{ type: 'null' }, { type: 'object' }] };
  const id = { oneOf: [{ type: 'number' }, { type: 'string' }] };
  const feature = typed('Feature', { id, properties, geometry: geometryOrNone }, ['properties', 'geometry']);
  const features = typed('FeatureCollection', { features: list(feature) }, ['features']);
  return new Map([
    ...Object.keys(coordinates).map((type, index) => [type.toLowerCase(), single[index] as Schema] as const),
    ['geometrycollection', collection],
    ['geometry', geometry],
    ['feature', feature],
    ['featurecollection', features],
    ['geojson', { oneOf: [...single, collection, feature, features] }],
  ]);
}

function typed(type: string, properties: Readonly<Record<string, unknown>>, required: readonly string[]): Schema {
  return {
    type: 'object',
    required: ['type', ...required],
    properties: { type: { type: 'string', enum: [type] }, ...properties, bbox },
  };
}
