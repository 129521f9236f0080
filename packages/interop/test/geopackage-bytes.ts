import initSqlJs from 'sql.js/dist/sql-wasm-inline.js';

/** What a GeoPackage of one layer of points is made of. */
export interface GeopackageParts {
  /** Declared columns of the layer beside its geometry, such as `fid INTEGER PRIMARY KEY, id TEXT`. */
  readonly columns?: string;
  /** For each point the values of those columns, and its coordinates. */
  readonly rows?: readonly (readonly [values: readonly (string | number | null)[], x: number, y: number])[];
  readonly system?: number;
  readonly applicationId?: number;
  readonly userVersion?: number;
  /** Statements that are run at the end: what makes the file wrong. */
  readonly afterwards?: readonly string[];
}

const systems: Readonly<Record<number, string>> = {
  [-1]: "('Undefined Cartesian', -1, 'NONE', -1, 'undefined')",
  0: "('Undefined geographic', 0, 'NONE', 0, 'undefined')",
  4326: "('WGS 84', 4326, 'EPSG', 4326, 'WGS 84')",
  28992: "('RD New', 28992, 'EPSG', 28992, 'RD New')",
};

/** The bytes of a GeoPackage that SQLite itself writes, by the tables of its standard (OGC 12-128r18, annex C). */
export async function geopackageBytes(parts: GeopackageParts = {}): Promise<Uint8Array> {
  const { Database } = await initSqlJs();
  const database = new Database(new Uint8Array());
  const { columns = 'fid INTEGER PRIMARY KEY, id TEXT', system = 28992 } = parts;
  const rows = parts.rows ?? [
    [[4, 'urn:bench:4'], 121_000, 487_000],
    [[9, 'urn:bench:9'], 121_500, 487_200],
    [[2, 'urn:bench:2'], 120_700, 486_900],
  ];
  for (const statement of [
    `PRAGMA application_id = ${parts.applicationId ?? 0x47504b47}`,
    `PRAGMA user_version = ${parts.userVersion ?? 10300}`,
    'CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT)',
    `INSERT INTO gpkg_spatial_ref_sys VALUES ${Object.values(systems).join(', ')}`,
    'CREATE TABLE gpkg_contents (table_name TEXT PRIMARY KEY, data_type TEXT, identifier TEXT, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER)',
    `INSERT INTO gpkg_contents VALUES ('benches', 'features', 'benches', NULL, NULL, NULL, NULL, ${system})`,
    'CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT)',
    `INSERT INTO gpkg_geometry_columns VALUES ('benches', 'geom', 'POINT', ${system}, 0, 0)`,
    `CREATE TABLE benches (${columns}, geom BLOB)`,
    ...rows.map(
      ([values, x, y]) =>
        `INSERT INTO benches VALUES (${values.map((value) => (value === null ? 'NULL' : typeof value === 'number' ? value : `'${value}'`)).join(', ')}, X'${pointHex(system, x, y)}')`,
    ),
    ...(parts.afterwards ?? []),
  ])
    database.run(statement);
  const bytes = database.export();
  database.close();
  return bytes;
}

/** A point without an envelope, in little-endian (clause 2.1.3). */
function pointHex(system: number, x: number, y: number): string {
  const view = new DataView(new ArrayBuffer(29));
  [0x47, 0x50, 0, 1].forEach((byte, at) => view.setUint8(at, byte));
  view.setInt32(4, system, true);
  view.setUint8(8, 1);
  view.setUint32(9, 1, true);
  view.setFloat64(13, x, true);
  view.setFloat64(21, y, true);
  return Buffer.from(view.buffer).toString('hex');
}
