import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/core.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import { entitySchema, type Layout, type SchemaRepresentation } from '../json-schema/entity-schema.js';
import type { JsonSchema } from '../json-schema/json-schema.js';
import { referenceTo } from '../json-schema/shared-definitions.js';
import { formats } from './runtime.js';

export type { SchemaRepresentation } from '../json-schema/entity-schema.js';
export type { Validator, ValidatorError } from './validator.js';

/** How to generate a validator. */
export interface GenerateOptions {
  /** Where the generated module imports formats from; this package where left out. */
  readonly runtime?: string;
}

/**
 * Generates the source of an ES module that exports `validate`, a function compiled by ajv from the model's JSON Schema.
 * It says whether an entity is valid and leaves ajv's first error in `validate.errors`. It runs under a content security
 * policy that forbids `eval`; formats are checked by the code that `validateEntity` uses.
 *
 * @throws {DataModelsError} `model-invalid` when a schema of the model needs what ajv does not compile into a module.
 * @example
 * ```ts
 * import { generateValidator } from '@ds4sscc/data-models/standalone';
 * import { offStreetParking } from '@ds4sscc/data-models/off-street-parking';
 *
 * const source = generateValidator(offStreetParking, 'normalized');
 * source.includes('new Function'); // => false
 * ```
 */
export function generateValidator(
  model: Model,
  representation: SchemaRepresentation,
  options: GenerateOptions = {},
): string {
  const { runtime = '@ds4sscc/data-models/validator-runtime' } = options;
  const schema = entitySchema(model, representation, compact);
  const ajv = new Ajv2020({
    strict: false,
    validateSchema: false,
    messages: false,
    inlineRefs: false,
    loopEnum: 4,
    loopRequired: 4,
    formats: { ...patternFormats(schema), ...formats },
    code: { source: true, esm: true, lines: true, formats: _`formats` },
  });
  // No schema of ours asks which members were evaluated, or refers to a dynamic anchor: it would be code for nothing.
  Object.assign(ajv.opts, { unevaluated: false, dynamicRef: false });
  const code = standaloneCode
    .default(ajv, ajv.compile(schema))
    .replace('"use strict";', '')
    .replace(/^export default .*$/m, '')
    .replaceAll(/^const (schema\d+) = (\{.*\});$/gm, withoutDefinitions)
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', 'textLength')
    .replaceAll('require("ajv/dist/runtime/equal").default', 'sameJson');
  const foreign = /require\([^)]*\)/.exec(code);
  if (foreign) throw new DataModelsError('model-invalid', `${model.type}: no validator can hold ${foreign[0]}`);
  const names = ['formats', 'sameJson', 'textLength'].filter((name) => new RegExp(`\\b${name}\\b`).test(code));
  const imports = names.length > 0 ? `import { ${names.join(', ')} } from ${JSON.stringify(runtime)};\n` : '';
  return `// Generated from the model "${model.type}" (${representation}).\n${imports}${code.trim()}\n`;
}

/** Attributes that are alike share their code. */
const compact: Layout = {
  sharesProperties: true,
  annotate: () => ({}),
  define(definitions, name, schema) {
    const text = JSON.stringify(schema);
    if (text.length < 60) return schema;
    for (const [other, known] of definitions) if (JSON.stringify(known) === text) return referenceTo(other);
    definitions.set(name, schema);
    return referenceTo(name);
  },
};

/** Formats that zod states beside a pattern of its own: the pattern decides. */
function patternFormats(schema: JsonSchema): Record<string, true> {
  const named = [...JSON.stringify(schema).matchAll(/"format":"([^"]+)"/g)].map(([, name]) => [name, true] as const);
  return Object.fromEntries(named) as Record<string, true>;
}

/** The code reads lists of words from the schema; definitions that were compiled are dead weight in it. */
function withoutDefinitions(line: string, name: string, text: string): string {
  const { $defs, ...rest } = JSON.parse(text) as JsonSchema;
  return $defs === undefined ? line : `const ${name} = ${JSON.stringify(rest)};`;
}
