import { type AssessmentInput, assess, requirements } from '@ds4sscc/interop';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goodApi, goodCatalogue, goodDataset, goodEntities, ruleResult } from './facts.js';

const values = fc.constantFrom<readonly string[]>([], ['https://city.example/api']);
const rules = fc
  .record({
    requirement: fc.constantFrom('MIM0 R1.3', 'MIM1 R1.1', 'MIM2 R1.1', 'MIM3 RC2.1', 'MIM3 RC4.3', 'MIM6 R1.1'),
    level: fc.constantFrom('error' as const, 'warning' as const),
    count: fc.nat(1),
    suppressed: fc.constantFrom(0, 0, 1),
  })
  .map(({ requirement, ...changes }) => ruleResult([requirement], changes));
const few = fc.constantFrom(0, 0, 1);
const entities = fc
  .record({
    format: fc.constantFrom('ndjson', 'geojson'),
    withoutModel: few,
    invalid: few,
    identifiers: fc.record({ uri: fc.constant(20), notUri: few, missing: few, duplicate: few }),
  })
  .map((changes) => ({ ...goodEntities, ...changes, withModel: 20 - changes.withoutModel }));
const catalogues = fc
  .record({
    contactPoint: values,
    conformsTo: values,
    spatial: values,
    hasPolicy: values,
    distribution: values,
    license: values,
  })
  .chain((changes) =>
    fc.constantFrom(
      { ...goodCatalogue, datasets: [{ ...goodDataset, ...changes }] },
      { ...goodCatalogue, datasets: [], source: 'catalogue.ttl' },
      { ...goodCatalogue, datasets: [goodDataset] },
    ),
  );
const apis = fc
  .record({
    valid: fc.boolean(),
    queryParameters: values,
    servers: values,
    namedResponses: fc.nat(2),
    securedOperations: fc.nat(1),
  })
  .map((changes) => ({ ...goodApi, ...changes }));
const anyInput: fc.Arbitrary<AssessmentInput> = fc.record({
  rules: fc.array(rules, { maxLength: 4 }),
  entities: fc.array(entities, { maxLength: 2 }),
  catalogues: fc.array(catalogues, { maxLength: 2 }),
  apis: fc.array(apis, { maxLength: 2 }),
});
const runs = { numRuns: 400, seed: 9 };

it('gives each requirement one verdict with a reason, in the order of the standard, whatever was found', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const evidence = assess(input);
      expect(evidence.map(({ requirement }) => requirement)).toEqual(requirements.map(({ id }) => id));
      expect(evidence.filter(({ reason }) => reason === '')).toEqual([]);
    }),
    runs,
  );
});

it('never passes a requirement without a place or a rule that carries it', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const passed = assess(input).filter(({ verdict }) => verdict === 'pass');
      expect(passed.filter((evidence) => evidence.rules.length + evidence.pointers.length === 0)).toEqual([]);
    }),
    runs,
  );
});

it('fails the requirement of an added error finding, and leaves the other verdicts as they were', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom(...requirements), (input, { id }) => {
      const before = assess(input);
      const after = assess({ ...input, rules: [...input.rules, ruleResult([id], { count: 1 })] });
      const expected = before.map((evidence) => (evidence.requirement === id ? 'fail' : evidence.verdict));
      expect(after.map(({ verdict }) => verdict)).toEqual(expected);
    }),
    runs,
  );
});

it('passes nothing more when a kind of evidence is taken away', () => {
  fc.assert(
    fc.property(anyInput, fc.constantFrom('entities', 'catalogues', 'apis'), (input, kind) => {
      const before = assess(input);
      const gained = assess({ ...input, [kind]: [] }).filter(
        ({ verdict }, index) => verdict === 'pass' && before[index]?.verdict !== 'pass',
      );
      expect(gained.map(({ requirement }) => requirement)).toEqual([]);
    }),
    runs,
  );
});

it('passes nothing more when the rules that ran are taken for untested', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const clean = { ...input, rules: input.rules.filter(({ count, suppressed }) => count + suppressed === 0) };
      const before = assess(clean);
      const gained = assess({ ...clean, rules: [] }).filter(
        ({ verdict }, index) => verdict === 'pass' && before[index]?.verdict !== 'pass',
      );
      expect(gained.map(({ requirement }) => requirement)).toEqual([]);
    }),
    runs,
  );
});

it('passes nothing on a statement, and changes only what was unknown', () => {
  const statement = fc.constantFrom('pass' as const, 'not-applicable' as const);
  fc.assert(
    fc.property(anyInput, statement, fc.constantFrom(...requirements), (input, verdict, { id }) => {
      const before = assess(input);
      const after = assess({ ...input, declarations: { [id]: { verdict, reason: 'so we say' } } });
      for (const [index, evidence] of after.entries()) {
        const previous = before[index]?.verdict;
        if (evidence.requirement !== id || previous !== 'unknown') expect(evidence.verdict).toBe(previous);
        else expect(evidence.verdict).not.toBe('pass');
      }
    }),
    runs,
  );
});
