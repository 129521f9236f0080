import { type Attribute, type Model, models } from '@ds4sscc/data-models';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAttribute } from '../src/checks/check-attribute.js';
import { isSoundAttribute } from '../src/checks/is-sound-attribute.js';
import { schemaTest } from '../src/checks/schema-test.js';
import { attributeForm, isAttributeName, type Representation } from '../src/representation.js';
import { isUri, isIri } from '../src/checks/uri.js';
import { dateTimeProblem } from '../src/checks/date-time.js';
import { mutations } from './mutations.js';

const representations: readonly Representation[] = ['normalized', 'concise', 'key-values', 'ngsi-v2'];

/** What the long way reports of one attribute. */
function reportedOf(name: string, value: unknown, attribute: Attribute, representation: Representation): string[] {
  const rules: string[] = [];
  const instance = { name, value, form: attributeForm(value), pointer: '', attribute, patch: false };
  checkAttribute(instance, representation, (rule) => rules.push(rule.id));
  return rules;
}

/** Values at any depth of an attribute, in its place. */
function* replaced(value: unknown, put: unknown): Generator<unknown> {
  yield put;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    for (const one of replaced(inner, put))
      yield Array.isArray(value) ? value.with(Number(key), one) : { ...value, [key]: one };
}

const odd: readonly unknown[] = [
  null,
  'urn:ngsi-ld:null',
  '',
  'a b',
  -1,
  0.5,
  1e300,
  Number.POSITIVE_INFINITY,
  [],
  [null],
  {},
  { type: 'Property', value: 1 },
  { '@value': 1 },
  '2026-02-30T08:00:00Z',
];

function judgeEach(model: Model, entity: Readonly<Record<string, unknown>>): void {
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const value = entity[name];
    if (value === undefined || !isAttributeName(name)) continue;
    for (const representation of representations) {
      if (!isSoundAttribute(name, value, attribute, representation)) continue;
      const rules = reportedOf(name, value, attribute, representation);
      if (rules.length > 0) expect([name, value, representation, rules]).toEqual([name, value, representation, []]);
    }
  }
}

describe('attributes that are told to be sound without the long way', () => {
  it.each(models)('have nothing wrong with them by the long way either: $type', (model) => {
    for (const representation of ['normalized', 'concise', 'key-values'] as const) {
      const entities = generateExamples(model, { representation, seed: 11, count: 6 });
      for (const entity of entities) judgeEach(model, entity);
      for (const { entity } of generateFaultyExamples(model, { representation, seed: 12, count: 20 }))
        judgeEach(model, entity);
      const whole: Readonly<Record<string, unknown>> = entities[0] ?? {};
      for (const name of Object.keys(model.attributes)) {
        for (const { change } of mutations) judgeEach(model, { [name]: change(whole, name)[name] });
        for (const put of odd) for (const value of replaced(whole[name], put)) judgeEach(model, { [name]: value });
      }
    }
  });

  it('are almost all that are valid', () => {
    let [sound, all] = [0, 0];
    for (const model of models)
      for (const representation of ['normalized', 'key-values'] as const)
        for (const entity of generateExamples(model, { representation, seed: 3, count: 5 }))
          for (const [name, attribute] of Object.entries(model.attributes)) {
            const value = (entity as Readonly<Record<string, unknown>>)[name];
            if (value === undefined || reportedOf(name, value, attribute, representation).length > 0) continue;
            all += 1;
            if (isSoundAttribute(name, value, attribute, representation)) sound += 1;
          }
    expect(sound / all).toBeGreaterThan(0.97);
  });
});

describe('quick tests', () => {
  const values = fc.oneof(
    fc.jsonValue({ maxDepth: 3 }),
    fc.constantFrom(...odd),
    fc.array(fc.constantFrom('a', 'b', 1, true), { maxLength: 4 }),
  );
  it('take of each schema only what zod takes', () => {
    const schemas = models.flatMap(({ attributes }) => Object.values(attributes).map(({ schema }) => schema));
    fc.assert(
      fc.property(fc.constantFrom(...schemas), values, (schema, value) => {
        if (schemaTest(schema)(value)) expect(schema.safeParse(value).success).toBe(true);
      }),
      { seed: 7, numRuns: 20_000 },
    );
  });

  const letters = fc.constantFrom(...'urn:ngsi-ld:http/%[]#? aZ09._~é\u200b');
  it('of addresses take what the patterns of RFC 3986 and 3987 take', () => {
    const address = fc.tuple(fc.constantFrom('', 'urn:ngsi-ld:', 'https:', 'http:/'), fc.string({ unit: letters }));
    fc.assert(
      fc.property(address, ([start, rest]) => {
        // A dollar sign changes nothing, and takes the text off the quick way.
        const text = start + rest;
        const slow = `${text}$`;
        if (isUri(text) && rest !== '') expect(isUri(slow)).toBe(true);
        if (isIri(text) && rest !== '') expect(isIri(slow)).toBe(true);
      }),
      { seed: 7, numRuns: 20_000 },
    );
  });

  it('of instants take what the calendar has', () => {
    const digits = (least: number, most: number): fc.Arbitrary<string> =>
      fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
    const instant = fc.tuple(
      digits(0, 13),
      digits(0, 32),
      digits(0, 25),
      digits(0, 61),
      digits(0, 61),
      fc.constantFrom('', '.5', '.', '.1a', '.123456'),
    );
    fc.assert(
      fc.property(instant, fc.integer({ min: 1890, max: 2110 }), ([month, day, hour, minute, second, rest], year) => {
        const text = `${year}-${month}-${day}T${hour}:${minute}:${second}${rest}`;
        // The same instant with a small letter goes the long way.
        expect(dateTimeProblem(`${text}Z`)).toBe(dateTimeProblem(`${text}z`));
      }),
      { seed: 7, numRuns: 20_000 },
    );
  });
});
