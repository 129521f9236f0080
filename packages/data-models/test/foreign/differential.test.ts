import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { loadSchema } from '@ds4sscc/data-models/foreign';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateValidator } from '../../src/foreign/node/generate-validator.js';
import { isBounded } from '../../src/foreign/node/is-bounded.js';
import { runValidator } from '../../src/foreign/node/run-validator.js';
import { bundleSchema } from '../../src/foreign/bundle-schema.js';
import { documentFrom } from '../../src/foreign/load-schema.js';
import { createSchemaLibrary } from '../../src/foreign/schema-library.js';

const names = fc.constantFrom('a', 'b', 'c');
const scalar = fc.oneof(
  fc.constantFrom(
    null,
    true,
    false,
    0,
    1,
    2.5,
    -1,
    'a',
    'b',
    'ab',
    '',
    '2026-03-01',
    '2026-03-01T08:00:00Z',
    'https://example.org/',
  ),
  fc.integer({ min: -3, max: 3 }),
);
const { value: data } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const count = fc.integer({ min: 0, max: 3 });
const types = fc.constantFrom('null', 'boolean', 'integer', 'number', 'string', 'array', 'object');

/** Not written out: an object with this member looks like a promise. */
const consequence: string = ['th', 'en'].join('');

const { schema } = fc.letrec((tie) => {
  const one = tie('schema');
  const list = fc.array(one, { minLength: 1, maxLength: 3 });
  const map = fc.dictionary(names, one, { maxKeys: 3, noNullPrototype: true });
  return {
    schema: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      fc.boolean(),
      fc.record(
        {
          type: fc.oneof(types, fc.uniqueArray(types, { minLength: 1, maxLength: 3 })),
          enum: fc.array(data, { minLength: 1, maxLength: 3 }),
          const: data,
          minimum: count,
          exclusiveMaximum: count,
          minLength: count,
          maxLength: count,
          pattern: fc.constantFrom('^a', 'b$', '^[ab]+$'),
          format: fc.constantFrom('date', 'date-time', 'uri'),
          minItems: count,
          maxItems: count,
          uniqueItems: fc.boolean(),
          minProperties: count,
          required: fc.uniqueArray(names, { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      fc.record(
        {
          prefixItems: list,
          items: one,
          contains: one,
          properties: map,
          patternProperties: fc.dictionary(fc.constantFrom('^a', 'b'), one, { maxKeys: 2, noNullPrototype: true }),
          additionalProperties: one,
          propertyNames: fc.record({ maxLength: count }),
          dependentRequired: fc.dictionary(names, fc.uniqueArray(names, { maxLength: 2 }), {
            maxKeys: 2,
            noNullPrototype: true,
          }),
          allOf: list,
          anyOf: list,
          oneOf: list,
          not: one,
          if: one,
          [consequence]: one,
          else: one,
          unevaluatedProperties: one,
          unevaluatedItems: one,
          $ref: fc.constantFrom('#/$defs/text', '#/$defs/list'),
        },
        { requiredKeys: [] },
      ),
    ),
  };
});

const $defs = { text: { type: 'string', minLength: 1 }, list: { type: 'array', items: { $ref: '#/$defs/text' } } };
const options = { seed: 20_261_122, numRuns: 250 };

/** ajv 8.20 throws on some values beside `if` and `patternProperties`; then it has no verdict to compare with. */
function verdict(validate: (value: unknown) => boolean, value: unknown): boolean | undefined {
  try {
    return validate(value);
  } catch {
    return undefined;
  }
}

describe('an evaluation and ajv', () => {
  it('agree on every value, under both format policies', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        schema,
        fc.array(data, { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        (inner, values, validateFormats) => {
          const whole = { $defs, properties: { value: inner } };
          const ajv = new Ajv2020({
            strict: false,
            meta: false,
            validateSchema: false,
            logger: false,
            validateFormats,
            allErrors: true,
          });
          addFormats.default(ajv);
          const validate = ajv.compile(whole);
          const [model] = loadSchema(whole, { source: 'schema.json', type: 'Thing' }).models;
          for (const value of values) {
            const problems = model?.checkValues?.({ value }, { formats: validateFormats ? 'assert' : 'annotate' });
            const expected = verdict(validate, { value });
            if (expected !== undefined) expect([value, problems?.length === 0]).toEqual([value, expected]);
          }
        },
      ),
      options,
    );
  });

  it('generated validators say yes to what an evaluation accepts, and to nothing else', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(schema, fc.array(data, { minLength: 1, maxLength: 6 }), (inner, values) => {
        const whole = { $defs, properties: { value: inner } };
        const { document } = documentFrom(whole, 'schema.json');
        if (!document) throw new Error('the schema was not read');
        const { bundle } = bundleSchema({ document, pointer: '' }, createSchemaLibrary());
        if (!bundle || !isBounded(bundle)) return;
        const quick = runValidator(generateValidator(bundle, 'assert'));
        const [model] = loadSchema(whole, { source: 'schema.json', type: 'Thing' }).models;
        for (const value of values) {
          const quickly = verdict(quick, { value });
          if (quickly !== undefined)
            expect([value, quickly]).toEqual([value, model?.checkValues?.({ value }).length === 0]);
        }
      }),
      { ...options, numRuns: 100 },
    );
  });
});
