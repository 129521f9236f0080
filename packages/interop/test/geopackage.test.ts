import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Finding } from '@ds4sscc/findings';
import { assess, requirement, rules } from '@ds4sscc/interop';
import { type Artefact, type GeospatialFacts, readArtefact } from '@ds4sscc/interop/artefacts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GeopackageParts, geopackageBytes } from './geopackage-bytes.js';

interface Read {
  readonly artefact: GeospatialFacts;
  readonly findings: readonly Finding[];
}

async function read(bytes: Uint8Array, source = 'benches.gpkg'): Promise<Read> {
  const reading = await readArtefact({ bytes }, { source });
  return reading as unknown as Read;
}

const problemsOf = ({ findings }: Read): readonly string[] => findings.map(({ message }) => message);

async function verdicts(
  ...files: readonly (readonly [source: string, parts: GeopackageParts])[]
): Promise<readonly string[]> {
  const artefacts: Artefact[] = [];
  for (const [source, parts] of files) artefacts.push((await read(await geopackageBytes(parts), source)).artefact);
  return assess({ rules: [], artefacts })
    .filter((one) => ['MIM7 R2.1', 'MIM7 R4.1', 'MIM7 R5.1'].includes(one.requirement))
    .map(({ verdict }) => verdict);
}

it('reads a GeoPackage that GDAL wrote', async () => {
  const path = fileURLToPath(new URL('fixtures/geospatial/stations.gpkg', import.meta.url));
  const { artefact, findings } = await read(new Uint8Array(readFileSync(path)));
  expect(findings).toEqual([]);
  expect(artefact).toMatchObject({ encoding: 'GeoPackage', valid: true });
  const [layer] = artefact.layers;
  expect(layer).toMatchObject({ name: 'stations', features: 3, coordinates: 'plausible' });
  expect(layer?.referenceSystem?.epsg).toBe(28992);
  expect(layer?.things?.map(({ id }) => id)).toEqual(['urn:station:4', 'urn:station:9', 'urn:station:2']);
});

describe('What is wrong with a GeoPackage', () => {
  it.each<readonly [string, GeopackageParts, RegExp]>([
    ['no application id', { applicationId: 0 }, /application id/],
    ['a version that does not exist', { userVersion: 3 }, /user version 3/],
    [
      'no list of reference systems',
      { afterwards: ['DROP TABLE gpkg_spatial_ref_sys'] },
      /no table gpkg_spatial_ref_sys/,
    ],
    [
      'a list without the required rows',
      { afterwards: ['DELETE FROM gpkg_spatial_ref_sys WHERE srs_id < 1'] },
      /no row for -1/,
    ],
    [
      'a layer that is not there',
      { afterwards: ["UPDATE gpkg_contents SET table_name = 'trees'"] },
      /"trees" that does not exist/,
    ],
    ['a layer without a geometry column', { afterwards: ['DELETE FROM gpkg_geometry_columns'] }, /does not know it/],
    [
      'two systems for one layer',
      { afterwards: ['UPDATE gpkg_contents SET srs_id = 4326'] },
      /one reference system in gpkg_contents and another/,
    ],
    ['a geometry that is none', { afterwards: ["UPDATE benches SET geom = X'00'"] }, /not of the format/],
    ['no layers', { afterwards: ['DELETE FROM gpkg_contents'] }, /neither features nor tiles/],
    [
      'no table of geometry columns',
      { afterwards: ['DROP TABLE gpkg_geometry_columns'] },
      /cannot be read: no such table/,
    ],
    ['an unknown system', { system: 0 }, /does not say which reference system/],
    [
      'a system that is not of the registry',
      { afterwards: ['UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 99999 WHERE srs_id = 28992'] },
      /"EPSG:99999" is no reference system/,
    ],
    ['coordinates in degrees for a system in metres', { rows: [[[1, 'a'], 4.9, 52.4]] }, /another unit/],
    ['coordinates in the other order', { rows: [[[1, 'a'], 487_000, 121_000]] }, /exchanged/],
  ])('%s', async (_, parts, problem) => {
    const found = await read(await geopackageBytes(parts));
    expect(problemsOf(found).join('; ')).toMatch(problem);
    expect(found.artefact.valid).toBe(false);
    expect(found.findings.every((one) => rules.some(({ id }) => id === one.rule))).toBe(true);
    expect(
      found.findings.flatMap(({ requirements }) => requirements.map((id) => requirement(id).id)).length,
    ).toBeGreaterThan(0);
  });

  it('a file that ends too early', async () => {
    const whole = await geopackageBytes();
    for (const length of [100, 512, 4096, whole.length - 1]) {
      const found = await read(whole.slice(0, length));
      expect([length, found.artefact.valid, problemsOf(found).length > 0]).toEqual([length, false, true]);
    }
  });
});

describe('The identifiers of its features', () => {
  const [monday, friday] = ['benches-2026-03-02.gpkg', 'benches-2026-03-06.gpkg'];
  const points = [
    [121_000, 487_000],
    [121_500, 487_200],
    [120_700, 486_900],
    [121_300, 486_500],
  ] as const;
  const rowsOf = (ids: readonly (string | null)[]): GeopackageParts['rows'] =>
    points.map(([x, y], at) => [[at + 1, ids[at] ?? null], x, y]);
  const good = ['urn:bench:x', 'urn:bench:q', 'urn:bench:b', 'urn:bench:m'];

  it('last from one snapshot to the next', async () => {
    const later = {
      rows:
        rowsOf(good)
          ?.toReversed()
          .map(([[, id], x, y], at) => [[at + 1, id ?? null], x, y] as const) ?? [],
    };
    expect(await verdicts([monday, { rows: rowsOf(good) ?? [] }], [friday, later])).toEqual(['pass', 'pass', 'pass']);
  });

  it.each([
    ['all the same', ['a', 'a', 'a', 'a']],
    ['all null', [null, null, null, null]],
    ['some missing', ['a', null, 'b', 'c']],
    ['descending numbers', ['4', '3', '2', '1']],
  ])('%s: they fail', async (_, ids) => {
    expect((await verdicts([monday, { rows: rowsOf(ids) ?? [] }]))[1]).toBe('fail');
  });

  it('without a column for them, the numbers of the rows fail', async () => {
    const rows = points.map(([x, y], at) => [[at + 1], x, y] as const);
    expect((await verdicts([monday, { columns: 'fid INTEGER PRIMARY KEY', rows }]))[1]).toBe('fail');
  });

  it('one snapshot shows nothing of whether they last', async () => {
    expect((await verdicts([monday, { rows: rowsOf(good) ?? [] }]))[1]).toBe('unknown');
  });
});

describe('A file of a stranger', () => {
  it('runs nothing that its schema holds', async () => {
    const endless =
      'WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS fid, NULL AS geom FROM c';
    const found = await read(
      await geopackageBytes({ afterwards: ['DROP TABLE benches', `CREATE VIEW benches AS ${endless}`] }),
    );
    expect(found.artefact.layers.map(({ things }) => things)).toEqual([undefined]);
    const contents = await read(
      await geopackageBytes({
        afterwards: ['DROP TABLE gpkg_contents', `CREATE VIEW gpkg_contents AS ${endless}`],
      }),
    );
    expect(problemsOf(contents)).toEqual(['there is no table gpkg_contents']);
  });

  it('does not compute columns', async () => {
    const afterwards = [
      'DROP TABLE benches',
      'CREATE TABLE benches (fid INTEGER PRIMARY KEY, id TEXT AS (hex(zeroblob(20000000))), geom BLOB)',
      'INSERT INTO benches (fid) VALUES (5)',
    ];
    const { artefact } = await read(await geopackageBytes({ afterwards }));
    expect(artefact.layers[0]?.things).toEqual([{ id: 5 }]);
  });

  it('with any bytes changed gives findings or facts, and never throws', async () => {
    const whole = await geopackageBytes();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 40 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const reading = await readArtefact({ bytes }, { source: 'a.gpkg' });
          expect(() => JSON.stringify(reading ?? {})).not.toThrow();
        },
      ),
      { seed: 7, numRuns: 150 },
    );
  });
});
