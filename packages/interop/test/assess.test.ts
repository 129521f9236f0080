import type { Evidence, Verdict } from '@ds4sscc/findings';
import { type AssessmentInput, assess, requirements } from '@ds4sscc/interop';
import { describe, expect, it } from 'vitest';
import { goodApi, goodCatalogue, goodDataset, goodEntities, goodInput, ruleResult } from './facts.js';

function evidenceOn(requirement: string, input: AssessmentInput): Evidence | undefined {
  return assess(input).find((evidence) => evidence.requirement === requirement);
}

const verdictOn = (requirement: string, input: AssessmentInput): Verdict | undefined =>
  evidenceOn(requirement, input)?.verdict;
const withDataset = (changes: Partial<typeof goodDataset>): AssessmentInput => ({
  ...goodInput,
  catalogues: [{ ...goodCatalogue, datasets: [{ ...goodDataset, ...changes }] }],
});
const withEntities = (changes: Partial<typeof goodEntities>): AssessmentInput => ({
  ...goodInput,
  entities: [{ ...goodEntities, ...changes }],
});
const withIdentifiers = (changes: Partial<typeof goodEntities.identifiers>): AssessmentInput =>
  withEntities({ identifiers: { ...goodEntities.identifiers, ...changes } });
const withApi = (changes: Partial<typeof goodApi>): AssessmentInput => ({
  ...goodInput,
  apis: [{ ...goodApi, ...changes }],
});
const undescribed = goodCatalogue.dataServices.map((service) => ({ ...service, endpointDescription: [] }));

const declare = (
  requirement: string,
  verdict: 'pass' | 'fail' | 'not-applicable',
  input: AssessmentInput = goodInput,
): Verdict | undefined =>
  verdictOn(requirement, { ...input, declarations: { [requirement]: { verdict, reason: 'as agreed' } } });

describe('assess', () => {
  it('knows nothing when nothing was checked', () => {
    expect(new Set(assess({ rules: [] }).map(({ verdict }) => verdict))).toEqual(new Set(['unknown']));
  });

  it('passes what a complete data space shows, and no more', () => {
    const passed = assess(goodInput).filter(({ verdict }) => verdict === 'pass');
    expect(passed.map(({ requirement }) => requirement)).toEqual([
      'MIM0 R1.1',
      'MIM0 R1.3',
      'MIM0 R1.4',
      'MIM0 R2.1',
      'MIM1 R1.1',
      'MIM1 R1.3',
      'MIM2 R1.1',
      'MIM3 RC2.1',
      'MIM3 RC2.3',
      'MIM3 RC4.1',
      'MIM3 RC4.2',
      'MIM3 RC4.3',
      'MIM3 RC5.4',
    ]);
    expect(verdictOn('MIM0 C4', goodInput)).toBe('not-applicable');
  });

  const cases: readonly (readonly [requirement: string, what: string, verdict: Verdict, input: AssessmentInput])[] = [
    ['MIM0 R1.1', 'an empty data file', 'unknown', withEntities({ records: 0 })],
    ['MIM0 R1.3', 'an invalid API description', 'fail', withApi({ valid: false })],
    ['MIM0 R1.3', 'a description that is only pointed to', 'unknown', { ...goodInput, apis: [] }],
    ['MIM0 R1.3', 'no list of services', 'unknown', { ...goodInput, catalogues: [] }],
    [
      'MIM0 R1.3',
      'a service without a description',
      'fail',
      { ...goodInput, apis: [], catalogues: [{ ...goodCatalogue, dataServices: undescribed }] },
    ],
    ['MIM0 R1.4', 'datasets alone that name their model', 'pass', withApi({ namedResponses: 1 })],
    ['MIM0 R1.4', 'responses alone that name their model', 'pass', withDataset({ conformsTo: [] })],
    [
      'MIM0 R1.4',
      'neither response nor dataset that names a model',
      'fail',
      { ...withDataset({ conformsTo: [] }), apis: [{ ...goodApi, namedResponses: 1 }] },
    ],
    ['MIM0 R2.1', 'one way of paging and one form of errors', 'pass', goodInput],
    ['MIM0 R2.1', 'two ways of paging', 'fail', withApi({ pagingStyles: ['cursor', 'limit, offset'] })],
    ['MIM0 R2.1', 'two forms of errors', 'fail', withApi({ errorMediaTypes: ['application/json', 'text/html'] })],
    ['MIM0 R2.1', 'a collection without paging', 'unknown', withApi({ pagedCollections: 0, pagingStyles: [] })],
    ['MIM0 R2.1', 'an operation without a described error', 'unknown', withApi({ operationsWithErrors: 1 })],
    ['MIM0 R2.1', 'errors without a body', 'unknown', withApi({ errorMediaTypes: [] })],
    ['MIM0 R2.1', 'an invalid description', 'unknown', withApi({ valid: false })],
    ['MIM0 R2.1', 'no collection', 'unknown', withApi({ collections: [] })],
    ['MIM0 R3.2', 'two ways of being told', 'pass', withApi({ notifications: ['callbacks', 'subscriptions'] })],
    ['MIM0 R3.2', 'one way of being told over all services', 'fail', withApi({ notifications: ['callbacks'] })],
    [
      'MIM0 R3.2',
      'one way of being told, and services that nobody listed',
      'unknown',
      { ...withApi({ notifications: ['callbacks'] }), catalogues: [] },
    ],
    ['MIM0 R2.2', 'described query parameters', 'unknown', goodInput],
    ['MIM0 R2.2', 'no query parameter on any service', 'fail', withApi({ queryParameters: [] })],
    ['MIM0 R2.2', 'a service that was not seen', 'unknown', withApi({ queryParameters: [], servers: [] })],
    ['MIM0 R3.1', 'a described subscription', 'unknown', withApi({ notifications: ['subscriptions'] })],
    ['MIM0 C4', 'a dataset of unknown access', 'unknown', withDataset({ accessRights: 'https://x.example/internal' })],
    ['MIM0 C4', 'a locked interface over public data', 'unknown', withApi({ securedOperations: 1 })],
    ['MIM1 R1.1', 'an identifier that is no IRI', 'fail', withIdentifiers({ uri: 19, notUri: 1 })],
    ['MIM1 R1.1', 'a record without identifier', 'fail', withIdentifiers({ uri: 19, missing: 1 })],
    ['MIM1 R1.1', 'an identifier used twice', 'fail', withIdentifiers({ duplicate: 1 })],
    ['MIM1 R1.1', 'a record that could not be read', 'unknown', withEntities({ withModel: 19, invalid: 1 })],
    [
      'MIM1 R1.1',
      'more identifiers than were compared',
      'unknown',
      {
        ...goodInput,
        rules: [ruleResult(['MIM1 R1.1'], { id: 'data/ids-not-compared', level: 'warning', count: 1 })],
      },
    ],
    ['MIM0 R1.1', 'a record that could not be read', 'unknown', withEntities({ withModel: 19, invalid: 1 })],
    ['MIM7 R2.1', 'GeoJSON', 'pass', withEntities({ format: 'geojson' })],
    ['MIM7 R2.1', 'GeoJSON with errors', 'unknown', withEntities({ format: 'geojson', invalid: 1 })],
    ['MIM7 R2.1', 'no geospatial file', 'unknown', goodInput],
    ['MIM2 R1.1', 'a record without a model', 'unknown', withEntities({ withModel: 19, withoutModel: 1 })],
    ['MIM3 RC2.1', 'a dataset without distribution or policy', 'fail', withDataset({ distribution: [] })],
    ['MIM3 RC2.1', 'a policy', 'pass', withDataset({ distribution: [], hasPolicy: ['https://x.example/p'] })],
    ['MIM3 RC2.3', 'a dataset without any terms', 'fail', withDataset({ distribution: [] })],
    ['MIM3 RC2.3', 'a licence of its own', 'unknown', withDataset({ license: ['https://city.example/licence'] })],
    [
      'MIM3 RC4.1',
      'a catalogue in a file',
      'unknown',
      { ...goodInput, catalogues: [{ ...goodCatalogue, source: 'catalogue.ttl' }] },
    ],
    ['MIM3 RC4.1', 'an empty catalogue', 'fail', { ...goodInput, catalogues: [{ ...goodCatalogue, datasets: [] }] }],
    ['MIM3 RC4.2', 'a dataset without coverage', 'unknown', withDataset({ spatial: [] })],
    ['MIM3 RC4.2', 'a dataset without a title', 'fail', withDataset({ title: {} })],
    ['MIM3 RC4.3', 'a catalogue that no rule looked at', 'unknown', { ...goodInput, rules: [] }],
    ['MIM3 RC5.4', 'a dataset without contact point', 'fail', withDataset({ contactPoint: [] })],
  ];
  it.each(cases)('on %s with %s says %s', (requirement, _what, verdict, input) => {
    expect(verdictOn(requirement, input)).toBe(verdict);
  });

  it('fails a requirement on one error finding, and shows where it stands', () => {
    const rules = [ruleResult(['MIM1 R1.1'], { count: 1 }), ruleResult(['MIM1 R1.1'], { id: 'test/other' })];
    const location = { source: 'air.ndjson', line: 7, column: 3 };
    const found = { rule: 'test/rule', level: 'error', message: 'wrong', location, requirements: [] } as const;
    const evidence = evidenceOn('MIM1 R1.1', { ...goodInput, rules, findings: [found] });
    expect([evidence?.verdict, evidence?.rules, evidence?.pointers]).toEqual(['fail', ['test/rule'], [location]]);
  });

  it('passes in spite of a warning, but says so', () => {
    const rules = [ruleResult(['MIM1 R1.1'], { count: 1, level: 'warning', title: 'Not quite right' })];
    const evidence = evidenceOn('MIM1 R1.1', { ...goodInput, rules });
    expect(evidence?.verdict).toBe('pass');
    expect(evidence?.reason).toContain('Not quite right');
  });

  it('does not take a suppressed error for a pass', () => {
    const rules = [ruleResult(['MIM1 R1.1'], { suppressed: 1 })];
    expect(verdictOn('MIM1 R1.1', { ...goodInput, rules })).toBe('unknown');
  });
});

describe('assess with declarations', () => {
  const statement = {
    verdict: 'pass',
    reason: 'chapter 4 of the handbook',
    evidence: 'https://city.example/handbook',
    responsible: 'Security officer',
    date: '2026-11-02',
  } as const;
  const stated = (id: string, changes: object, today?: string): Evidence | undefined =>
    evidenceOn(id, {
      rules: [],
      declarations: { [id]: { ...statement, ...changes } },
      ...(today !== undefined && { today }),
    });

  it('takes a statement that can be followed up where nothing else can show it, and there alone', () => {
    const declaredAlone = requirements.filter(({ checks }) => checks.join() === 'declared').map(({ id }) => id);
    const passed = requirements.filter(({ id }) => stated(id, {}, '2026-11-22')?.verdict === 'pass');
    expect(passed.map(({ id }) => id)).toEqual(declaredAlone);
    expect(declaredAlone).toHaveLength(6);
    expect(stated('MIM6 R1.2', {}, '2026-11-22')?.claims).toEqual([
      {
        subject: 'statement on MIM6 R1.2',
        method: 'declared',
        verdict: 'pass',
        reason: 'chapter 4 of the handbook',
        evidence: [
          {
            location: { source: 'https://city.example/handbook' },
            excerpt: 'Security officer, 2026-11-02, https://city.example/handbook',
            ruleVersion: 'mims:9.0/MIM6/R1.2',
          },
        ],
      },
    ]);
  });

  it.each([
    { evidence: undefined },
    { evidence: 'the handbook' },
    { responsible: ' ' },
    { date: '2026-02-30' },
    { date: '2026-11-23' },
    { reason: '' },
  ])('does not take one with %j', (changes) => {
    expect(stated('MIM6 R1.2', changes, '2026-11-22')?.verdict).toBe('unknown');
  });

  it('never takes a bare statement for a proof', () => {
    expect(requirements.map(({ id }) => declare(id, 'pass', { rules: [] }))).not.toContain('pass');
    expect(declare('MIM3 RC5.4', 'pass', withDataset({ contactPoint: [] }))).toBe('fail');
  });

  it('believes an admission', () => {
    expect(declare('MIM1 R1.1', 'fail')).toBe('fail');
  });

  it('believes that a condition does not hold only where there is one, and nothing shows otherwise', () => {
    expect(declare('MIM0 R3.1', 'not-applicable')).toBe('not-applicable');
    expect(declare('MIM6 R1.1', 'not-applicable')).toBe('unknown');
    const rules = [ruleResult(['MIM0 R3.1'], { count: 1 })];
    expect(declare('MIM0 R3.1', 'not-applicable', { ...goodInput, rules })).toBe('fail');
  });
});

describe('assess with waivers', () => {
  const failing: AssessmentInput = { ...withDataset({ contactPoint: [] }), today: '2026-11-22' };
  const waiver = { requirement: 'MIM3 RC5.4', reason: 'office moves', owner: 'Data office', expires: '2026-12-31' };
  const waived = (changes: object, input = failing): Evidence | undefined =>
    evidenceOn('MIM3 RC5.4', { ...input, waivers: [{ ...waiver, ...changes }] });

  it('shows one beside the failure, which stays', () => {
    const evidence = waived({});
    expect(evidence?.verdict).toBe('fail');
    expect(evidence?.reason).toContain('accepted until 2026-12-31 by Data office: office moves');
    expect(evidence?.claims?.[0]?.waiver).toEqual({
      reason: 'office moves',
      owner: 'Data office',
      expires: '2026-12-31',
    });
  });

  it.each([
    ['the day before', '2026-11-21', true],
    ['the same day', '2026-11-22', undefined],
    ['no day at all', 'soon', true],
  ])('counts none that expires on %s', (_, expires, expired) => {
    expect(waived({ expires })?.claims?.[0]?.waiver?.expired).toBe(expired);
  });

  it('counts none where the day is not known, and attaches none to what does not fail', () => {
    const timeless = withDataset({ contactPoint: [] });
    expect(waived({}, timeless)?.claims?.[0]?.waiver?.expired).toBe(true);
    expect(waived({}, goodInput)?.claims?.some((claim) => claim.waiver)).toBe(false);
    expect(waived({ subject: 'something else' })?.claims?.some((claim) => claim.waiver)).toBe(false);
  });
});

it('gives claims the hash and time of their sources', () => {
  const sources = [{ source: 'air.ndjson', sha256: 'ab'.repeat(32), time: '2026-11-22T09:00:00Z' }];
  expect(evidenceOn('MIM1 R1.1', { ...goodInput, sources })?.claims).toMatchObject([
    {
      subject: 'air.ndjson',
      method: 'auto',
      verdict: 'pass',
      evidence: [{ location: { source: 'air.ndjson' }, sha256: 'ab'.repeat(32), time: '2026-11-22T09:00:00Z' }],
    },
  ]);
});
