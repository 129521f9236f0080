import type { CodeName } from './code-lists.js';
import { mediaTypeOfExtension } from './media-type-names.js';
import { authority } from '../../vocabulary.js';

const base = `${authority}file-type/`;

/** Endings of file names and names in wide use, where the list calls the type otherwise. */
const byName: ReadonlyMap<string, string> = new Map([
  ['jpg', 'JPEG'],
  ['tif', 'TIFF'],
  ['htm', 'HTML'],
  ['gz', 'GZIP'],
  ['ttl', 'RDF_TURTLE'],
  ['turtle', 'RDF_TURTLE'],
  ['nt', 'RDF_N_TRIPLES'],
  ['ntriples', 'RDF_N_TRIPLES'],
  ['nq', 'RDF_N_QUADS'],
  ['nquads', 'RDF_N_QUADS'],
  ['trig', 'RDF_TRIG'],
  ['rdf/xml', 'RDF_XML'],
  ['rdfxml', 'RDF_XML'],
  ['jsonld', 'JSON_LD'],
  ['json-ld', 'JSON_LD'],
  ['shapefile', 'SHP'],
  ['esri shapefile', 'SHP'],
  ['geopackage', 'GPKG'],
  ['file geodatabase', 'GDB'],
  ['ical', 'ICS'],
  ['wms', 'WMS_SRVC'],
  ['ogc:wms', 'WMS_SRVC'],
  ['wfs', 'WFS_SRVC'],
  ['ogc:wfs', 'WFS_SRVC'],
  ['wcs', 'WCS_SRVC'],
  ['ogc:wcs', 'WCS_SRVC'],
  ['plain text', 'TXT'],
  ['text', 'TXT'],
]);

/** Media types that one entry of the list stands for. */
const byMediaType: ReadonlyMap<string, string> = /* @__PURE__ */ new Map(
  'csv json xml pdf zip html geojson xls xlsx doc docx ods odt odp txt tsv kml kmz gml png gif ics gpkg rss atom'
    .split(' ')
    .flatMap((ending) => {
      const type = mediaTypeOfExtension(ending);
      return type === undefined ? [] : [[type, ending.toUpperCase()] as const];
    })
    .concat([
      ['application/rdf+xml', 'RDF_XML'],
      ['text/turtle', 'RDF_TURTLE'],
      ['application/ld+json', 'JSON_LD'],
      ['application/n-triples', 'RDF_N_TRIPLES'],
      ['application/n-quads', 'RDF_N_QUADS'],
      ['application/trig', 'RDF_TRIG'],
      ['text/xml', 'XML'],
      ['image/jpeg', 'JPEG'],
      ['image/tiff', 'TIFF'],
      ['application/gzip', 'GZIP'],
    ]),
);

/** A file type by the ending of a file name, by its media type, or by a name in wide use. */
export function fileTypeByName(text: string): CodeName | undefined {
  const name = text.toLowerCase().replace(/^\./, '');
  const found = byName.get(name) ?? byMediaType.get(name);
  if (found !== undefined) return { iri: base + found };
  // The list has the ending without its dot.
  return text.startsWith('.') && endings.has(name) ? { iri: base + name.toUpperCase() } : undefined;
}

const endings: ReadonlySet<string> = new Set(
  'csv tsv json xml pdf zip html xls xlsx doc docx ods odt odp txt kml kmz gml gpkg shp geojson rdf dbf mdb dwg dxf png gif jpeg tiff svg tar 7z rar ics'.split(
    ' ',
  ),
);
