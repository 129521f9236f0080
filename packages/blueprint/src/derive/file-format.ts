/** The codes that the EU tables have for a kind of file; `undefined` for one that they do not know. */
export interface FileFormat {
  readonly format?: string;
  readonly mediaType?: string;
  readonly compressFormat?: string;
}

// Endings, as the EU file type table and the IANA registry name what they stand for.
const formats: Readonly<Record<string, FileFormat>> = {
  csv: { format: 'CSV', mediaType: 'text/csv' },
  geojson: { format: 'GEOJSON', mediaType: 'application/geo+json' },
  gpkg: { format: 'GPKG', mediaType: 'application/geopackage+sqlite3' },
  json: { format: 'JSON', mediaType: 'application/json' },
  jsonl: { format: 'JSON' },
  jsonld: { format: 'JSON_LD', mediaType: 'application/ld+json' },
  ndjson: { format: 'JSON' },
  nt: { format: 'RDF_N_TRIPLES', mediaType: 'application/n-triples' },
  rdf: { format: 'RDF_XML', mediaType: 'application/rdf+xml' },
  tsv: { format: 'TSV', mediaType: 'text/tab-separated-values' },
  ttl: { format: 'RDF_TURTLE', mediaType: 'text/turtle' },
  xml: { format: 'XML', mediaType: 'application/xml' },
};

/** What the name of a file says about its format; a name that says nothing gives nothing. */
export function fileFormat(path: string): FileFormat {
  const [name = '', compressed] = /^(.*)\.gz$/i.exec(path) ? [path.slice(0, -3), true] : [path, false];
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = Object.hasOwn(formats, ending) ? formats[ending] : {};
  return { ...format, ...(compressed && { compressFormat: 'application/gzip' }) };
}
