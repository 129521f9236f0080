import type { Finding, JsonDocument } from '@ds4sscc/findings';
import { documentBounds } from '../../api/document-bounds.js';
import { asObject } from '../../api/json-object.js';
import type { ArtefactFacts } from '../artefact-facts.js';
import type { ArtefactContent, ArtefactReader } from '../artefact-reader.js';
import { checkSchemaKeywords } from './check-schema-keywords.js';
import { checkSchemaReferences } from './check-schema-references.js';
import { type SchemaDialect, schemaDialect } from './schema-dialect.js';
import { schemaDialectMissing, schemaDialectUnknown, schemaKeywordWrong } from './schema-rules.js';

/** A JSON Schema: what it is called, and the schema itself as it was given. */
export interface JsonSchemaFacts extends ArtefactFacts<'json-schema'> {
  /** `$id`, where it has one. */
  readonly id?: string;
  readonly dialect?: SchemaDialect;
  /** The document, for those who compile it; `undefined` where it is not valid. */
  readonly schema?: unknown;
  /** Other schemas that it refers to and that were not read, each once. */
  readonly outside: readonly string[];
}

/** Reads a JSON Schema of draft 04 to 2020-12: its dialect is known, its keywords hold what they may, its references lead somewhere. */
export const jsonSchemaReader: ArtefactReader = {
  kind: 'json-schema',
  recognise: isJsonSchema,
  read({ document }, source) {
    if (!document) return { findings: [] };
    const { findings, outside } = checkSchema(document);
    const valid = ![...document.findings, ...findings].some(({ level }) => level === 'error');
    const root = asObject(document.value);
    const id = root?.['$id'] ?? root?.['id'];
    const dialect = schemaDialect(root?.['$schema']);
    const artefact: JsonSchemaFacts = {
      kind: 'json-schema',
      source,
      valid,
      ...(typeof id === 'string' && { id }),
      ...(dialect && { dialect }),
      ...(valid && { schema: document.value }),
      outside,
    };
    return { artefact, findings };
  },
};

const types: ReadonlySet<unknown> = new Set(['object', 'array']);

function isJsonSchema({ document }: ArtefactContent): boolean {
  const root = asObject(document?.value);
  if (!root) return false;
  const { $schema, type, properties, items, allOf } = root;
  if (typeof $schema === 'string' && $schema.includes('json-schema.org/')) return true;
  // Data has members called `type` and `properties` too (GeoJSON), but not with these values.
  return types.has(type) && (isMapOfObjects(properties) || asObject(items) !== undefined || Array.isArray(allOf));
}

function isMapOfObjects(value: unknown): boolean {
  const members = Object.values(asObject(value) ?? {});
  return members.length > 0 && members.every((member) => asObject(member) !== undefined);
}

function checkSchema(document: JsonDocument): { findings: readonly Finding[]; outside: readonly string[] } {
  const { $schema } = asObject(document.value) ?? {};
  const dialect = schemaDialect($schema);
  if (!dialect)
    return {
      findings: [document.finding(schemaDialectUnknown, '/$schema', { dialect: String($schema).slice(0, 200) })],
      outside: [],
    };
  if (documentBounds(document.value))
    return {
      findings: [document.finding(schemaKeywordWrong, '', { keyword: 'the schema', draft: dialect })],
      outside: [],
    };
  const references = checkSchemaReferences(document);
  return {
    findings: [
      ...($schema === undefined ? [document.finding(schemaDialectMissing, '', {})] : []),
      ...checkSchemaKeywords(document, dialect),
      ...references.findings,
    ],
    outside: references.outside,
  };
}
