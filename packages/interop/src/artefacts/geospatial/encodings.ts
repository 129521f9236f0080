import { asObject } from '../../api/json-object.js';
import { readXmlRoot, type XmlRoot } from '../../services/xml-root.js';
import type { ArtefactContent } from '../artefact-reader.js';
import type { GeospatialEncoding } from './geospatial-facts.js';
import { geoparquetMetadata, isParquet } from './geoparquet.js';
import { readGeotiff } from './geotiff.js';

/** What is known of a file of an encoding that is not read to the end. */
export interface FrameReading {
  readonly version?: string;
  /** As it is stated, or set by the encoding. */
  readonly system?: string;
  readonly problems: readonly string[];
}

/** An encoding that is known by its content, and of which beginning, end and metadata are checked. */
export interface Encoding {
  readonly encoding: GeospatialEncoding;
  recognise(content: ArtefactContent): boolean;
  read(content: ArtefactContent): FrameReading;
}

const longestXml = 64 * 1024 * 1024;

/** Encodings of OGC, buildingSMART and the like beside those that are read as a whole. */
export const encodings: readonly Encoding[] = [
  xmlEncoding('CityGML', /^https?:\/\/www\.opengis\.net\/citygml\//, ['CityModel'], ['cityObjectMember']),
  xmlEncoding(
    'GML',
    // The root is of the application schema; that it is GML, the namespace that it declares says.
    /^http:\/\/www\.opengis\.net\/(?:gml(?:\/3\.\d)?|wfs(?:\/2\.0)?)$/,
    ['FeatureCollection', 'SpatialDataSet'],
    ['featureMember', 'featureMembers', 'member'],
  ),
  xmlEncoding(
    'KML',
    /^http:\/\/(?:www\.opengis\.net\/kml\/2\.\d|earth\.google\.com\/kml\/2\.\d)$/,
    ['kml'],
    ['Document', 'Folder', 'Placemark', 'NetworkLink', 'GroundOverlay'],
    // KML 2.3, clause 6.2: longitude and latitude of WGS 84.
    'OGC:CRS84',
  ),
  {
    encoding: 'IFC',
    recognise: ({ text }) =>
      text !== undefined &&
      /^\s*ISO-10303-21;/.test(text.slice(0, 200)) &&
      /FILE_SCHEMA\s*\(\s*\(\s*'IFC/i.test(text.slice(0, 10_000)),
    read({ text = '' }) {
      const version = /FILE_SCHEMA\s*\(\s*\(\s*'([^']{1,40})'/i.exec(text.slice(0, 10_000))?.[1];
      const projected = /IFCPROJECTEDCRS\(\s*'([^']{1,80})'/i.exec(text.slice(0, 5_000_000))?.[1];
      return {
        ...(version !== undefined && { version }),
        ...(projected !== undefined && { system: projected }),
        problems: [
          ...(text.trimEnd().endsWith('END-ISO-10303-21;') ? [] : ['it does not end as an exchange file does']),
          ...(/(?:^|\n)\s*DATA\s*;/.test(text.slice(0, 1_000_000)) ? [] : ['it has no data section']),
        ],
      };
    },
  },
  {
    encoding: '3D Tiles',
    recognise({ document }) {
      const root = asObject(document?.value);
      return asObject(root?.['asset']) !== undefined && asObject(root?.['root'])?.['boundingVolume'] !== undefined;
    },
    read({ document }) {
      const root = asObject(document?.value) ?? {};
      const version = asObject(root['asset'])?.['version'];
      const tile = asObject(root['root']) ?? {};
      const volume = asObject(tile['boundingVolume']) ?? {};
      const kinds = ['box', 'region', 'sphere'].filter((kind) => Array.isArray(volume[kind]));
      return {
        ...(typeof version === 'string' && { version }),
        // Clause 6.7: EPSG 4978, unless a transform places the tiles somewhere else.
        system: 'EPSG:4978',
        problems: [
          ...(version === '1.0' || version === '1.1' ? [] : ['"asset" names neither version 1.0 nor 1.1']),
          ...(typeof root['geometricError'] === 'number' ? [] : ['the tileset has no "geometricError"']),
          ...(typeof tile['geometricError'] === 'number' ? [] : ['the root tile has no "geometricError"']),
          ...(kinds.length > 0 ? [] : ['the bounding volume is neither box, region nor sphere']),
        ],
      };
    },
  },
  {
    encoding: 'GeoParquet',
    recognise: ({ bytes }) => bytes !== undefined && isParquet(bytes) && geoparquetMetadata(bytes) !== undefined,
    read: ({ bytes = new Uint8Array() }) => readGeoparquet(geoparquetMetadata(bytes)),
  },
  {
    encoding: 'FlatGeobuf',
    recognise: ({ bytes }) => bytes !== undefined && startsWith(bytes, [0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62]),
    read({ bytes = new Uint8Array() }) {
      const length = bytes.length < 12 ? 0 : new DataView(bytes.buffer, bytes.byteOffset, 12).getUint32(8, true);
      return {
        version: '3',
        problems: length > 0 && bytes.length >= 12 + length ? [] : ['it ends before its header does'],
      };
    },
  },
  {
    encoding: 'COG',
    recognise: ({ bytes }) => bytes !== undefined && isTiff(bytes) && readGeotiff(bytes)?.tiled === true,
    read: ({ bytes = new Uint8Array() }) => readGeotiff(bytes) ?? { problems: [] },
  },
  {
    encoding: 'GeoTIFF',
    recognise: ({ bytes }) => bytes !== undefined && isTiff(bytes) && readGeotiff(bytes) !== undefined,
    read: ({ bytes = new Uint8Array() }) => readGeotiff(bytes) ?? { problems: [] },
  },
];

function xmlEncoding(
  encoding: GeospatialEncoding,
  namespace: RegExp,
  names: readonly string[],
  contents: readonly string[],
  system?: string,
): Encoding {
  return {
    encoding,
    // Cheap: the first tag. The whole document is read once it is known to be of this encoding.
    recognise({ text }) {
      const root = text === undefined ? undefined : firstTag(text);
      return (
        root !== undefined &&
        names.includes(root.name) &&
        (encoding === 'GML' ? root.declared : [root.namespace]).some((one) => namespace.test(one))
      );
    },
    read({ text = '' }) {
      if (text.length > longestXml) return { problems: [`it is longer than ${longestXml} characters and is not read`] };
      const read = readXmlRoot(text);
      if ('problem' in read) return { ...(system !== undefined && { system }), problems: [read.problem] };
      const stated = system ?? systemIn(text);
      return {
        ...(read.root.version !== undefined && { version: read.root.version }),
        ...(stated !== undefined && { system: stated }),
        problems: holds(read.root, contents) ? [] : [`it has none of ${contents.join(', ')}`],
      };
    },
  };
}

function holds({ children }: XmlRoot, contents: readonly string[]): boolean {
  return children.some((name) => contents.includes(name));
}

/** The first system that a document names; where it names several, each geometry says its own. */
function systemIn(text: string): string | undefined {
  return /\ssrsName\s*=\s*["']([^"']{1,200})["']/.exec(text)?.[1];
}

/** Name and namespace of the first tag, as far as that can be told without reading the document. */
function firstTag(text: string): FirstTag | undefined {
  const start = text.slice(0, 20_000);
  const tag = /<([A-Za-z_][\w.-]{0,80}(?::[A-Za-z_][\w.-]{0,80})?)(\s[^>]{0,15000})?>/.exec(start);
  const [, qualified = '', attributes = ''] = tag ?? [];
  if (qualified === '' || !start.trimStart().startsWith('<')) return undefined;
  const [prefix, name] = qualified.includes(':') ? (qualified.split(':') as [string, string]) : ['', qualified];
  const namespaces = new Map(
    [...attributes.matchAll(/\sxmlns(?::([\w.-]{1,80}))?\s*=\s*(?:"([^"]{0,1000})"|'([^']{0,1000})')/g)].map(
      ([, key = '', double, single]) => [key, double ?? single ?? ''] as const,
    ),
  );
  return { name, namespace: namespaces.get(prefix) ?? '', declared: [...namespaces.values()] };
}

interface FirstTag {
  readonly name: string;
  readonly namespace: string;
  readonly declared: readonly string[];
}

function readGeoparquet(metadata: unknown): FrameReading {
  const root = asObject(metadata) ?? {};
  const primary = root['primary_column'];
  const column = asObject(asObject(root['columns'])?.[String(primary)]);
  const system = asObject(column?.['crs']);
  const id = asObject(system?.['id']);
  const stated = id ? `${String(id['authority'])}:${String(id['code'])}` : undefined;
  return {
    ...(typeof root['version'] === 'string' && { version: root['version'] }),
    // GeoParquet 1.1.0, crs: where it is left out, it is CRS84; null says that it is not known.
    ...(column && !Object.hasOwn(column, 'crs') ? { system: 'OGC:CRS84' } : stated !== undefined && { system: stated }),
    problems: [
      ...(typeof root['version'] === 'string' ? [] : ['its metadata has no version']),
      ...(column ? [] : ['its metadata does not describe the primary column']),
      ...(column && typeof column['encoding'] !== 'string' ? ['the geometry has no encoding'] : []),
      ...(column && !Array.isArray(column['geometry_types']) ? ['the geometry has no list of types'] : []),
    ],
  };
}

function isTiff(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x49, 0x49, 0x2a, 0]) || startsWith(bytes, [0x4d, 0x4d, 0, 0x2a]);
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte);
}
