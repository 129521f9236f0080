import type { RequirementFixture } from '../fixture.js';
import { benches, geojson } from '../geospatial-evidence.js';

const gml = (member: string): string => `<?xml version="1.0"?>
<ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2">
${member}
</ogr:FeatureCollection>`;

/** Files of open encodings. */
export const openEncoding: RequirementFixture = {
  requirement: 'MIM7 R2.1',
  pass: [geojson('benches.geojson')],
  fail: [geojson('benches.geojson', [['urn:a', [3.7]]])],
  decisive: [
    '/0',
    '/0/json',
    '/0/json/type',
    '/0/json/features',
    ...[0, 3].flatMap((at) => [
      { at: `/0/json/features/${at}/type`, by: ['remove', 'null', 'empty', 'wrong-type', 'unknown-word'] as const },
      { at: `/0/json/features/${at}/geometry`, by: ['remove', 'empty', 'wrong-type'] as const },
      `/0/json/features/${at}/geometry/type`,
      `/0/json/features/${at}/geometry/coordinates`,
      { at: `/0/json/features/${at}/geometry/coordinates/0`, by: ['remove', 'null', 'wrong-type'] as const },
      { at: `/0/json/features/${at}/properties`, by: ['remove', 'wrong-type'] as const },
    ]),
  ],
  mutants: [
    [
      geojson('benches.geojson'),
      {
        source: 'old.json',
        json: {
          type: 'FeatureCollection',
          features: [],
          crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } },
        },
      },
    ],
    [geojson('benches.geojson'), { source: 'cut.gml', text: gml('<gml:featureMember>') }],
    [geojson('benches.geojson'), { source: 'empty.gml', text: gml('') }],
    [
      geojson('benches.geojson'),
      { source: 'cut.ifc', text: "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n" },
    ],
    [geojson('benches.geojson'), { source: 'cut.gpkg', bytes: cutGeopackage() }],
    [
      geojson(
        'benches.geojson',
        benches.map(([id]) => [id, [null as unknown as number, 3]]),
      ),
    ],
  ],
};

/** The header of a GeoPackage, and nothing behind it. */
function cutGeopackage(): Uint8Array {
  const bytes = new Uint8Array(512);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  bytes.set(new TextEncoder().encode('GPKG'), 68);
  return bytes;
}
