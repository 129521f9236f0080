import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A member that GeoJSON does not allow there. */
export const geojsonInvalid: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'geo/geojson-invalid',
  title: 'GeoJSON with a wrong member',
  level: 'error',
  source: 'RFC 7946, sections 1.4 and 3',
  requirements: ['MIM7 R2.1'],
  help: 'Correct the object: a feature has type, geometry and properties; positions are two or more numbers; polygon rings have at least four positions, and the last is the first.',
  message: ({ problem }) => problem,
});

/** The member of the draft of 2008, which RFC 7946 took out. */
export const geojsonForeignSystem: Rule<{ system: string }> = defineRule<{ system: string }>({
  id: 'geo/geojson-reference-system-foreign',
  title: 'GeoJSON in another reference system than WGS 84',
  level: 'error',
  source: 'RFC 7946, section 4',
  requirements: ['MIM7 R2.1'],
  help: 'Convert the coordinates to WGS 84, longitude first, and drop "crs"; or publish the data in an encoding that has a place for the system, such as GeoPackage.',
  message: ({ system }) => `"crs" names ${system}; GeoJSON is always WGS 84, and readers take the coordinates as such`,
});

/** The same member where it says what holds anyway. */
export const geojsonSystemRedundant: Rule = defineRule({
  id: 'geo/geojson-reference-system-redundant',
  title: 'GeoJSON with the outdated member "crs"',
  level: 'warning',
  source: 'RFC 7946, section 4',
  requirements: ['MIM7 R2.1'],
  help: 'Drop "crs". It says what holds of all GeoJSON, and the standard no longer has it.',
  message: () => '"crs" is no longer part of GeoJSON',
});

/** Data that does not say where it is. */
export const referenceSystemMissing: Rule<{ layer: string }> = defineRule<{ layer: string }>({
  id: 'geo/reference-system-missing',
  title: 'Geospatial data without a reference system',
  level: 'error',
  source: 'MIMs Plus 9.0, MIM7 R5.1',
  requirements: ['MIM7 R5.1'],
  help: 'State the coordinate reference system by its number in the EPSG registry, such as EPSG:25832.',
  message: ({ layer }) => `${layer} does not say which reference system its coordinates are of`,
});

/** A name that leads nowhere. */
export const referenceSystemUnregistered: Rule<{ system: string }> = defineRule<{ system: string }>({
  id: 'geo/reference-system-unregistered',
  title: 'Reference system that is not in the EPSG registry',
  level: 'error',
  source: 'MIMs Plus 9.0, MIM7 R5.1',
  requirements: ['MIM7 R5.1'],
  help: 'Use the number of the system in the EPSG registry, written as EPSG:25832 or as an OGC URI.',
  message: ({ system }) => `"${system}" is no reference system of the EPSG registry`,
});

/** Coordinates that cannot be of the stated system. */
export const coordinatesImplausible: Rule<{ system: string; why: string }> = defineRule<{
  system: string;
  why: string;
}>({
  id: 'geo/coordinates-implausible',
  title: 'Coordinates that do not go with the stated reference system',
  level: 'error',
  source: 'EPSG registry, area of use; RFC 7946, section 3.1.1 (longitude first)',
  requirements: ['MIM7 R5.1'],
  help: 'Either the stated system is wrong, or the coordinates are in the other order. Compare one place with a map.',
  message: ({ system, why }) => `the coordinates cannot be of ${system}: ${why}`,
});

/** Coordinates that look as if they were exchanged. */
export const coordinatesDoubtful: Rule<{ system: string }> = defineRule<{ system: string }>({
  id: 'geo/coordinates-order-doubtful',
  title: 'Coordinates that may be in the wrong order',
  level: 'warning',
  source: 'RFC 7946, section 3.1.1 (longitude first); OGC 12-128r18, clause 2.1.3',
  requirements: ['MIM7 R5.1'],
  help: 'Check one place on a map. Longitude stands first; with the two exchanged, the data would lie in Europe.',
  message: ({ system }) =>
    `as ${system} the data lies outside Europe; with the coordinates exchanged it would lie in it`,
});

/** A feature that nobody can refer to. */
export const featureIdMissing: Rule<{ count: number }> = defineRule<{ count: number }>({
  id: 'geo/feature-id-missing',
  title: 'Feature without an identifier',
  level: 'warning',
  source: 'RFC 7946, section 3.2 (id); CityJSON 2.0.1, section 2; MIMs Plus 9.0, MIM7 R4.1',
  requirements: ['MIM7 R4.1'],
  help: 'Give each feature an identifier of its own that it keeps.',
  message: ({ count }) => `${count} ${count === 1 ? 'feature has' : 'features have'} no identifier, this one first`,
});

/** Two features of one name. */
export const featureIdDuplicate: Rule<{ count: number }> = defineRule<{ count: number }>({
  id: 'geo/feature-id-duplicate',
  title: 'Features with the same identifier',
  level: 'warning',
  source: 'RFC 7946, section 3.2 (id); MIMs Plus 9.0, MIM7 R4.1',
  requirements: ['MIM7 R4.1'],
  help: 'Give each feature an identifier of its own that it keeps.',
  message: ({ count }) =>
    `${count} ${count === 1 ? 'feature has' : 'features have'} the identifier of an earlier one, this one first`,
});

/** A GeoPackage that lacks what makes it one. */
export const geopackageInvalid: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'geo/geopackage-invalid',
  title: 'GeoPackage that breaks its standard',
  level: 'error',
  source: 'OGC 12-128r18 (GeoPackage 1.3.1), clauses 1.1.1 to 1.1.3 and 2.1',
  requirements: ['MIM7 R2.1'],
  help: 'Write the file anew with a tool that knows the standard, such as GDAL 3 or QGIS 3.',
  message: ({ problem }) => problem,
});

/** A city model that lacks what makes it one. */
export const cityjsonInvalid: Rule<{ problem: string }> = defineRule<{ problem: string }>({
  id: 'geo/cityjson-invalid',
  title: 'CityJSON with a wrong member',
  level: 'error',
  source: 'CityJSON 2.0.1, sections 1 to 5; CityJSON 1.1.3',
  requirements: ['MIM7 R2.1'],
  help: 'Correct the member, or write the file anew; cjio and val3dity check what is not checked here.',
  message: ({ problem }) => problem,
});

/** A file of another encoding that is cut off or lacks what makes it one. */
export const encodingInvalid: Rule<{ encoding: string; problem: string }> = defineRule<{
  encoding: string;
  problem: string;
}>({
  id: 'geo/encoding-invalid',
  title: 'Geospatial file that breaks its standard',
  level: 'error',
  source:
    'OGC 07-036r1 (GML), 12-020 (CityGML), 12-007r2 (KML), 22-025r4 (3D Tiles), 21-026 (COG); ISO 10303-21; GeoParquet 1.1.0',
  requirements: ['MIM7 R2.1'],
  help: 'The file is damaged or incomplete. Write or fetch it anew.',
  message: ({ encoding, problem }) => `no sound ${encoding}: ${problem}`,
});

/** The rules that reading geospatial data can fire. */
export const geospatialRules: readonly AnyRule[] = [
  geojsonInvalid,
  geojsonForeignSystem,
  geojsonSystemRedundant,
  referenceSystemMissing,
  referenceSystemUnregistered,
  coordinatesImplausible,
  coordinatesDoubtful,
  featureIdMissing,
  featureIdDuplicate,
  geopackageInvalid,
  cityjsonInvalid,
  encodingInvalid,
];
