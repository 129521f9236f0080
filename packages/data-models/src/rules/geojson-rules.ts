import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A geometry of a kind that GeoJSON does not have. */
export const geometryTypeUnknown: Rule<{ found: string }> = defineRule<{ found: string }>({
  id: 'geojson/geometry-type-unknown',
  title: 'Not a GeoJSON geometry',
  level: 'error',
  source: 'RFC 7946, section 3.1; ETSI GS CIM 009, clause 4.7.1',
  requirements: [],
  help: 'A geometry is an object with "type" (Point, LineString, Polygon, MultiPoint, MultiLineString, MultiPolygon) and "coordinates", longitude first: {"type": "Point", "coordinates": [4.35, 50.85]}.',
  message: ({ found }) => `${found} is not a GeoJSON geometry`,
});

/** Coordinates of the wrong shape. */
export const coordinatesInvalid: Rule<{ type: string; expected: string }> = defineRule<{
  type: string;
  expected: string;
}>({
  id: 'geojson/coordinates-invalid',
  title: 'Coordinates of the wrong shape',
  level: 'error',
  source: 'RFC 7946, sections 3.1.1 to 3.1.7',
  requirements: [],
  help: 'A position is [longitude, latitude], two numbers. A LineString is a list of positions, a Polygon a list of rings.',
  message: ({ type, expected }) => `in a ${type}, here has to be ${expected}`,
});

/** A ring that does not come back to its start. */
export const ringOpen: Rule = defineRule({
  id: 'geojson/ring-open',
  title: 'Ring that is not closed',
  level: 'error',
  source: 'RFC 7946, section 3.1.6',
  requirements: [],
  help: 'Repeat the first position of the ring as its last one.',
  message: () => 'the ring does not end where it starts',
});

/** A ring that runs the wrong way round. */
export const ringWound: Rule<{ outer: boolean }> = defineRule<{ outer: boolean }>({
  id: 'geojson/ring-wound',
  title: 'Ring that runs the wrong way round',
  level: 'warning',
  source: 'RFC 7946, section 3.1.6 (right-hand rule)',
  requirements: [],
  help: 'Reverse the order of the positions. Most readers accept either order; some take the area for everything outside it.',
  message: ({ outer }) =>
    outer
      ? 'the outer ring runs clockwise; the area has to lie on its left'
      : 'the ring of a hole runs counterclockwise; the area has to lie on its left',
});

/** A place off the globe. */
export const positionOutOfRange: Rule<{ longitude: number; latitude: number; swapped: boolean }> = defineRule<{
  longitude: number;
  latitude: number;
  swapped: boolean;
}>({
  id: 'geojson/position-out-of-range',
  title: 'Position off the globe',
  level: 'error',
  source: 'RFC 7946, section 4 (WGS 84 longitude and latitude in degrees)',
  requirements: [],
  help: 'Write longitude first, then latitude, in degrees. Coordinates of a national grid, in metres, have to be converted.',
  message: ({ longitude, latitude, swapped }) =>
    `[${longitude}, ${latitude}] is no place on the globe${swapped ? ': longitude and latitude look swapped' : ''}`,
});

/** A feature that lacks one of its members. */
export const featureInvalid: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'geojson/feature-invalid',
  title: 'Not a GeoJSON feature',
  level: 'error',
  source: 'RFC 7946, section 3.2',
  requirements: [],
  help: 'A feature has "type": "Feature", a "geometry" (an object or null) and "properties" (an object or null).',
  message: ({ problem }) => `not a GeoJSON feature: ${problem}`,
});

/** A feature that nothing can refer to. */
export const featureIdMissing: Rule = defineRule({
  id: 'geojson/feature-id-missing',
  title: 'Feature without an identifier',
  level: 'warning',
  source: 'RFC 7946, section 3.2; MIMs Plus 9.0, MIM1 R1.1',
  requirements: ['MIM1 R1.1'],
  help: 'Give the feature an "id" beside its "type". Without one, nothing can refer to it.',
  message: () => 'the feature has no "id"',
});

/** An identifier of a feature that means nothing elsewhere. */
export const featureIdNotUri: Rule<{ id: string }> = defineRule<{ id: string }>({
  id: 'geojson/feature-id-not-uri',
  title: 'Feature identifier that is not a URI',
  level: 'warning',
  source: 'RFC 7946, section 3.2; MIMs Plus 9.0, MIM1 R1.1',
  requirements: ['MIM1 R1.1'],
  help: 'GeoJSON takes any text or number, but only a URI identifies the feature outside this file.',
  message: ({ id }) => `"${id}" is not a URI, so it identifies nothing outside this file`,
});

/** Rules about geometries, wherever they stand. */
export const geometryRules: readonly AnyRule[] = [
  geometryTypeUnknown,
  coordinatesInvalid,
  ringOpen,
  ringWound,
  positionOutOfRange,
];

/** Rules about GeoJSON features. */
export const featureRules: readonly AnyRule[] = [featureInvalid, featureIdMissing, featureIdNotUri];
