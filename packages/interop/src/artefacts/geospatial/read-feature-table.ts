import type { IdentifiedThing } from '../../identifiers/judge-identifiers.js';
import type { Bounds } from '../reference-systems/find-reference-system.js';
import { Extent } from './extent.js';
import { fingerprint } from './fingerprint.js';
import { readGeometryHeader } from './geometry-blob.js';
import { type OpenDatabase, quotedName, type SqlValue } from './open-database.js';

/** What a table of features holds. */
export interface FeatureTable {
  readonly count: number;
  readonly extent: Bounds | undefined;
  /** The number of the reference system that gpkg_geometry_columns gives. */
  readonly system?: number;
  /** Absent where there are too many to be held. */
  readonly things?: readonly IdentifiedThing[];
  readonly problems: readonly string[];
}

const mostFeatures = 500_000;
const longestGeometry = 1_000_000;

/** Columns that are meant to identify, in the order of preference; the key of the table is what is left. */
const identifying: readonly string[] = [
  'id',
  'identifier',
  'gml_id',
  'uri',
  'iri',
  'urn',
  'uuid',
  'inspireid',
  'inspire_id',
  'localid',
  'local_id',
  'feature_id',
  'featureid',
  'identificatie',
];

/** Reads the features of one layer: how many, where, with which identifiers. */
export function readFeatureTable(database: OpenDatabase, table: string): FeatureTable {
  const label = `layer "${table.slice(0, 80)}"`;
  const none = (problem: string): FeatureTable => ({ count: 0, extent: undefined, problems: [`${label}: ${problem}`] });
  const geometries = database.list(
    `SELECT column_name, srs_id FROM gpkg_geometry_columns WHERE table_name = ${textOf(table)} LIMIT 2`,
    2,
  );
  const [column, system] = geometries[0] ?? [];
  if (column === undefined || column === null) return none('gpkg_geometry_columns does not know it');
  // Columns that are computed are never read: the schema says how, and may say anything.
  const columns = database
    .list(`SELECT name, pk FROM pragma_table_xinfo(${textOf(table)}) WHERE hidden = 0`, 2000)
    .map(([name, key]) => ({ name: String(name), isKey: Number(key) > 0 }));
  if (!columns.some(({ name }) => name.toLowerCase() === String(column).toLowerCase()))
    return none('it has no column for its geometry');
  const id =
    identifying
      .map((wanted) => columns.find(({ name, isKey }) => !isKey && name.toLowerCase() === wanted))
      .find((found) => found !== undefined) ?? columns.find(({ isKey }) => isKey);
  const extent = new Extent();
  const things: IdentifiedThing[] = [];
  const problems = new Set<string>();
  let count = 0;
  const selected = `${id ? quotedName(id.name) : 'NULL'}, ${quotedName(String(column))}`;
  database.rows(`SELECT ${selected} FROM ${quotedName(table)} LIMIT ${mostFeatures + 1}`, ([given, blob]) => {
    count += 1;
    const header = blob instanceof Uint8Array ? readGeometryHeader(blob, extent) : undefined;
    if (blob !== null && blob !== undefined && !header)
      problems.add(`${label}: a geometry is not of the format of GeoPackage`);
    if (header && system !== undefined && header.system !== Number(system))
      problems.add(`${label}: a geometry names another reference system than the layer`);
    const mark =
      header && blob instanceof Uint8Array
        ? fingerprint(blob.subarray(header.start, header.start + longestGeometry))
        : undefined;
    things.push({ ...idOf(given), ...(mark !== undefined && { fingerprint: mark }) });
    return true;
  });
  return {
    count,
    extent: extent.bounds,
    ...(system !== undefined && system !== null && { system: Number(system) }),
    ...(count <= mostFeatures && { things }),
    problems: [...problems],
  };
}

function idOf(value: SqlValue | undefined): IdentifiedThing {
  if (typeof value === 'string' || typeof value === 'number') return { id: value };
  return {};
}

function textOf(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
