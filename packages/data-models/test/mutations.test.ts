import { models, validateEntity } from '@ds4sscc/data-models';
import { describe, expect, it } from 'vitest';
import { bench as benchModel } from './bench.js';
import { line } from './bus-line.js';
import { baseEntities } from './mutations/base-entities.js';
import { geometryMutations } from './mutations/geometry.js';
import { objectMutations } from './mutations/attribute-objects.js';
import { entityMutations } from './mutations/names.js';
import { temporalMutations } from './mutations/temporal.js';
import type { Expected, ValueMutation } from './mutations/mutation.js';
import { valueMutations } from './mutations/values.js';
import { at, fits, type Form, forms, type Members, put, valuePointer, write } from './mutations/write-base.js';

const known = [...models, benchModel, line];

/** Errors and warnings: what is said for information is no finding against the entity. */
function found(record: unknown): Expected[] {
  return validateEntity(record, { source: 'x', models: known })
    .filter(({ level }) => level !== 'info')
    .map(({ rule, location }) => ({ rule, pointer: location.pointer ?? '' }));
}

describe('a valid entity', () => {
  it.each(baseEntities.map((entity) => [entity.type, entity] as const))(
    'of %s has no finding in any form',
    (_, entity) => {
      for (const form of forms) {
        const findings = validateEntity(write(entity, form).record, { source: form, models: known });
        expect(findings.map(({ rule, location }) => [form, rule, location.pointer])).toEqual([]);
      }
    },
  );
});

describe('a wrong value', () => {
  const all = [...valueMutations, ...geometryMutations].map(
    (mutation) => [mutation.name, mutation.source, mutation] as const,
  );
  it.each(all)('such as %s is found as such in every form (%s)', (_, __, mutation) => {
    const attribute = mutation.entity.attributes[mutation.attribute];
    const results = forms
      .filter((form) => attribute && fits(form, attribute))
      .map((form) => {
        const { record, expected } = spoilValue(mutation, form);
        return { form, expected, found: found(record) };
      });
    expect(results.map(({ form, found: what }) => [form, what])).toEqual(
      results.map(({ form, expected }) => [form, expected]),
    );
  });
});

describe('an attribute object', () => {
  const all = objectMutations.map((mutation) => [mutation.name, mutation.source, mutation] as const);
  it.each(all)('with %s is found as such (clause %s)', (_, __, mutation) => {
    const results = mutation.forms.map((form) => {
      const { record, base } = write(mutation.entity, form);
      const pointer = `${base}/${mutation.attribute}${form === 'temporal' ? '/1' : ''}`;
      put(record, pointer, mutation.spoil(at(record, pointer) as Members));
      return { form, expected: [{ rule: mutation.rule, pointer: `${pointer}${mutation.at}` }], found: found(record) };
    });
    expect(results.map(({ form, found: what }) => [form, what])).toEqual(
      results.map(({ form, expected }) => [form, expected]),
    );
  });
});

describe('an entity', () => {
  const all = [...entityMutations, ...temporalMutations].map(
    (mutation) => [mutation.name, mutation.source, mutation] as const,
  );
  it.each(all)('%s is found as such (%s)', (_, __, mutation) => {
    const results = mutation.forms.map((form) => {
      const written = write(mutation.entity, form);
      mutation.spoil(written);
      // As JSON has it: what is undefined is not there.
      const record: unknown = JSON.parse(JSON.stringify(written.record));
      return { form, expected: mutation.expected(written), found: found(record) };
    });
    expect(results.map(({ form, found: what }) => [form, what])).toEqual(
      results.map(({ form, expected }) => [form, expected]),
    );
    expect(results.every(({ expected }) => expected.length === 1) || mutation.reason !== undefined).toBe(true);
  });
});

function spoilValue(mutation: ValueMutation, form: Form): { record: unknown; expected: readonly Expected[] } {
  const { entity, attribute, at = '', value, rule, found: place = at } = mutation;
  const { record, base } = write(entity, form);
  const described = entity.attributes[attribute];
  if (!described) throw new Error(`${entity.type} has no ${attribute}`);
  const start = `${base}${valuePointer(attribute, described, form)}`;
  put(record, `${start}${at}`, value);
  const other = mutation.otherwise?.[form];
  if (!other) return { record, expected: [{ rule, pointer: `${start}${place}` }] };
  const { expected } = other;
  return { record, expected: expected ? [{ rule: expected.rule, pointer: `${start}${expected.pointer}` }] : [] };
}
