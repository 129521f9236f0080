import { type Finding, finding, type Location } from '@ds4sscc/findings';
import type { ArtefactReading } from '../artefact-reader.js';
import type { GeospatialFacts, GeospatialLayer } from './geospatial-facts.js';
import { geopackageInvalid } from './geospatial-rules.js';
import { judgeLayer } from './judge-layer.js';
import { type OpenDatabase, openDatabase } from './open-database.js';
import { readFeatureTable } from './read-feature-table.js';
import { type SqliteHeader, sqliteHeader } from './sqlite-header.js';

/** Larger files are not read: the database is held in memory, twice for a moment. */
const largest = 256 * 1024 * 1024;
const mostLayers = 1000;

/** Reads a GeoPackage: application id, required tables, the reference system of every layer, features and identifiers. */
export async function readGeopackage(
  bytes: Uint8Array,
  source: string,
): Promise<ArtefactReading & { readonly artefact: GeospatialFacts }> {
  const header = sqliteHeader(bytes);
  const problems: string[] = header ? headerProblems(header, bytes.length) : ['it is no SQLite database'];
  const findings: Finding[] = [];
  let layers: readonly GeospatialLayer[] = [];
  if (bytes.length > largest) problems.push(`it is larger than ${largest} bytes, and is not read`);
  else if (header) {
    let database: OpenDatabase | undefined;
    try {
      database = await openDatabase(bytes);
      const read = readLayers(database, source);
      problems.push(...read.problems);
      findings.push(...read.findings);
      layers = read.layers;
    } catch (error) {
      problems.push(`the database cannot be read: ${error instanceof Error ? error.message : 'it is damaged'}`);
    } finally {
      closeQuietly(database);
    }
  }
  const all = [...problems.map((problem) => finding(geopackageInvalid, { source }, { problem })), ...findings];
  return {
    artefact: {
      kind: 'geospatial',
      source,
      encoding: 'GeoPackage',
      ...(header && { version: versionOf(header) }),
      checked: 'structure',
      valid: all.every(({ level }) => level !== 'error'),
      layers,
    },
    findings: all,
  };
}

const olderIds: ReadonlyMap<string, string> = new Map([
  ['GP10', '1.0'],
  ['GP11', '1.1'],
]);

function versionOf({ applicationId, userVersion }: SqliteHeader): string {
  return olderIds.get(applicationId) ?? `${Math.floor(userVersion / 10000)}.${Math.floor((userVersion % 10000) / 100)}`;
}

function headerProblems({ applicationId, userVersion, length }: SqliteHeader, actual: number): string[] {
  return [
    ...(applicationId === 'GPKG' || olderIds.has(applicationId)
      ? []
      : [`the application id is "${applicationId.replaceAll(/[^ -~]/g, '?')}", not "GPKG"`]),
    ...(applicationId === 'GPKG' && (userVersion < 10200 || userVersion > 19999)
      ? [`the user version ${userVersion} is of no version of GeoPackage`]
      : []),
    ...(length > actual ? [`it should be ${length} bytes long, and has ${actual}`] : []),
  ];
}

/** Closing what is damaged may fail as reading it did. */
function closeQuietly(database: OpenDatabase | undefined): void {
  try {
    database?.close();
  } catch {
    // What was read stands, and the memory is given back with the library's.
  }
}

interface Layers {
  readonly layers: readonly GeospatialLayer[];
  readonly findings: readonly Finding[];
  readonly problems: readonly string[];
}

function readLayers(database: OpenDatabase, source: string): Layers {
  const tables = new Map<string, string>();
  database.rows(
    "SELECT name, type, sql FROM sqlite_master WHERE type IN ('table', 'view') LIMIT 10000",
    ([name, type, sql]) => {
      const isPlain = type === 'table' && !/^\s*create\s+virtual/i.test(String(sql));
      tables.set(String(name).toLowerCase(), isPlain ? 'table' : 'other');
      return true;
    },
  );
  const missing = ['gpkg_spatial_ref_sys', 'gpkg_contents'].filter((name) => tables.get(name) !== 'table');
  if (missing.length > 0)
    return { layers: [], findings: [], problems: missing.map((name) => `there is no table ${name}`) };
  const problems: string[] = [];
  const systems = new Map(
    database
      .list('SELECT srs_id, organization, organization_coordsys_id FROM gpkg_spatial_ref_sys', 20000)
      .map(([id, organisation, code]) => [Number(id), `${organisation}:${code}`.slice(0, 80)]),
  );
  for (const id of [-1, 0, 4326]) if (!systems.has(id)) problems.push(`gpkg_spatial_ref_sys has no row for ${id}`);
  const contents = database.list(
    'SELECT table_name, data_type, srs_id, min_x, min_y, max_x, max_y FROM gpkg_contents',
    mostLayers + 1,
  );
  if (contents.length > mostLayers) problems.push(`it has more than ${mostLayers} layers; the others are not read`);
  const read = contents.slice(0, mostLayers).map(([name, type, system, ...bounds]) => {
    const layer = String(name);
    const location: Location = { source, node: layer };
    const found = tables.get(layer.toLowerCase());
    if (found === undefined) problems.push(`gpkg_contents names a table "${layer.slice(0, 80)}" that does not exist`);
    const features = type === 'features' && found === 'table' ? readFeatureTable(database, layer) : undefined;
    problems.push(...(features?.problems ?? []));
    if (type !== 'features' && !String(type).includes('tiles')) return undefined;
    const used = features?.system ?? (system === null ? undefined : Number(system));
    if (features?.system !== undefined && system !== null && features.system !== Number(system))
      problems.push(
        `layer "${layer.slice(0, 80)}" has one reference system in gpkg_contents and another for its geometry`,
      );
    const stated = bounds.every((one) => typeof one === 'number')
      ? (bounds as [number, number, number, number])
      : undefined;
    return judgeLayer({
      name: layer,
      location,
      // -1 and 0 stand for systems that nobody knows.
      system: used === undefined || used === -1 || used === 0 ? undefined : (systems.get(used) ?? `srs_id ${used}`),
      extent: features ? features.extent : stated,
      ...(features && { features: features.count }),
      ...(features?.things && { things: features.things }),
    });
  });
  const judged = read.filter((one) => one !== undefined);
  if (judged.length === 0) problems.push('it has neither features nor tiles');
  return { layers: judged.map(({ layer }) => layer), findings: judged.flatMap(({ findings }) => findings), problems };
}
