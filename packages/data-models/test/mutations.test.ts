import { type Attribute, checkEntities, type Model, models, validateEntity } from '@ds4sscc/data-models';
import { generateExamples } from '@ds4sscc/data-models/examples';
import { describe, expect, it } from 'vitest';
import { bench as benchModel } from './bench.js';
import { line } from './bus-line.js';
import { type BaseAttribute, type BaseEntity, baseEntities } from './mutations/base-entities.js';
import { geometryMutations } from './mutations/geometry.js';
import { anyMutations, askedBy } from './mutations/any-entity.js';
import { objectMutations } from './mutations/attribute-objects.js';
import { entityMutations } from './mutations/names.js';
import { temporalMutations } from './mutations/temporal.js';
import type { Expected, ValueMutation } from './mutations/mutation.js';
import { placeOf } from './mutations/place-of.js';
import { textMutations } from './mutations/texts.js';
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

describe('a generated entity', () => {
  it.each(models.map((model) => [model.type, model] as const))(
    'of %s with one wrong value has that finding, and no other',
    (_, model) => {
      // With two attributes, one that is an attribute object leaves open which representation is meant.
      for (const base of generated(model).filter(({ attributes }) => Object.keys(attributes).length > 3))
        for (const form of ['key-values', 'normalized', 'concise', 'geojson-key-values', 'temporal-values'] as const) {
          expect([form, found(write(base, form).record)]).toEqual([form, []]);
          for (const [name, attribute] of Object.entries(base.attributes))
            for (const mutation of anyMutations) {
              const spoilt = mutation.spoil(attribute.value, askedBy(model.attributes[name] as Attribute));
              if (!spoilt || isNoDefect(spoilt[1], attribute, form)) continue;
              const { record, base: start } = write(base, form);
              const pointer = `${start}${valuePointer(name, attribute, form)}`;
              put(record, pointer, spoilt[0]);
              expect([mutation.name, found(record)]).toEqual([mutation.name, [{ rule: spoilt[1], pointer }]]);
            }
        }
    },
  );
});

/** What is judged elsewhere, or is right in a form: concise may state a kind, and a history tells of deletions. */
function isNoDefect(rule: string, { kind, unitCode }: BaseAttribute, form: Form): boolean {
  if (kind !== 'Property') return true;
  if (rule === 'ngsi-ld/null-outside-patch') return form === 'temporal-values';
  return rule === 'data/nested-normalised-value' && form === 'concise' && unitCode === undefined;
}

/** Entities of a model, apart from any representation: the first has all attributes. */
function generated(model: Model): readonly BaseEntity[] {
  return generateExamples(model, { representation: 'key-values', seed: 41, count: 2 }).map((example) => {
    const { id, type, ...values } = example as unknown as Members & { id: string; type: string };
    const attributes = Object.entries(values).map(([name, value]) => {
      const { kind, units, unit } = model.attributes[name] as Attribute;
      return [name, { kind, value, ...(unit === 'stated' && { unitCode: units?.[0] as string }) }] as const;
    });
    return { id, type, attributes: Object.fromEntries(attributes) };
  });
}

describe('a text', () => {
  it.each(textMutations.map((mutation) => [mutation.name, mutation.source, mutation] as const))(
    'with %s is found as such, at its line and column (RFC 8259, %s)',
    async (_, __, { text, rule, line, column, pointer }) => {
      const [first, ...others] = await foundInFile(text);
      expect({ first, others }).toEqual({ first: { rule, pointer, line, column }, others: [] });
    },
  );
});

describe('a wrong value in a file', () => {
  const all = [...valueMutations, ...geometryMutations].map((mutation) => [mutation.name, mutation] as const);
  it.each(all)('such as %s is found at its line and column', async (_, mutation) => {
    for (const file of files) {
      const { record, expected } = spoilValue(mutation, file.form);
      const { text, place } = file.lay(JSON.parse(JSON.stringify(record)), mutation.entity);
      const there = expected.map(({ rule, pointer }) => ({ rule, pointer, ...place(pointer) }));
      expect([file.name, await foundInFile(text)]).toEqual([file.name, there]);
    }
  });
});

interface LaidOut {
  readonly text: string;
  readonly place: (pointer: string) => { line: number; column: number };
}

/** Files with the spoilt record between two good ones. */
const files: readonly { name: string; form: Form; lay: (record: Members, base: BaseEntity) => LaidOut }[] = [
  {
    name: 'lines',
    form: 'normalized',
    lay: (record, base) => ({
      text: `${[other(base, 'normalized', 1), record, other(base, 'normalized', 2)].map((one) => JSON.stringify(one)).join('\n')}\n`,
      place: (pointer) => ({ ...placeOf(record, pointer), line: 2 }),
    }),
  },
  {
    name: 'a list, laid out',
    form: 'key-values',
    lay: (record, base) => laidOut([other(base, 'key-values', 1), record], '/1'),
  },
  {
    name: 'a collection of features, laid out',
    form: 'geojson-normalized',
    lay: (record, base) => {
      const features = [other(base, 'geojson-normalized', 1), record, other(base, 'geojson-normalized', 2)];
      return laidOut({ type: 'FeatureCollection', features }, '/features/1');
    },
  },
  {
    name: 'one entity over time, laid out',
    form: 'temporal-values',
    lay: (record) => laidOut(record, ''),
  },
];

function laidOut(value: unknown, start: string): LaidOut {
  return { text: JSON.stringify(value, null, 2), place: (pointer) => placeOf(value, `${start}${pointer}`, 2) };
}

function other(base: BaseEntity, form: Form, number: number): Members {
  return write({ ...base, id: `${base.id}-${number}` }, form).record;
}

async function foundInFile(text: string): Promise<object[]> {
  async function* bytes(): AsyncGenerator<Uint8Array> {
    yield new TextEncoder().encode(text);
  }
  const findings: object[] = [];
  await checkEntities(bytes(), {
    source: 'x',
    models: known,
    onFinding: ({ rule, level, location: { pointer, line, column } }) => {
      if (level !== 'info') findings.push({ rule, pointer, line, column });
    },
  });
  return findings;
}

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
