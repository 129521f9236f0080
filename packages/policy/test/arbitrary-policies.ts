import type { Action, Constraint, Performance, Policy, PolicyRule, Reference, Request } from '@ds4sscc/policy';
import fc from 'fast-check';

const odrl = 'http://www.w3.org/ns/odrl/2/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const location = { source: 'generated' };
const things = ['urn:a', 'urn:b', 'urn:c', 'urn:all'];
const actions = ['use', 'read', 'print', 'transfer', 'sell', 'ex:none'].map((name) => odrl + name);
const moments = ['2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z', '2026-06-01T12:00:00.5Z', '2026-12-31T24:00:00Z'];

const odd = fc.constantFrom(
  ...Array.from({ length: 22 }, () => []),
  [{ reason: 'unknown-property', property: `${odrl}prohibtion`, location }],
  [{ reason: 'foreign-property', property: 'http://purl.org/dc/terms/title', location }],
);

const right = fc.oneof(
  fc.constantFrom(...moments, '2026-06-01T00:00:00').map((value) => ({ value, datatype: `${xsd}dateTime` })),
  fc.constantFrom('2026-06-01Z', '2026-06-01').map((value) => ({ value, datatype: `${xsd}date` })),
  fc.constantFrom('PT1H', 'P1M').map((value) => ({ value, datatype: `${xsd}duration` })),
  fc.constantFrom('1', '2', '2.5').map((value) => ({ value, datatype: `${xsd}decimal` })),
  fc.constantFrom('x', 'y').map((value) => ({ value, datatype: `${xsd}string` })),
  fc.constantFrom(...things, ' urn:a', 'urn:'.padEnd(12_000, 'x')).map((value) => ({ value })),
);

const atomic = fc
  .record({
    leftOperand: fc
      .constantFrom('dateTime', 'dateTime', 'purpose', 'count', 'spatial', 'elapsedTime', 'timeInterval', 'nonsense')
      .map((name) => odrl + name),
    operator: fc
      .constantFrom('eq', 'neq', 'lt', 'lteq', 'gt', 'gteq', 'isAnyOf', 'isAllOf', 'isNoneOf', 'isPartOf', 'isA', 'odd')
      .map((name) => odrl + name),
    rightOperands: fc.array(right, { minLength: 1, maxLength: 2 }),
    unit: fc.constantFrom(undefined, undefined, undefined, 'EUR'),
    notUnderstood: odd,
  })
  .map(({ unit, rightOperands, ...rest }) => ({
    kind: 'constraint',
    ...rest,
    rightOperands: rightOperands.map((one) => ({ kind: 'datatype' in one ? 'literal' : 'iri', ...one, location })),
    ...(unit !== undefined && { unit }),
    location,
  })) as fc.Arbitrary<Constraint>;

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  { weight: 4, arbitrary: atomic },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('logical'),
      operand: fc.constantFrom('and', 'or', 'xone', 'andSequence'),
      constraints: fc.array(atomic, { minLength: 1, maxLength: 3 }),
      notUnderstood: odd,
      location: fc.constant(location),
    }) as fc.Arbitrary<Constraint>,
  },
);

const reference = fc.record({
  names: fc.subarray(things, { minLength: 0, maxLength: 2 }),
  collection: fc.constantFrom(false, false, true),
  partOf: fc.constant([]),
  refinements: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(atomic, { maxLength: 1 }) },
  ),
  notUnderstood: odd,
  location: fc.constant(location),
}) as fc.Arbitrary<Reference>;

const action = fc.record({
  iri: fc.constantFrom(...actions),
  refinements: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(atomic, { maxLength: 1 }) },
  ),
  notUnderstood: odd,
  location: fc.constant(location),
}) as fc.Arbitrary<Action>;

const none: fc.Arbitrary<PolicyRule[]> = fc.constant([]);

const rule = (kind: string, { duties = none, consequences = none, remedies = none } = {}): fc.Arbitrary<PolicyRule> =>
  fc.record({
    kind: fc.constant(kind),
    actions: fc.array(action, { maxLength: 2 }),
    targets: fc.array(reference, { maxLength: 2 }),
    assigners: fc.array(reference, { maxLength: 1 }),
    assignees: fc.array(reference, { maxLength: 2 }),
    constraints: fc.array(constraint, { maxLength: 2 }),
    duties,
    consequences,
    remedies,
    notUnderstood: odd,
    location: fc.constant(location),
  }) as fc.Arbitrary<PolicyRule>;

const duty = (kind: string): fc.Arbitrary<PolicyRule> =>
  rule(kind, { consequences: fc.array(rule('consequence'), { maxLength: 1 }) });

/** Policies as plain data, with everything that a document can make of them. */
export const arbitraryPolicy: fc.Arbitrary<Policy> = fc.record({
  type: fc.constantFrom('Set', 'Set', 'Agreement', 'Offer', 'unknown'),
  profile: fc.constant([]),
  conflict: fc.constantFrom('perm', 'prohibit', 'invalid', 'invalid'),
  inheritFrom: fc.constant([]),
  permissions: fc.array(rule('permission', { duties: fc.array(duty('duty'), { maxLength: 1 }) }), { maxLength: 3 }),
  prohibitions: fc.array(rule('prohibition', { remedies: fc.array(rule('remedy'), { maxLength: 1 }) }), {
    maxLength: 2,
  }),
  obligations: fc.array(duty('obligation'), { maxLength: 1 }),
  assigners: fc.constant([]),
  assignees: fc.constant([]),
  notUnderstood: odd,
  location: fc.constant(location),
}) as fc.Arbitrary<Policy>;

const given = fc.oneof(
  fc.constantFrom(...things, ' urn:a', 'x', 'x'.repeat(20_000), '1', '2026-06-01T00:00:00Z'),
  fc.constantFrom(1, 2, 2.5),
  fc.constantFrom({ value: 2, unit: 'EUR' }, ['urn:a', 'urn:b'], []),
);

/** Something that was done, about the same few things. */
export const arbitraryPerformance: fc.Arbitrary<Performance> = fc.record(
  {
    action: fc.constantFrom(...actions),
    target: fc.constantFrom(...things),
    assignee: fc.constantFrom(...things),
    dateTime: fc.constantFrom(...moments),
    reserved: fc.boolean(),
  },
  { requiredKeys: ['action'] },
) as fc.Arbitrary<Performance>;

/** Requests about the same few things. */
export const arbitraryRequest: fc.Arbitrary<Request> = fc
  .record({
    action: fc.constantFrom(...actions, 'read', 'odrl:use'),
    target: fc.constantFrom(...things),
    assignee: fc.constantFrom(undefined, ...things),
    assigner: fc.constantFrom(undefined, 'urn:a'),
    dateTime: fc.constantFrom(
      undefined,
      ...moments,
      '2026-06-01T02:00:00+02:00',
      '2026-06-01T00:00:00',
      'soon',
      '2026-02-30T00:00:00Z',
    ),
    operands: fc.dictionary(fc.constantFrom('purpose', 'count', `${odrl}spatial`), given, { maxKeys: 3 }),
    partOf: fc.option(fc.dictionary(fc.constantFrom(...things), fc.subarray(things), { maxKeys: 3 }), {
      nil: undefined,
    }),
    performed: fc.option(fc.array(arbitraryPerformance, { maxLength: 4 }), { nil: undefined }),
  })
  .map(({ action: wanted, target, assignee, assigner, dateTime, operands, partOf, performed }) => ({
    action: wanted,
    target,
    ...(assignee !== undefined && { assignee }),
    ...(assigner !== undefined && { assigner }),
    context: {
      ...(dateTime !== undefined && { dateTime }),
      operands,
      ...(partOf && { partOf }),
      ...(performed && { performed }),
    },
  })) as fc.Arbitrary<Request>;
