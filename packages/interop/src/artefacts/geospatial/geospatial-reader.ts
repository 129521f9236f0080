import { asObject } from '../../api/json-object.js';
import { finding } from '@ds4sscc/findings';
import type { ArtefactContent, ArtefactReader, ArtefactReading } from '../artefact-reader.js';
import { type Encoding, encodings } from './encodings.js';
import { encodingInvalid } from './geospatial-rules.js';
import { judgeLayer } from './judge-layer.js';
import { readCityjson } from './read-cityjson.js';
import { readGeojson } from './read-geojson.js';
import { sqliteHeader } from './sqlite-header.js';

/** Geospatial data in any of the open encodings that are known here. */
export const geospatialReader: ArtefactReader = {
  kind: 'geospatial',
  recognise: (content) =>
    isGeojson(content) ||
    isCityjson(content) ||
    isGeopackage(content) ||
    encodings.some((one) => one.recognise(content)),
  read(content, source) {
    const { document, bytes } = content;
    if (document && isGeojson(content)) return readGeojson(document);
    if (document && isCityjson(content)) return readCityjson(document);
    if (bytes && isGeopackage(content))
      return import('./read-geopackage.js').then((module) => module.readGeopackage(bytes, source));
    const encoding = encodings.find((one) => one.recognise(content));
    return encoding ? readFrame(encoding, content, source) : { findings: [] };
  },
};

const geojsonTypes: ReadonlySet<unknown> = new Set([
  'Feature',
  'FeatureCollection',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
]);

function isGeojson({ document }: ArtefactContent): boolean {
  const root = asObject(document?.value);
  if (!root || !geojsonTypes.has(root['type'])) return false;
  return ['features', 'geometry', 'coordinates', 'geometries'].some((name) => Object.hasOwn(root, name));
}

function isCityjson({ document }: ArtefactContent): boolean {
  return asObject(document?.value)?.['type'] === 'CityJSON';
}

function isGeopackage({ bytes }: ArtefactContent): boolean {
  const header = bytes && sqliteHeader(bytes);
  if (!bytes || !header) return false;
  if (/^GP(?:KG|10|11)$/.test(header.applicationId)) return true;
  // Without its application id, a GeoPackage is one by its tables, whose definitions stand in the first page.
  return new TextDecoder('latin1').decode(bytes.subarray(0, 65536)).includes('gpkg_contents');
}

function readFrame(encoding: Encoding, content: ArtefactContent, source: string): ArtefactReading {
  const { version, system, problems } = encoding.read(content);
  const name = encoding.encoding;
  const location = { source };
  const { layer, findings: found } = judgeLayer({ name: source, location, system });
  // Where the metadata is not read, that no system is stated cannot be told.
  const silent = name === 'FlatGeobuf' || name === 'IFC';
  const findings = [
    ...(content.document?.findings ?? []),
    ...problems.map((problem) =>
      content.document
        ? content.document.finding(encodingInvalid, '', { encoding: name, problem })
        : finding(encodingInvalid, location, { encoding: name, problem }),
    ),
    ...found.filter(({ rule }) => !silent || rule !== 'geo/reference-system-missing'),
  ];
  return {
    artefact: {
      kind: 'geospatial',
      source,
      encoding: name,
      ...(version !== undefined && { version }),
      checked: 'frame',
      valid: findings.every(({ level }) => level !== 'error'),
      layers: [layer],
    },
    findings,
  };
}
