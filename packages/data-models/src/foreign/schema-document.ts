import { decodeText, type Finding, type JsonDocument, parseJson } from '@ds4sscc/findings';
import { schemaAddress } from '../schema-address.js';
import { type SchemaDraft, schemaDraft } from './schema-draft.js';

/** A file that may hold a schema: a name for findings, where it belongs, and what it says. */
export interface SchemaFile {
  /** The name that findings give as their source, such as a path. */
  readonly source: string;
  /** Where the file is published: a URL, or the path within the organisation, such as `dataModel.Weather/WeatherObserved/schema.json`. */
  readonly address: string;
  readonly content: Uint8Array | string;
}

/** A JSON document that schemas are in. */
export interface SchemaDocument {
  readonly source: string;
  /** See `schemaAddress`: the name by which all aliases of the document are one. */
  readonly address: string;
  /** The address as it was given, capitals included. */
  readonly path: string;
  readonly root: Readonly<Record<string, unknown>>;
  readonly draft: SchemaDraft;
  readonly json: JsonDocument;
}

/** Reads a file as a document of schemas. One without a JSON object in it is `undefined`; the findings say why. */
export function readSchemaDocument(file: SchemaFile): { document?: SchemaDocument; findings: readonly Finding[] } {
  const { source, address, content } = file;
  const { text, findings } =
    typeof content === 'string' ? { text: content, findings: [] } : decodeText(content, source);
  // A byte order mark is no part of JSON (RFC 8259, section 8.1); of bytes, decoding takes it off.
  const json = parseJson(text.startsWith('\ufeff') ? text.slice(1) : text, source);
  const all = [...findings, ...json.findings];
  const root = json.value;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return { findings: all };
  const document = documentOf(root as SchemaDocument['root'], json, source, address);
  return { document, findings: all };
}

/** A document from a value that was read already. */
export function documentOf(
  root: SchemaDocument['root'],
  json: JsonDocument,
  source: string,
  address: string,
): SchemaDocument {
  return {
    source,
    address: schemaAddress(address),
    path: address,
    root,
    draft: schemaDraft(root['$schema']) ?? '2020-12',
    json,
  };
}
