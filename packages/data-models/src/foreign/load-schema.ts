import { finding, jsonTooDeep, parseJson } from '@ds4sscc/findings';
import { DataModelsError } from '../data-models-error.js';
import type { LoadedModels } from './loaded-models.js';
import { modelOfSchema } from './model-of-schema.js';
import { documentOf, readSchemaDocument, type SchemaDocument, type SchemaFile } from './schema-document.js';
import { createSchemaLibrary } from './schema-library.js';

/** How to take a schema for a model. */
export interface SchemaOptions {
  /** The name that findings give as their source. */
  readonly source: string;
  /** The entity type, where the schema does not state one. */
  readonly type?: string;
  /** JSON pointer of the schema within the document, such as `/$defs/Bench`; the whole document where left out. */
  readonly pointer?: string;
  /** Other documents that the schema refers to. */
  readonly alongside?: readonly SchemaFile[];
  /** Where the IRIs of type and attributes begin (`urn:schema:`). */
  readonly namespace?: string;
}

/**
 * Takes any JSON Schema for a model: draft 04, 06, 07, 2019-09 or 2020-12, as text or as a value.
 *
 * @example
 * ```ts
 * import { loadSchema } from '@ds4sscc/data-models/foreign';
 * import { validateEntity } from '@ds4sscc/data-models';
 *
 * const { models } = loadSchema({ properties: { seats: { type: 'integer' } } }, { source: 'bench.json', type: 'Bench' });
 * const bench = { id: 'urn:ngsi-ld:Bench:1', type: 'Bench', seats: '3' };
 * validateEntity(bench, { source: 'benches.json', models }).map(({ rule }) => rule); // => ['data/number-as-text']
 * ```
 */
export function loadSchema(schema: string | object, options: SchemaOptions): LoadedModels {
  const { source, type, pointer = '', alongside = [], namespace = 'urn:schema:' } = options;
  const { document, findings } = documentFrom(schema, source);
  if (!document) return { models: [], findings };
  const library = createSchemaLibrary();
  library.add(document);
  const problems = [...findings];
  for (const file of alongside) {
    const other = readSchemaDocument(file);
    for (const one of other.findings) problems.push(one);
    if (other.document) library.add(other.document);
  }
  const origin = { namespace, follows: source, ...(type !== undefined && { name: type }) };
  const result = modelOfSchema({ document, pointer }, library, origin);
  return { models: result.models, findings: [...problems, ...result.findings] };
}

/** The document of a schema that is text, or data already. */
export function documentFrom(
  schema: string | object,
  source: string,
): { document?: SchemaDocument; findings: LoadedModels['findings'] } {
  if (typeof schema === 'string') return readSchemaDocument({ source, address: source, content: schema });
  let text: string;
  try {
    text = JSON.stringify(schema);
  } catch (error) {
    // A circle of objects is a slip of the program's; nesting beyond the stack can come from outside.
    if (!(error instanceof RangeError)) throw new DataModelsError('option-invalid', 'the schema is no data of JSON');
    return { findings: [finding(jsonTooDeep, { source }, {})] };
  }
  const json = parseJson(text, source);
  const root = json.value;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) return { findings: json.findings };
  return { document: documentOf(root as SchemaDocument['root'], json, source, source), findings: [] };
}
