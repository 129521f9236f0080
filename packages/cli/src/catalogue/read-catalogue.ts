import type { Finding } from '@ds4sscc/findings';
import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import type { ReadConversion } from '@ds4sscc/catalogue/convert/ckan';
import { type CatalogueFormat, catalogueFormats, mustBeAmong } from './catalogue-formats.js';

/** A catalogue as a graph, whatever it was written in. */
export interface ReadCatalogue {
  readonly document: GraphDocument;
  /** What it was written in; nothing where that could not be told. */
  readonly format: string | undefined;
  /** What is wrong with it, and what of it has no place in DCAT. */
  readonly findings: readonly Finding[];
}

/** How to read it. */
export interface ReadCatalogueOptions {
  readonly source: string;
  readonly from: string | undefined;
  /** Address of the CKAN site, where the document does not name it. */
  readonly site: string | undefined;
}

/** Reads a catalogue. Its format is recognised by content, as most files are called `.json`. */
export async function readCatalogue(text: string, options: ReadCatalogueOptions): Promise<ReadCatalogue> {
  const { source, site } = options;
  const format =
    options.from === undefined
      ? await recognise(text)
      : mustBeAmong('--from', options.from, catalogueFormats, 'format');
  if (format === 'ckan') {
    const { fromCkan } = await import('@ds4sscc/catalogue/convert/ckan');
    return reading(fromCkan(text, { source, ...(site !== undefined && { site }) }), format);
  }
  if (format === 'schema-org') {
    const { fromSchemaOrg } = await import('@ds4sscc/catalogue/convert/schema-org');
    return reading(fromSchemaOrg(text, { source }), format);
  }
  if (format === 'dsp') {
    const { fromDsp } = await import('@ds4sscc/catalogue/convert/dsp');
    return reading(fromDsp(text, { source }), format);
  }
  const document = await parseGraph(text, { source, ...(format !== undefined && { syntax: format }) });
  return { document, format: document.syntax, findings: document.findings };
}

function reading({ document, losses, findings }: ReadConversion, format: string): ReadCatalogue {
  return { document, format, findings: [...findings, ...losses.map(({ finding }) => finding)] };
}

/** The format of a JSON document that is not DCAT in JSON-LD; everything else is for `parseGraph` to tell. */
async function recognise(text: string): Promise<CatalogueFormat | undefined> {
  if (!/^\uFEFF?\s*[[{]/.test(text.slice(0, 10_000))) return undefined;
  const { parseJson } = await import('@ds4sscc/findings');
  const { value } = parseJson(text, '');
  const { isDsp } = await import('@ds4sscc/catalogue/convert/dsp');
  if (isDsp(value)) return 'dsp';
  const { isSchemaOrg } = await import('@ds4sscc/catalogue/convert/schema-org');
  if (isSchemaOrg(value)) return 'schema-org';
  const { isCkan } = await import('@ds4sscc/catalogue/convert/ckan');
  return isCkan(value) ? 'ckan' : undefined;
}
