import { conditional } from './conditional.js';
import type { JsonSchema } from './json-schema.js';

const position = { $ref: '#/$defs/position' };
const listOf = (items: JsonSchema, minItems?: number): JsonSchema => ({
  type: 'array',
  ...(minItems !== undefined && { minItems }),
  items,
});

/** The geometries of RFC 7946, section 3.1, collections aside. JSON Schema cannot say that a ring has to close. */
export function geometryDefinitions(): Readonly<Record<string, JsonSchema>> {
  const ring = listOf(position, 4);
  const line = listOf(position, 2);
  const coordinates: Readonly<Record<string, JsonSchema>> = {
    Point: position,
    MultiPoint: listOf(position),
    LineString: line,
    MultiLineString: listOf(line),
    Polygon: listOf(ring),
    MultiPolygon: listOf(listOf(ring)),
  };
  return {
    position: {
      description: 'Longitude and latitude in degrees (WGS 84), then the altitude if there is one.',
      type: 'array',
      minItems: 2,
      prefixItems: [
        { type: 'number', minimum: -180, maximum: 180 },
        { type: 'number', minimum: -90, maximum: 90 },
      ],
      items: { type: 'number' },
    },
    geometry: {
      description: 'A GeoJSON geometry (RFC 7946).',
      type: 'object',
      required: ['type', 'coordinates'],
      properties: { type: { enum: Object.keys(coordinates) } },
      allOf: Object.entries(coordinates).map(([type, schema]) =>
        conditional({ properties: { type: { const: type } } }, { properties: { coordinates: schema } }),
      ),
    },
  };
}
