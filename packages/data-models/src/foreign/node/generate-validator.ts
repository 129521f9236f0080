import { Ajv2020, _, type KeywordCxt } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { FormatPolicy } from '../../format-policy.js';
import type { SchemaBundle } from '../bundle-schema.js';
import { formatNames, knownFormat } from '../known-formats.js';
import { linearPattern } from '../linear-pattern.js';

/**
 * Generates the code of a function `(value) => boolean` from a bundle. What it needs at run time it takes from `given`: see
 * `runValidator`.
 */
export function generateValidator(bundle: SchemaBundle, formats: FormatPolicy): string {
  const patterns = Object.assign((pattern: string) => compiledPattern(pattern), { code: 'given.pattern' });
  const ajv = new Ajv2020({
    strict: false,
    meta: false,
    validateSchema: false,
    validateFormats: formats === 'assert',
    allErrors: false,
    messages: false,
    logger: false,
    addUsedSchema: false,
    inlineRefs: false,
    code: { source: true, regExp: patterns, formats: _`given.formats` },
  });
  for (const name of formatNames()) ajv.addFormat(name, knownFormat(name) ?? true);
  ajv.removeKeyword('uniqueItems');
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    code(context: KeywordCxt) {
      if (context.schema === true) context.fail(_`!given.isUnique(${context.data})`);
    },
  });
  const validate = ajv.compile({ $defs: definitionsOf(bundle), $ref: '#/$defs/s0' });
  return (standalone as unknown as { default: typeof standalone.default }).default(ajv, validate);
}

function compiledPattern(pattern: string): RegExp {
  const result = linearPattern(pattern);
  return ('pattern' in result ? result.pattern : { test: () => false }) as unknown as RegExp;
}

/** The schemas of a bundle with references as JSON pointers. */
function definitionsOf({ schemas }: SchemaBundle): Record<string, unknown> {
  return Object.fromEntries(schemas.map((schema, number) => [`s${number}`, withPointers(schema)]));
}

function withPointers(schema: unknown, isMap = false): unknown {
  if (Array.isArray(schema)) return schema.map((one) => withPointers(one));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]): [string, unknown][] => {
      if (isMap) return [[key, withPointers(value)]];
      if (key === '$ref') return [[key, `#/$defs/s${String(value)}`]];
      if (key === 'description' || key === 'x-ngsi') return [];
      // Data, not schemas: a member called "$ref" in it means nothing.
      if (key === 'enum' || key === 'const' || key === 'dependentRequired') return [[key, value]];
      return [[key, withPointers(value, schemaMaps.has(key))]];
    }),
  );
}

const schemaMaps: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas']);
