import type { CodeName } from './code-lists.js';
import { mediaTypes } from '../../vocabulary.js';

/** Types of the IANA register by the ending of file names; those that several types share are left out. */
const byExtension: ReadonlyMap<string, string> = new Map([
  ['atom', 'application/atom+xml'],
  ['csv', 'text/csv'],
  ['doc', 'application/msword'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['geojson', 'application/geo+json'],
  ['gif', 'image/gif'],
  ['gml', 'application/gml+xml'],
  ['gpkg', 'application/geopackage+sqlite3'],
  ['gz', 'application/gzip'],
  ['gzip', 'application/gzip'],
  ['htm', 'text/html'],
  ['html', 'text/html'],
  ['ics', 'text/calendar'],
  ['jpeg', 'image/jpeg'],
  ['jpg', 'image/jpeg'],
  ['json', 'application/json'],
  ['json-ld', 'application/ld+json'],
  ['jsonld', 'application/ld+json'],
  ['kml', 'application/vnd.google-earth.kml+xml'],
  ['kmz', 'application/vnd.google-earth.kmz'],
  ['nt', 'application/n-triples'],
  ['odp', 'application/vnd.oasis.opendocument.presentation'],
  ['ods', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['odt', 'application/vnd.oasis.opendocument.text'],
  ['pdf', 'application/pdf'],
  ['png', 'image/png'],
  ['rdf', 'application/rdf+xml'],
  ['svg', 'image/svg+xml'],
  ['tif', 'image/tiff'],
  ['tiff', 'image/tiff'],
  ['trig', 'application/trig'],
  ['tsv', 'text/tab-separated-values'],
  ['ttl', 'text/turtle'],
  ['txt', 'text/plain'],
  ['xls', 'application/vnd.ms-excel'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['xml', 'application/xml'],
  ['zip', 'application/zip'],
]);

/** More types of the register, which no ending stands for. */
const registered: ReadonlySet<string> = new Set([
  ...byExtension.values(),
  ...'application/csvm+json application/javascript application/n-quads application/octet-stream application/parquet application/rtf application/schema+json application/sparql-query application/sparql-results+json application/sparql-results+xml application/sql application/vnd.apache.parquet application/vnd.rar application/vnd.sqlite3 application/xhtml+xml application/yaml audio/mpeg image/webp text/javascript text/markdown text/n3 text/vcard text/xml video/mp4'.split(
    ' ',
  ),
]);

/** The media type that files with this ending have. */
export function mediaTypeOfExtension(extension: string): string | undefined {
  return byExtension.get(extension);
}

const form = /^([a-z]+\/[a-z0-9][a-z0-9!#$&^_.+-]*)(\s*;.*)?$/;

/** A media type as text (RFC 6838), or the ending of a file name that one type has. */
export function mediaTypeByName(text: string): CodeName | undefined {
  const name = text.toLowerCase();
  const [, type, parameters] = form.exec(name) ?? [];
  if (type === undefined) {
    const found = byExtension.get(name.replace(/^\./, ''));
    return found === undefined
      ? undefined
      : { iri: mediaTypes + found, because: 'files with this ending have one type in the IANA register' };
  }
  if (!registered.has(type))
    return { iri: mediaTypes + type, sure: false, because: 'the type may not be in the IANA register' };
  if (parameters !== undefined)
    return { iri: mediaTypes + type, sure: false, because: 'the parameters of the type would be lost' };
  return { iri: mediaTypes + type, because: 'the text is a type of the IANA register' };
}
