import { type Constraint, decide, type DecideOptions, findConflicts, type Policy } from '@ds4sscc/policy';
import { contains, satisfiable } from '@ds4sscc/policy/analyse';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallConstraint, smallPolicy, smallRequest, smallRule } from './small-world.js';

const runs = Number(process.env['ANALYSE_RUNS'] ?? 300);
const seed = Number(process.env['ANALYSE_SEED'] ?? 6);
const options: DecideOptions = { treatOfferAsSet: true };
const permits = (policies: readonly Policy[], request: Parameters<typeof decide>[1]): boolean =>
  decide(policies, request, options).decision === 'permit';
const verdicts = new Map<string, number>();

it('an offer that is contained permits nothing that the rulebook does not, and a witness replays', () => {
  fc.assert(
    fc.property(
      fc.array(smallPolicy, { minLength: 1, maxLength: 2 }),
      fc.array(smallPolicy, { minLength: 1, maxLength: 1 }),
      fc.array(smallConstraint, { maxLength: 1 }),
      fc.constantFrom('own', 'narrowed', 'narrowed'),
      fc.array(smallRequest, { minLength: 100, maxLength: 100 }),
      (rulebook, other, more, kind, requests) => {
        const offer = kind === 'own' ? other : narrowed(rulebook, more);
        const { verdict, witness } = contains(rulebook, offer);
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        if (verdict === 'not-contained') {
          expect(witness && permits(offer, witness) && !permits(rulebook, witness)).toBe(true);
        }
        if (verdict !== 'contained') return;
        for (const request of requests)
          expect([request, permits(offer, request) && !permits(rulebook, request)]).toEqual([request, false]);
      },
    ),
    { numRuns: runs, seed },
  );
  if (process.env['ANALYSE_RUNS']) console.log(verdicts);
});

/** The same permissions under further conditions: mostly contained. */
function narrowed(policies: readonly Policy[], more: readonly Constraint[]): Policy[] {
  return policies.map((policy) => ({
    ...policy,
    permissions: policy.permissions.map((rule) => ({ ...rule, constraints: [...rule.constraints, ...more] })),
  }));
}
