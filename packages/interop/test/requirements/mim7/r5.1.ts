import type { Given, RequirementFixture } from '../fixture.js';
import { benches, geojson } from '../geospatial-evidence.js';

const cube = [0, 1].flatMap((x) => [0, 1].flatMap((y) => [0, 1].map((z) => [x * 10000, y * 10000, z * 3000])));

function cityjson(referenceSystem: string | undefined, translate: readonly number[]): Given {
  return {
    source: 'city.city.json',
    json: {
      type: 'CityJSON',
      version: '2.0',
      transform: { scale: [0.001, 0.001, 0.001], translate },
      metadata: { ...(referenceSystem !== undefined && { referenceSystem }) },
      CityObjects: {
        'b-1': {
          type: 'Building',
          geometry: [{ type: 'MultiSurface', lod: '1.2', boundaries: [[[0, 2, 6, 4]], [[1, 3, 7, 5]]] }],
        },
      },
      vertices: cube,
    },
  };
}

const delft = [84616, 447422, 0];
const uri = 'https://www.opengis.net/def/crs/EPSG/0/7415';

/** A registered system, and coordinates that lie where it is used. */
export const statedSystem: RequirementFixture = {
  requirement: 'MIM7 R5.1',
  pass: [cityjson(uri, delft), geojson('benches.geojson')],
  fail: [cityjson(undefined, delft)],
  decisive: [
    '/0/json/metadata',
    '/0/json/metadata/referenceSystem',
    '/0/json/transform',
    '/0/json/transform/translate',
    '/0/json/transform/scale',
    { at: '/0/json/transform/translate/0', by: ['remove', 'null', 'swap', 'wrong-type'] },
    '/0/json/vertices',
    ...[0, 1, 2, 3].map((at) => ({
      at: `/1/json/features/${at}/geometry/coordinates/0`,
      by: ['remove', 'null', 'wrong-type'] as const,
    })),
  ],
  mutants: [
    [cityjson('https://www.opengis.net/def/crs/EPSG/0/99999', delft)],
    [cityjson('https://www.opengis.net/def/crs/EPSG/0/25832', delft)],
    [cityjson(uri, [447422, 84616, 0])],
    [cityjson(uri, [4.37, 52.01, 0])],
    [cityjson('WGS 84', delft)],
    // Latitude first.
    [
      geojson(
        'benches.geojson',
        benches.map(([id, [x, y]]) => [id, [y, x]]),
      ),
    ],
    [
      geojson(
        'benches.geojson',
        benches.map(([id]) => [id, [551000, 5656000]]),
      ),
    ],
    [geojson('benches.geojson', [])],
  ],
};
