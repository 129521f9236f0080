import {
  type Constraint,
  decide,
  type DecideOptions,
  type Policy,
  type PolicyRule,
  type Profile,
  type Request,
} from '@ds4sscc/policy';
import { findConflicts } from '@ds4sscc/policy/analyse';
import { contains, satisfiable } from '@ds4sscc/policy/analyse';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { oneOperand, smallConstraint, smallPolicy, smallRequest, smallRule } from './small-world.js';

// `npm run check:analyses` runs many more.
const runs = Number(process.env['ANALYSE_RUNS'] ?? 40);
const seed = Number(process.env['ANALYSE_SEED'] ?? 6);
const options: DecideOptions = { treatOfferAsSet: true };
const requests = fc.array(smallRequest, { minLength: 100, maxLength: 100 });
const permits = (policies: readonly Policy[], request: Request, profiles: readonly Profile[]): boolean =>
  decide(policies, request, { ...options, profiles }).decision === 'permit';
const concepts: Profile = { iri: 'urn:profile', concepts: { 'urn:p1': ['urn:p2'], 'urn:q': [] } };

const verdicts = new Map<string, number>();
function count(verdict: string): void {
  verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
}

it('an offer that is contained permits nothing that the rulebook does not, and a witness replays', () => {
  fc.assert(
    fc.property(
      fc.array(smallPolicy, { minLength: 1, maxLength: 2 }),
      fc.array(smallPolicy, { minLength: 1, maxLength: 1 }),
      fc.array(smallConstraint, { maxLength: 1 }),
      fc.constantFrom('other', 'narrowed', 'narrowed'),
      fc.constantFrom([], [], [concepts]),
      requests,
      (rulebook, other, more, kind, profiles, asked) => {
        const offer = kind === 'other' ? other : narrowed(rulebook, more);
        const { verdict, witness } = contains(rulebook, offer, { profiles });
        const beyond = (request: Request): boolean =>
          permits(offer, request, profiles) && !permits(rulebook, request, profiles);
        count(verdict);
        if (verdict === 'not-contained') {
          expect(witness && beyond(witness)).toBe(true);
        }
        if (verdict === 'contained') expect(asked.filter(beyond)).toEqual([]);
      },
    ),
    { numRuns: runs, seed },
  );
}, 600_000);

it('on one operand, no value and no two values are a way around', () => {
  const plain = smallRule('permission').map((rule) => ({
    ...rule,
    actions: rule.actions.map((action) => ({ ...action, refinements: [] })),
    targets: [{ ...rule.targets[0], names: ['urn:a'], collection: false, refinements: [] } as PolicyRule['targets'][0]],
    assigners: [],
    assignees: [],
    duties: [],
  }));
  const questions = oneOperand.chain(({ name, values, constraints }) =>
    fc.record({
      name: fc.constant(name),
      values: fc.constant(values),
      wide: constraints,
      narrow: constraints,
      rule: plain,
    }),
  );
  fc.assert(
    fc.property(questions, ({ name, values, wide, narrow, rule }) => {
      const [rulebook, offer] = [wide, narrow].map((constraints) => [policyOf({ ...rule, constraints })]) as [
        Policy[],
        Policy[],
      ];
      if (contains(rulebook, offer).verdict !== 'contained') return;
      const given = [...values, ...values.flatMap((one) => values.map((other) => [one, other]))];
      const action = rule.actions[0]?.iri ?? '';
      const around = given.filter((value) => {
        const request = { action, target: 'urn:a', context: { operands: { [name]: value } } };
        return permits(offer, request, []) && !permits(rulebook, request, []);
      });
      expect(around).toEqual([]);
    }),
    { numRuns: runs * 5, seed },
  );
}, 600_000);

it('no request meets a rule that is not satisfiable, and a witness meets one that is', () => {
  fc.assert(
    fc.property(
      fc.oneof(smallRule('permission'), smallRule('prohibition')),
      fc.array(smallConstraint, { maxLength: 3 }),
      requests,
      (plain, more, asked) => {
        const rule = { ...plain, constraints: [...plain.constraints, ...more] };
        const { verdict, witness } = satisfiable(rule);
        count(verdict);
        if (verdict === 'satisfiable') expect(witness && meets(rule, witness)).toBe(true);
        if (verdict === 'unsatisfiable') expect(asked.filter((request) => meets(rule, request))).toEqual([]);
      },
    ),
    { numRuns: runs * 2, seed },
  );
}, 600_000);

it('a certain conflict has a request that meets both rules, and rules that do not conflict have none', () => {
  fc.assert(
    fc.property(smallRule('permission'), smallRule('prohibition'), requests, (permission, prohibition, asked) => {
      const [conflict] = findConflicts([policyOf(permission, prohibition)]).conflicts;
      const both = (request: Request): boolean => meets(permission, request) && meets(prohibition, request);
      count(conflict?.overlap ?? 'no conflict');
      if (conflict?.overlap === 'certain') expect(conflict.witness && both(conflict.witness)).toBe(true);
      if (conflict === undefined) expect(asked.filter(both)).toEqual([]);
    }),
    { numRuns: runs * 2, seed },
  );
}, 600_000);

it('the order of policies, rules and constraints changes no verdict', () => {
  fc.assert(
    fc.property(fc.array(smallPolicy, { minLength: 1, maxLength: 2 }), smallPolicy, (rulebook, offer) => {
      const turned = rulebook.toReversed().map((policy) => ({
        ...policy,
        permissions: policy.permissions
          .toReversed()
          .map((rule) => ({ ...rule, constraints: rule.constraints.toReversed(), actions: rule.actions.toReversed() })),
      }));
      expect(contains(turned, [offer]).verdict).toBe(contains(rulebook, [offer]).verdict);
      expect(contains([offer], turned).verdict).toBe(contains([offer], rulebook).verdict);
    }),
    { numRuns: runs / 2, seed },
  );
}, 600_000);

it('every kind of verdict was met', () => {
  if (process.env['ANALYSE_RUNS']) process.stderr.write(`${JSON.stringify(Object.fromEntries(verdicts))}\n`);
  const expected = [
    'contained',
    'not-contained',
    'unknown',
    'satisfiable',
    'unsatisfiable',
    'certain',
    'possible',
    'no conflict',
  ];
  expect([...verdicts.keys()].sort()).toEqual(expected.sort());
});

/** The same permissions under further conditions: mostly contained. */
function narrowed(policies: readonly Policy[], more: readonly Constraint[]): Policy[] {
  return policies.map((policy) => ({
    ...policy,
    permissions: policy.permissions.map((rule) => ({ ...rule, constraints: [...rule.constraints, ...more] })),
  }));
}

function policyOf(...rules: readonly PolicyRule[]): Policy {
  return {
    type: 'Set',
    profile: [],
    conflict: 'prohibit',
    inheritFrom: [],
    permissions: rules.filter(({ kind }) => kind === 'permission'),
    prohibitions: rules.filter(({ kind }) => kind === 'prohibition'),
    obligations: [],
    assigners: [],
    assignees: [],
    notUnderstood: [],
    location: { source: 'small world' },
  };
}

function meets(rule: PolicyRule, request: Request): boolean {
  const { because } = decide(policyOf(rule), request, options);
  return because === (rule.kind === 'permission' ? 'permitted' : 'forbidden');
}
