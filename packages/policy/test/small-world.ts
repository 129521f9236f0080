// Policies and requests about a handful of things, so that what differs is met often.
import type { Constraint, OperandValue, Policy, PolicyRule, Reference, Request } from '@ds4sscc/policy';
import fc from 'fast-check';

const odrl = 'http://www.w3.org/ns/odrl/2/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';
const location = { source: 'small world' };

const order = ['eq', 'neq', 'lt', 'lteq', 'gt', 'gteq'] as const;
const sets = ['eq', 'neq', 'isAnyOf', 'isNoneOf', 'isAllOf', 'isA', 'isPartOf', 'hasPart'] as const;

const literal = (datatype: string, values: readonly string[]): fc.Arbitrary<Record<string, string>> =>
  fc.constantFrom(...values).map((value) => ({ kind: 'literal', value, datatype: xsd + datatype }));
const iri = fc.constantFrom('urn:p1', 'urn:p2', 'urn:p3').map((value) => ({ kind: 'iri', value }));

const about = (
  leftOperand: string,
  operators: readonly string[],
  right: fc.Arbitrary<object>,
  units: readonly (string | undefined)[] = [undefined],
): fc.Arbitrary<Constraint> =>
  fc
    .record({
      operator: fc.constantFrom(...operators),
      rights: fc.array(right, { minLength: 1, maxLength: 2 }),
      unit: fc.constantFrom(...units),
    })
    .map(({ operator, rights, unit }) => ({
      kind: 'constraint',
      leftOperand: odrl + leftOperand,
      operator: odrl + operator,
      rightOperands: (operator.startsWith('is') ? rights : rights.slice(0, 1)).map((one) => ({ ...one, location })),
      ...(unit !== undefined && { unit }),
      notUnderstood: [],
      location,
    })) as unknown as fc.Arbitrary<Constraint>;

const moments = literal('dateTime', ['2026-01-01T00:00:00Z', '2026-06-01T12:00:00Z', '2026-06-01T12:00:00']);
const days = literal('date', ['2026-01-01Z', '2026-06-01', '2026-06-01+02:00']);

const kinds = {
  purpose: fc.oneof(
    about('purpose', sets, iri),
    about('purpose', sets, iri),
    about('purpose', ['eq', 'isAnyOf', 'neq'], literal('string', ['urn:p1', 'x'])),
  ),
  payAmount: about('payAmount', order, literal('decimal', ['0', '1', '2.5', '10']), [undefined, 'EUR']),
  count: about('count', order, literal('integer', ['1', '2', '3'])),
  resolution: about('resolution', [...order, 'isAnyOf'], literal('double', ['1', '2', '1e1'])),
  dateTime: about('dateTime', order, fc.oneof(moments, days)),
  elapsedTime: about('elapsedTime', order, literal('duration', ['PT1H', 'P1D', 'P30D', 'P1M', 'P1Y'])),
} satisfies Record<string, fc.Arbitrary<Constraint>>;

const atomic: fc.Arbitrary<Constraint> = fc.oneof(kinds.purpose, kinds.purpose, ...Object.values(kinds));

const logical = (part: fc.Arbitrary<Constraint>): fc.Arbitrary<Constraint> =>
  fc.record({
    kind: fc.constant('logical'),
    operand: fc.constantFrom('and', 'or', 'or', 'xone', 'andSequence'),
    constraints: fc.array(part, { minLength: 1, maxLength: 3 }),
    notUnderstood: fc.constant([]),
    location: fc.constant(location),
  }) as fc.Arbitrary<Constraint>;

/** Constraints, some of them joined. */
export const smallConstraint: fc.Arbitrary<Constraint> = fc.oneof(
  { weight: 4, arbitrary: atomic },
  { weight: 2, arbitrary: logical(fc.oneof({ weight: 3, arbitrary: atomic }, logical(atomic))) },
);

const reference = (names: readonly string[], collection: string): fc.Arbitrary<Reference> =>
  fc
    .record({
      name: fc.constantFrom(...names, ...names, collection),
      refinements: fc.oneof(
        { weight: 8, arbitrary: fc.constant([]) },
        fc.array(about('purpose', sets, iri), { maxLength: 1 }),
      ),
    })
    .map(({ name, refinements }) => ({
      names: [name],
      collection: name === collection,
      partOf: [],
      refinements,
      notUnderstood: [],
      location,
    }));

const action = fc.record({
  iri: fc.constantFrom('use', 'read', 'print', 'play').map((name) => odrl + name),
  refinements: fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.array(atomic, { maxLength: 1 })),
  notUnderstood: fc.constant([]),
  location: fc.constant(location),
});

const duty = fc.constantFrom('attribute', 'compensate').map((name) => ({
  kind: 'duty',
  uid: `urn:duty-${name}`,
  actions: [{ iri: odrl + name, refinements: [], notUnderstood: [], location }],
  targets: [],
  assigners: [],
  assignees: [],
  constraints: [],
  duties: [],
  consequences: [],
  remedies: [],
  notUnderstood: [],
  location,
})) as fc.Arbitrary<PolicyRule>;

const seldom = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(value) });

/** Rules on two assets and a collection, for two parties and a group. */
export const smallRule = (kind: 'permission' | 'prohibition'): fc.Arbitrary<PolicyRule> =>
  fc.record({
    kind: fc.constant(kind),
    actions: fc.array(action, { minLength: 1, maxLength: 2 }),
    targets: fc.array(reference(['urn:a', 'urn:b'], 'urn:all'), { minLength: 1, maxLength: 2 }),
    assigners: seldom(reference(['urn:city', 'urn:state'], 'urn:owners')),
    assignees: fc.array(reference(['urn:me', 'urn:you'], 'urn:group'), { maxLength: 1 }),
    constraints: fc.array(smallConstraint, { maxLength: 2 }),
    duties: kind === 'permission' ? seldom(duty) : fc.constant([]),
    consequences: fc.constant([]),
    remedies: fc.constant([]),
    notUnderstood: fc.constant([]),
    location: fc.constant(location),
  }) as fc.Arbitrary<PolicyRule>;

/** Policies of few rules, under every conflict strategy. */
export const smallPolicy: fc.Arbitrary<Policy> = fc.record({
  type: fc.constantFrom('Set', 'Set', 'Offer', 'Agreement'),
  profile: fc.constant([]),
  conflict: fc.constantFrom('perm', 'prohibit', 'prohibit', 'invalid'),
  inheritFrom: fc.constant([]),
  permissions: fc.array(smallRule('permission'), { minLength: 1, maxLength: 2 }),
  prohibitions: fc.oneof(fc.constant([]), fc.array(smallRule('prohibition'), { maxLength: 1 })),
  obligations: fc.constant([]),
  assigners: fc.constant([]),
  assignees: fc.constant([]),
  notUnderstood: fc.constant([]),
  location: fc.constant(location),
}) as fc.Arbitrary<Policy>;

const several = (one: fc.Arbitrary<OperandValue>): fc.Arbitrary<OperandValue | OperandValue[] | undefined> =>
  fc.oneof(
    { weight: 4, arbitrary: one },
    { weight: 2, arbitrary: fc.array(one, { maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  );
const purposes: readonly OperandValue[] = [
  'urn:p1',
  'urn:p2',
  'urn:p3',
  'urn:q',
  'x',
  ' urn:p1',
  ' x ',
  { value: 'urn:p1', datatype: `${xsd}string` },
  { value: 'urn:p1', datatype: '@id' },
  5,
  true,
];
const numbers: readonly OperandValue[] = [
  -1,
  0,
  0.5,
  1,
  1.5,
  2,
  2.5,
  3,
  4,
  10,
  11,
  'NaN',
  '1e1',
  '1',
  'x',
  false,
  { value: 1, unit: 'EUR' },
  { value: 2.5, unit: 'EUR' },
  { value: 20, unit: 'EUR' },
  { value: 1, unit: 'USD' },
  { value: 'INF', datatype: `${xsd}double` },
  { value: '2', datatype: `${xsd}float` },
];
const durations: readonly OperandValue[] = [
  'PT0S',
  'PT1H',
  'PT2H',
  'P1D',
  'P28D',
  'P29D',
  'P30D',
  'P31D',
  'P1M',
  'P1M1D',
  'P2M',
  'P1Y',
  'P365D',
  'P13M',
];
const moment: readonly string[] = [
  '2025-12-31T23:59:59Z',
  '2026-01-01T00:00:00Z',
  '2026-01-01T12:00:00',
  '2026-05-31T22:00:00Z',
  '2026-06-01T12:00:00Z',
  '2026-06-01T12:00:00',
  '2026-06-01T14:00:00+02:00',
  '2026-06-01T23:00:00Z',
  '2026-06-02T03:00:00',
  '2026-07-01T00:00:00Z',
  '2026-06-01',
  '2026-06-01Z',
  '2026-01-01+02:00',
  '2025-12-31T11:00:00',
  'soon',
];
const belongs = <T extends string>(things: readonly T[], wholes: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...things), fc.subarray([...wholes]), { maxKeys: 3 });

/** Requests about the same things. What belongs to a collection is said of some, nothing belongs to anything else. */
export const smallRequest: fc.Arbitrary<Request> = fc
  .record({
    action: fc.constantFrom('use', 'read', 'print', 'play', 'display', 'archive', 'urn:dance'),
    target: fc.constantFrom('urn:a', 'urn:b', 'urn:c', 'urn:all'),
    assignee: fc.constantFrom(undefined, 'urn:me', 'urn:you', 'urn:them'),
    assigner: fc.constantFrom(undefined, undefined, 'urn:city', 'urn:state', 'urn:else'),
    dateTime: fc.option(fc.constantFrom(...moment), { nil: undefined }),
    purpose: several(fc.constantFrom(...purposes)),
    payAmount: several(fc.constantFrom(...numbers)),
    count: several(fc.constantFrom(...numbers)),
    resolution: several(fc.constantFrom(...numbers)),
    elapsedTime: several(fc.constantFrom(...durations)),
    ofTarget: several(fc.constantFrom(...purposes)),
    assets: belongs(['urn:a', 'urn:b', 'urn:c'], ['urn:all']),
    parties: belongs(['urn:me', 'urn:you', 'urn:them', 'urn:city', 'urn:else'], ['urn:group', 'urn:owners']),
    places: belongs(['urn:p1', 'urn:p2', 'urn:p3', 'urn:q'], ['urn:p1', 'urn:p2', 'urn:p3', 'urn:q']),
    isA: belongs(['urn:p1', 'urn:p2', 'urn:p3', 'urn:q'], ['urn:p1', 'urn:p2', 'urn:p3']),
    duties: fc.dictionary(
      fc.constantFrom('urn:duty-attribute', 'urn:duty-compensate'),
      fc.constantFrom('fulfilled' as const, 'not-set' as const, 'violated' as const),
    ),
    log: fc.option(
      fc.array(
        fc.record({
          action: fc.constantFrom('use', 'read', 'print', 'attribute'),
          target: fc.constantFrom('urn:a', 'urn:b'),
          assignee: fc.constantFrom('urn:me', 'urn:you'),
          dateTime: fc.constantFrom('2025-12-01T00:00:00Z', '2026-01-01T00:00:00Z'),
          reserved: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
      { nil: undefined },
    ),
  })
  .map(
    ({
      action: what,
      target,
      assignee,
      assigner,
      dateTime,
      assets,
      parties,
      places,
      isA,
      duties,
      log,
      ofTarget,
      ...given
    }) => ({
      action: what,
      target,
      ...(assignee !== undefined && { assignee }),
      ...(assigner !== undefined && { assigner }),
      context: {
        ...(dateTime !== undefined && { dateTime }),
        operands: Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Record<
          string,
          OperandValue
        >,
        ...(ofTarget !== undefined && { properties: { [target]: { purpose: ofTarget } } }),
        partOf: { ...assets, ...parties, ...places },
        isA,
        duties,
        ...(log && { performed: log }),
      },
    }),
  );

/** One left operand: constraints on it alone, joined in every way, and the values that a request may give for it. */
export const oneOperand: fc.Arbitrary<{
  readonly name: string;
  readonly values: readonly OperandValue[];
  readonly constraints: fc.Arbitrary<readonly Constraint[]>;
}> = fc.constantFrom(
  ...(
    [
      ['purpose', purposes],
      ['payAmount', numbers],
      ['count', numbers],
      ['resolution', numbers],
      ['dateTime', moment],
      ['elapsedTime', durations],
    ] as const
  ).map(([name, values]) => {
    const one = kinds[name];
    const part = fc.oneof({ weight: 2, arbitrary: one }, logical(one));
    return { name, values, constraints: fc.array(part, { minLength: 1, maxLength: 2 }) };
  }),
);
