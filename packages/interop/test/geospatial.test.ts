import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseJson } from '@ds4sscc/findings';
import { assess } from '@ds4sscc/interop';
import {
  type ArtefactContent,
  findReferenceSystem,
  type GeospatialFacts,
  readArtefact,
} from '@ds4sscc/interop/artefacts';
import { describe, expect, it } from 'vitest';
import { judgeCoordinates } from '../src/artefacts/reference-systems/judge-coordinates.js';

async function read(content: ArtefactContent, source: string): Promise<GeospatialFacts | undefined> {
  const artefact = (await readArtefact(content, { source }))?.artefact;
  return artefact?.kind === 'geospatial' ? artefact : undefined;
}

const ofJson = (value: unknown, source = 'a.json'): Promise<GeospatialFacts | undefined> => {
  const text = JSON.stringify(value);
  return read({ text, document: parseJson(text, source) }, source);
};

describe('Reference systems', () => {
  it.each([
    ['EPSG:25832', 25832],
    ['epsg:4326', 4326],
    ['urn:ogc:def:crs:EPSG::3035', 3035],
    ['urn:ogc:def:crs:EPSG:9.9.1:3035', 3035],
    ['http://www.opengis.net/def/crs/EPSG/0/28992', 28992],
    ['https://www.opengis.net/def/crs/EPSG/0/7415', 7415],
    ['http://www.opengis.net/gml/srs/epsg.xml#4258', 4258],
    ['urn:ogc:def:crs:OGC:1.3:CRS84', 4326],
    ['http://www.opengis.net/def/crs/OGC/1.3/CRS84', 4326],
    ['http://www.opengis.net/def/crs/OGC/0/CRS84h', 4326],
    ['EPSG:2263', 2263],
  ])('%s is registered', (stated, epsg) => {
    expect(findReferenceSystem(stated)).toMatchObject({ epsg, registered: true });
  });

  it.each([
    '',
    'WGS 84',
    '4326',
    'EPSG:',
    'EPSG:99999',
    'EPSG:3003x',
    'ESRI:102100',
    `EPSG:${'4'.repeat(5000)}`,
    'urn:ogc:def:crs:EPSG',
  ])('"%s" is not', (stated) => {
    expect(findReferenceSystem(stated).registered).toBe(false);
  });

  // From the registers of the countries, to the metre: a place in each, in coordinates that its mapping agency gives.
  it.each([
    ['EPSG:25832', 691_607, 5_334_760, 'Munich'],
    ['EPSG:28992', 155_000, 463_000, 'the origin of RD, Amersfoort'],
    ['EPSG:2154', 652_469, 6_862_035, 'Paris'],
    ['EPSG:31370', 149_000, 170_000, 'Brussels'],
    ['EPSG:27700', 530_000, 180_000, 'London'],
    ['EPSG:3035', 4_321_000, 3_210_000, 'the origin of LAEA Europe'],
    ['EPSG:2056', 2_600_000, 1_200_000, 'the origin of LV95, Bern'],
    ['EPSG:5514', -743_100, -1_043_000, 'Prague'],
    ['EPSG:3857', 411_000, 6_640_000, 'Ghent'],
  ])('%s: %s %s is in its area (%s)', (stated, x, y) => {
    const [west, south, east, north] = findReferenceSystem(stated).bounds ?? [0, 0, 0, 0];
    expect([x >= west, x <= east, y >= south, y <= north]).toEqual([true, true, true, true]);
  });
});

describe('GeoJSON', () => {
  const feature = (geometry: unknown) => ({ type: 'Feature', id: 'urn:a', properties: {}, geometry });
  it.each([
    { type: 'Point', coordinates: [3.7, 51, 12] },
    { type: 'MultiPoint', coordinates: [[3.7, 51]] },
    {
      type: 'LineString',
      coordinates: [
        [3.7, 51],
        [3.8, 51],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [3, 51],
          [4, 51],
          [4, 52],
          [3, 51],
        ],
      ],
    },
    {
      type: 'MultiPolygon',
      coordinates: [
        [
          [
            [3, 51],
            [4, 51],
            [4, 52],
            [3, 51],
          ],
        ],
      ],
    },
    { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [3.7, 51] }] },
    null,
  ])('a feature of %j is valid', async (geometry) => {
    expect((await ofJson(feature(geometry)))?.valid).toBe(true);
  });

  it.each([
    { type: 'Point', coordinates: ['3.7', 51] },
    { type: 'Point', coordinates: [[3.7, 51]] },
    { type: 'LineString', coordinates: [[3.7, 51]] },
    {
      type: 'Polygon',
      coordinates: [
        [
          [3, 51],
          [4, 51],
          [4, 52],
          [3, 52],
        ],
      ],
    },
    {
      type: 'Polygon',
      coordinates: [
        [
          [3, 51],
          [4, 51],
          [3, 51],
        ],
      ],
    },
    { type: 'Polygon', coordinates: [] },
    { type: 'Circle', coordinates: [3, 51] },
    { type: 'GeometryCollection', geometries: {} },
    { type: 'Point' },
    [],
    'here',
  ])('a feature of %j is not', async (geometry) => {
    expect((await ofJson(feature(geometry)))?.valid).toBe(false);
  });

  it('reads nesting and many features in bounded time', async () => {
    let deep: unknown = { type: 'Point', coordinates: [3, 51] };
    for (let level = 0; level < 200; level += 1) deep = { type: 'GeometryCollection', geometries: [deep] };
    expect((await ofJson(feature(deep)))?.valid).toBe(true);
    const many = Array.from({ length: 20_000 }, (_, at) => ({
      ...feature({ type: 'Point', coordinates: [3, 51] }),
      id: `urn:${at}`,
    }));
    expect((await ofJson({ type: 'FeatureCollection', features: many }))?.layers[0]?.features).toBe(20_000);
  });
});

describe('Features at two times', () => {
  const source = (day: string): string => `counts-${day}.geojson`;
  const file = (day: string, prefix: string): Promise<GeospatialFacts | undefined> =>
    ofJson(
      {
        type: 'FeatureCollection',
        features: [3.7, 3.8, 3.9].map((x) => ({
          type: 'Feature',
          id: `${prefix}${x}`,
          properties: {},
          geometry: { type: 'Point', coordinates: [x, 51] },
        })),
      },
      source(day),
    );
  const verdictOn = (artefacts: readonly (GeospatialFacts | undefined)[], declared: boolean): string | undefined => {
    const given = artefacts.flatMap((one) => one ?? []);
    const snapshots = given.map((one) => ({ source: one.source, things: one.layers[0]?.things ?? [] }));
    const input = {
      rules: [],
      artefacts: given,
      ...(declared && { snapshots: [{ subject: 'counts', snapshots, geospatial: true }] }),
    };
    return assess(input).find(({ requirement }) => requirement === 'MIM7 R4.1')?.verdict;
  };

  it('that changed their identifiers fail where it is said that they are the same, and are open where their names suggest it', async () => {
    const changed = [await file('2026-03-02', 'urn:monday:'), await file('2026-03-06', 'urn:friday:')];
    expect(verdictOn(changed, true)).toBe('fail');
    expect(verdictOn(changed, false)).toBe('unknown');
    const kept = [await file('2026-03-02', 'urn:count:'), await file('2026-03-06', 'urn:count:')];
    expect([verdictOn(kept, true), verdictOn(kept, false)]).toEqual(['pass', 'pass']);
  });
});

it.each([
  ['OGC:CRS84', [3.7, 51], 'plausible'],
  ['OGC:CRS84', [51, 3.7], 'order-doubtful'],
  ['EPSG:3857', [411_000, 6_640_000], 'plausible'],
  ['EPSG:3857', [6_640_000, 411_000], 'order-doubtful'],
  ['EPSG:25832', [691_607, 5_334_760], 'plausible'],
  ['EPSG:25832', [5_334_760, 691_607], 'swapped'],
  ['EPSG:25832', [11.6, 48.1], 'wrong-unit'],
  ['EPSG:4258', [691_607, 5_334_760], 'wrong-unit'],
  ['EPSG:28992', [691_607, 5_334_760], 'outside'],
])('in %s, the coordinates %j are %s', (stated, [x = 0, y = 0], fit) => {
  expect(judgeCoordinates([x, y, x, y], findReferenceSystem(stated))).toBe(fit);
});

describe('Other encodings', () => {
  const gml = (root: string, inner: string): string =>
    `<?xml version="1.0"?><${root} xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:app="urn:app">${inner}</${root.split(' ')[0]}>`;
  it.each<readonly [string, string, boolean]>([
    [
      'GML',
      gml(
        'app:FeatureCollection',
        '<gml:boundedBy><gml:Envelope srsName="EPSG:25832"/></gml:boundedBy><gml:featureMember/>',
      ),
      true,
    ],
    ['GML', gml('app:FeatureCollection', ''), false],
    [
      'CityGML',
      '<CityModel xmlns="http://www.opengis.net/citygml/2.0"><cityObjectMember/><x srsName="EPSG:25832"/></CityModel>',
      true,
    ],
    ['KML', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark/></Document></kml>', true],
    ['KML', '<kml xmlns="http://www.opengis.net/kml/2.2"><Document></kml>', false],
    [
      'IFC',
      "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n#1=IFCPROJECT();\nENDSEC;\nEND-ISO-10303-21;\n",
      true,
    ],
    ['IFC', "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('IFC4'));\nENDSEC;\nDATA;\n#1=IFCPRO", false],
  ])('%s: %s', async (encoding, text, valid) => {
    expect(await read({ text }, 'a')).toMatchObject({ encoding, valid });
  });

  it.each([
    "<html>FILE_SCHEMA(('IFC4'))</html>",
    "ISO-10303-21;\nHEADER;\nFILE_SCHEMA(('AUTOMOTIVE_DESIGN'));\n",
    '<kml/>',
    '<CityModel xmlns="urn:other"/>',
    '<wfs:WFS_Capabilities xmlns:wfs="http://www.opengis.net/wfs/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"/>',
    'a page that merely contains FeatureCollection',
  ])('is none: %s', async (text) => {
    expect(await read({ text }, 'a')).toBeUndefined();
  });

  it('GeoParquet is known by its metadata, and another Parquet file is none', async () => {
    const parquet = (key: string, value: string): Uint8Array => {
      const text = new TextEncoder();
      const size = value.length;
      const footer = [
        0x18,
        key.length,
        ...text.encode(key),
        0x18,
        (size & 127) | 128,
        size >> 7,
        ...text.encode(value),
      ];
      const length = [footer.length & 255, footer.length >> 8, 0, 0];
      return new Uint8Array([...text.encode('PAR1'), 0, 0, 0, 0, ...footer, ...length, ...text.encode('PAR1')]);
    };
    const geo = (crs: object) =>
      JSON.stringify({
        version: '1.1.0',
        primary_column: 'geometry',
        columns: { geometry: { encoding: 'WKB', geometry_types: [], ...crs } },
        note: 'x'.repeat(200),
      });
    const stated = await read({ bytes: parquet('geo', geo({ crs: { id: { authority: 'EPSG', code: 25832 } } })) }, 'a');
    expect(stated).toMatchObject({ encoding: 'GeoParquet', version: '1.1.0', valid: true });
    expect(stated?.layers[0]?.referenceSystem?.epsg).toBe(25832);
    expect((await read({ bytes: parquet('geo', geo({})) }, 'a'))?.layers[0]?.referenceSystem?.stated).toBe('OGC:CRS84');
    expect(await read({ bytes: parquet('geo', geo({ crs: null })) }, 'a')).toMatchObject({ valid: false });
    expect(await read({ bytes: parquet('pandas', geo({})) }, 'a')).toBeUndefined();
  });

  it.each([
    [[0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01, 4, 0, 0, 0, 1, 2, 3, 4], true],
    [[0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x01, 200, 0, 0, 0, 1], false],
  ])('FlatGeobuf of %j', async (bytes, valid) => {
    expect(await read({ bytes: new Uint8Array(bytes) }, 'a')).toMatchObject({ encoding: 'FlatGeobuf', valid });
  });

  it('what its system and coordinates are stays open where they are not read', async () => {
    const kml = await read({ text: '<kml xmlns="http://www.opengis.net/kml/2.2"><Document/></kml>' }, 'a.kml');
    const [evidence] = assess({ rules: [], artefacts: kml ? [kml] : [] }).filter(
      ({ requirement }) => requirement === 'MIM7 R5.1',
    );
    expect(evidence?.verdict).toBe('unknown');
  });
});

const corpus = fileURLToPath(
  new URL('../../../../shared/corpus/ngsi-ld-payloads/entities/expectations', import.meta.url),
);
const isThere = existsSync(corpus);
if (!isThere) process.stdout.write('the corpus is not there: GeoJSON of the NGSI-LD test suite is not read\n');

describe.runIf(isThere)('GeoJSON of the NGSI-LD test suite', () => {
  it('has no finding, but those of features without a geometry or of the same entity in two collections', async () => {
    const files = readdirSync(corpus).filter((name) => name.endsWith('.geojson'));
    expect(files.length).toBeGreaterThan(5);
    for (const name of files) {
      const text = readFileSync(`${corpus}/${name}`, 'utf8');
      const reading = await readArtefact({ text, document: parseJson(text, name) }, { source: name });
      expect([name, reading?.findings]).toEqual([name, []]);
    }
  });
});
