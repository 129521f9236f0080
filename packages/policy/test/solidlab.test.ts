import { decide, parsePolicies, type Premise } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { hasCorpus, solidLab, solidLabDocument, solidLabRequest } from './corpus.js';

const all = solidLab();
/** Duties are decided in a later step; membership in collections is inside, because the state of the world gives it. */
const outside = all.filter(({ features }) => features.includes('duty'));
const inside = all.filter((one) => !outside.includes(one));

const names = { action: 'Action', target: 'Target', assignee: 'Party', constraint: 'Constraint' } as const;
const states = { satisfied: 'Satisfied', unsatisfied: 'Unsatisfied', unknown: 'Unknown' };

/** A premise as the index of the suite writes it: it records the operator only where the premise holds, or is logical. */
function written({ part, state, operator = '', premises }: Premise): string {
  const told = part === 'constraint' && (state === 'satisfied' || premises);
  const name = names[part as keyof typeof names] ?? part;
  return `${name}${told ? `(odrl:${operator.slice(operator.lastIndexOf('/') + 1)})` : ''}=${states[state]}`;
}

describe.skipIf(!hasCorpus)('The SolidLab suite', () => {
  it('is there as it was indexed', () => {
    expect([inside.length, outside.length]).toEqual([61, 7]);
  });

  it.each(inside.map((one) => [one.id, one] as const))(
    '%s is decided as recorded, with its premises',
    async (_id, one) => {
      const { policies } = parsePolicies(await solidLabDocument(one));
      const decision = decide(policies, await solidLabRequest(one), { semantics: 'force' });
      expect(decision.decision).toBe(one.expected.decision === 'Allow' ? 'permit' : 'deny');
      const premises = decision.rules.flatMap((rule) => rule.premises.map(written)).sort();
      expect(premises).toEqual(one.expected.premises);
    },
  );

  it.each(outside.map((one) => [one.id, one] as const))(
    '%s is outside the slice and never permitted against the record',
    async (_id, one) => {
      const { policies } = parsePolicies(await solidLabDocument(one));
      const decision = decide(policies, await solidLabRequest(one), { semantics: 'force' });
      expect([one.expected.decision, decision.decision]).not.toEqual(['Deny', 'permit']);
    },
  );

  it('is never permitted against the record by the default semantics either', async () => {
    for (const one of all) {
      const { policies } = parsePolicies(await solidLabDocument(one));
      const { decision } = decide(policies, await solidLabRequest(one));
      if (one.expected.decision === 'Deny') expect(decision, one.id).toBe('deny');
    }
  });
});
