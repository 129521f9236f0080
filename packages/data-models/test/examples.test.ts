import { models, validateEntity } from '@ds4sscc/data-models';
import { airQualityObserved } from '@ds4sscc/data-models/air-quality-observed';
import { generateExamples, generateFaultyExamples } from '@ds4sscc/data-models/examples';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { line } from './bus-line.js';

const representations = ['key-values', 'normalized', 'concise'] as const;

describe('generateExamples', () => {
  it.each([...models, line].map((model) => [model.type, model] as const))(
    'makes entities of %s in which nothing is wrong, all attributes among them',
    (_, model) => {
      for (const representation of representations) {
        const examples = generateExamples(model, { representation, seed: 3, count: 40 });
        for (const entity of examples) {
          const findings = validateEntity(entity, { source: representation, models: [model] });
          const wrong = findings.filter(({ level }) => level !== 'info');
          expect(wrong.map(({ rule, location, message }) => [representation, rule, location.pointer, message])).toEqual(
            [],
          );
        }
        const seen = new Set(examples.flatMap((entity) => Object.keys(entity)));
        expect(Object.keys(model.attributes).filter((name) => !seen.has(name))).toEqual([]);
      }
    },
  );

  it('makes the same for the same seed, and something else for another', () => {
    const make = (seed: number) =>
      JSON.stringify(generateExamples(airQualityObserved, { representation: 'concise', seed, count: 5 }));
    expect(make(4)).toBe(make(4));
    expect(make(4)).not.toBe(make(5));
  });

  it('counts dates from the start that it is given', () => {
    const start = '2031-05-01T00:00:00Z';
    const examples = generateExamples(airQualityObserved, { representation: 'key-values', count: 30, start });
    for (const { dateObserved } of examples) {
      expect(dateObserved >= start).toBe(true);
      expect(dateObserved < '2032-05-02').toBe(true);
    }
  });

  it('gives the type of the representation', () => {
    const [entity] = generateExamples(airQualityObserved, { representation: 'normalized' });
    expectTypeOf(entity?.dateObserved).not.toBeAny();
    expect(entity).toMatchObject({ dateObserved: { type: 'Property' }, location: { type: 'GeoProperty' } });
  });

  it('refuses a start that is no date', () => {
    expect(() => generateExamples(line, { representation: 'concise', start: 'now' })).toThrow(
      expect.objectContaining({ code: 'option-invalid' }),
    );
  });
});

describe('generateFaultyExamples', () => {
  it.each([...models, line].map((model) => [model.type, model] as const))(
    'makes entities of %s in which one attribute, and no other, is wrong',
    (_, model) => {
      for (const representation of representations) {
        for (const { entity, attribute, fault } of generateFaultyExamples(model, {
          representation,
          seed: 9,
          count: 60,
        })) {
          const errors = validateEntity(entity, { source: representation, models: [model] }).filter(
            ({ level }) => level === 'error',
          );
          const places = new Set(errors.map(({ location }) => location.pointer?.split('/')[1]));
          expect([representation, fault, ...places]).toEqual([representation, fault, attribute]);
        }
      }
    },
  );

  it('knows more than twenty ways to go wrong', () => {
    const all = models.flatMap((model) => generateFaultyExamples(model, { representation: 'normalized', count: 50 }));
    expect(new Set(all.map(({ fault }) => fault)).size).toBeGreaterThan(30);
  });
});
