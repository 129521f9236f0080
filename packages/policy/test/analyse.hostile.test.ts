import type { Constraint, Policy, PolicyRule } from '@ds4sscc/policy';
import { contains, findConflicts, satisfiable } from '@ds4sscc/policy/analyse';
import { expect, it } from 'vitest';

const odrl = 'http://www.w3.org/ns/odrl/2/';
const location = { source: 'hostile' };
const none = { notUnderstood: [], location };

const atomic = (leftOperand: string, operator: string, value: string, datatype = 'decimal'): Constraint => ({
  kind: 'constraint',
  leftOperand: odrl + leftOperand,
  operator: odrl + operator,
  rightOperands: [{ kind: 'literal', value, datatype: `http://www.w3.org/2001/XMLSchema#${datatype}`, location }],
  ...none,
});
const joined = (operand: 'and' | 'or' | 'xone', constraints: readonly Constraint[]): Constraint => ({
  kind: 'logical',
  operand,
  constraints,
  ...none,
});
const rule = (
  kind: 'permission' | 'prohibition',
  target: string,
  constraints: readonly Constraint[] = [],
): PolicyRule => ({
  kind,
  actions: [{ iri: `${odrl}use`, refinements: [], ...none }],
  targets: [{ names: [target], collection: false, partOf: [], refinements: [], ...none }],
  assigners: [],
  assignees: [],
  constraints,
  duties: [],
  consequences: [],
  remedies: [],
  ...none,
});
const policy = (...rules: readonly PolicyRule[]): Policy => ({
  type: 'Set',
  profile: [],
  conflict: 'prohibit',
  inheritFrom: [],
  permissions: rules.filter(({ kind }) => kind === 'permission'),
  prohibitions: rules.filter(({ kind }) => kind === 'prohibition'),
  obligations: [],
  assigners: [],
  assignees: [],
  ...none,
});
const many = (count: number, make: (at: number) => PolicyRule): readonly PolicyRule[] =>
  Array.from({ length: count }, (_, at) => make(at));

it('a rulebook of 100,000 rules on as many assets is searched where the offer is', () => {
  const rulebook = policy(
    ...many(100_000, (at) => rule('permission', `urn:${at}`, [atomic('payAmount', 'lteq', String(at))])),
  );
  const offer = (most: string): Policy => policy(rule('permission', 'urn:500', [atomic('payAmount', 'lteq', most)]));
  expect(contains([rulebook], [offer('500')]).verdict).toBe('contained');
  expect(contains([rulebook], [offer('501')]).verdict).toBe('not-contained');
});

it('an offer of 100,000 rules stops at its limit', () => {
  const rules = many(100_000, (at) =>
    rule('permission', `urn:${at % 1000}`, [atomic('payAmount', 'lteq', String(at))]),
  );
  const { verdict, because } = contains([policy(...rules)], [policy(...rules)], { steps: 200_000 });
  expect([verdict, because]).toEqual(['unknown', 'limit']);
});

it('100,000 permissions beside a prohibition of the same asset end', () => {
  const rules = many(100_000, (at) => rule('permission', 'urn:1', [atomic('payAmount', 'gt', String(at))]));
  const { conflicts, complete } = findConflicts(
    [policy(...rules, rule('prohibition', 'urn:1', [atomic('payAmount', 'lt', '0')]))],
    { steps: 200_000 },
  );
  expect([conflicts.every(({ overlap }) => overlap === 'possible'), complete]).toEqual([true, false]);
});

it.each(['targets', 'assignees'] as const)('rules that name 20,000 %s each end', (part) => {
  const named = (kind: 'permission' | 'prohibition'): PolicyRule => {
    const [one] = rule(kind, 'urn:1').targets;
    const names = Array.from({ length: 20_000 }, (_, at) => ({ ...one, names: [`urn:${kind}:${at}`] }));
    return { ...rule(kind, 'urn:1'), [part]: names };
  };
  const [may, mustNot] = [named('permission'), named('prohibition')];
  expect(satisfiable(may).verdict).toBe('satisfiable');
  expect(findConflicts([policy(may, mustNot)]).complete).toBe(false);
  expect(contains([policy(may)], [policy(may, mustNot)]).verdict).not.toBe('not-contained');
});

it('a list of 20,000 right operands is not compared with each of its own values', () => {
  const purposes = atomic('purpose', 'isAnyOf', '', 'string');
  const rightOperands = Array.from({ length: 20_000 }, (_, at) => ({
    kind: 'iri' as const,
    value: `urn:${at}`,
    location,
  }));
  const listed = { ...purposes, rightOperands } as Constraint;
  expect(satisfiable([listed]).verdict).not.toBe('unsatisfiable');
});

it('a constraint that is nested 10,000 deep is not taken apart', () => {
  let deep = atomic('payAmount', 'lt', '1');
  for (let depth = 0; depth < 10_000; depth += 1) deep = joined('and', [deep]);
  const one = policy(rule('permission', 'urn:1', [deep]));
  expect(contains([one], [one])).toEqual({ verdict: 'unknown', because: 'limit' });
  expect(satisfiable([deep])).toEqual({ verdict: 'unknown', because: 'limit' });
  expect(findConflicts([policy(...one.permissions, rule('prohibition', 'urn:1'))]).conflicts[0]?.overlap).toBe(
    'possible',
  );
});

it('constraints that share their parts, which would double 60 times, end', () => {
  let shared = joined('xone', [atomic('payAmount', 'lt', '1'), atomic('resolution', 'gt', '5')]);
  for (let depth = 0; depth < 60; depth += 1) shared = joined(depth % 2 === 0 ? 'and' : 'or', [shared, shared]);
  expect(satisfiable([shared]).verdict).toBe('satisfiable');
});

it('a puzzle of many operands stops at its limit', () => {
  const parts = Array.from({ length: 40 }, (_, at) =>
    atomic(['resolution', 'payAmount', 'percentage'][at % 3] as string, 'neq', String(at)),
  );
  const puzzle = Array.from({ length: 60 }, (_, at) =>
    joined(
      'xone',
      parts.filter((_part, one) => (one * 7 + at * 3) % 5 < 3),
    ),
  );
  expect(['satisfiable', 'unsatisfiable', 'unknown']).toContain(satisfiable(puzzle, { steps: 200_000 }).verdict);
});

it('five hundred time windows are compared', () => {
  const window = (at: number): Constraint => {
    const day = new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
    return joined('and', [
      atomic('dateTime', 'gteq', `${day}T08:00:00Z`, 'dateTime'),
      atomic('dateTime', 'lt', `${day}T18:00:00Z`, 'dateTime'),
    ]);
  };
  const windows = (count: number): Policy =>
    policy(
      rule('permission', 'urn:1', [
        joined(
          'or',
          Array.from({ length: count }, (_, at) => window(at)),
        ),
      ]),
    );
  expect(contains([windows(50)], [windows(60)]).verdict).toBe('not-contained');
  expect(contains([windows(60)], [windows(50)]).verdict).toBe('contained');
  expect(contains([windows(500)], [windows(500)]).verdict).not.toBe('not-contained');
});

it('a text of ten megabytes is no obstacle', () => {
  const long = 'x'.repeat(10_000_000);
  expect(satisfiable([atomic('purpose', 'eq', long, 'string')]).verdict).toBe('unknown');
});

it('names that objects have from birth are names like others', () => {
  const one = policy(rule('permission', '__proto__', [atomic('purpose', 'eq', 'constructor', 'string')]));
  expect(contains([one], [one]).verdict).toBe('contained');
  expect(contains([policy(rule('permission', 'toString'))], [one]).verdict).toBe('not-contained');
});
