/** Serialisations with a public specification that anyone may implement. */
const open: ReadonlySet<string> = new Set([
  'application/json',
  'application/ld+json',
  'application/geo+json',
  'application/vnd.geo+json',
  'application/geopackage+sqlite3',
  'application/gml+xml',
  'application/n-quads',
  'application/n-triples',
  'application/netcdf',
  'application/rdf+xml',
  'application/trig',
  'application/vnd.apache.parquet',
  'application/vnd.cityjson',
  'application/city+json',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.google-earth.kml+xml',
  'application/xml',
  'application/x-ndjson',
  'application/yaml',
  'image/tiff',
  'text/csv',
  'text/n3',
  'text/tab-separated-values',
  'text/turtle',
  'text/xml',
]);
/** Serialisations of one maker. */
const closed: ReadonlySet<string> = new Set([
  'application/msword',
  'application/vnd.ms-access',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/x-msaccess',
  'application/acad',
  'image/vnd.dwg',
]);
/** Names of the file types of the EU by what they are. */
const fileTypes: Readonly<Record<string, 'open' | 'closed'>> = Object.fromEntries([
  ...[
    'JSON',
    'JSON_LD',
    'GEOJSON',
    'GPKG',
    'GML',
    'RDF',
    'RDF_XML',
    'RDF_TURTLE',
    'RDF_N_TRIPLES',
    'RDF_N_QUADS',
    'RDF_TRIG',
    'XML',
    'CSV',
    'TSV',
    'KML',
    'TIFF',
    'ODS',
    'NETCDF',
    'PARQUET',
    'YAML',
  ].map((name) => [name, 'open'] as const),
  ...['XLS', 'DOC', 'PPT', 'MDB', 'DWG', 'ACCDB', 'XLSB'].map((name) => [name, 'closed'] as const),
]);

/** Whether a media type, its IANA address or a file type of the EU is an open format; `unknown` for others. */
export function opennessOf(mediaType: string): 'open' | 'closed' | 'unknown' {
  const name =
    mediaType
      .replace(/^https?:\/\/www\.iana\.org\/assignments\/media-types\//, '')
      .split(';')[0]
      ?.trim()
      .toLowerCase() ?? '';
  const [, fileType = ''] =
    /^http:\/\/publications\.europa\.eu\/resource\/authority\/file-type\/(\w+)$/.exec(mediaType) ?? [];
  if (Object.hasOwn(fileTypes, fileType)) return fileTypes[fileType] ?? 'unknown';
  if (open.has(name)) return 'open';
  return closed.has(name) ? 'closed' : 'unknown';
}
