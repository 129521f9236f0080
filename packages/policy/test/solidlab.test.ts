import { decide, parsePolicies, type Premise } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { hasCorpus, solidLab, solidLabDocument, solidLabRequest } from './corpus.js';

const all = solidLab();
const names = { action: 'Action', target: 'Target', assignee: 'Party', constraint: 'Constraint' } as const;
const states = { satisfied: 'Satisfied', unsatisfied: 'Unsatisfied', unknown: 'Unknown' };

/** A premise as the index of the suite writes it: it records the operator only where the premise holds, or is logical. */
function written({ part, state, operator = '', premises }: Premise): string {
  const told = part === 'constraint' && (state === 'satisfied' || premises);
  const name = names[part as keyof typeof names] ?? part;
  return `${name}${told ? `(odrl:${operator.slice(operator.lastIndexOf('/') + 1)})` : ''}=${states[state]}`;
}

/**
 * The expected report of case 065 links three premise reports that its file does not describe, and describes three
 * (action, party and target, all satisfied) that nothing links: they are taken to be the ones that were meant.
 */
const repaired: Readonly<Record<string, readonly string[]>> = {
  'SL-065': ['Action=Satisfied', 'Constraint(odrl:and)=Satisfied', 'Party=Satisfied', 'Target=Satisfied'],
};

describe.skipIf(!hasCorpus)('The SolidLab suite', () => {
  it('is there as it was indexed', () => {
    expect(all.length).toBe(68);
  });

  it.each(all.map((one) => [one.id, one] as const))(
    '%s is decided as recorded, with its premises',
    async (_id, one) => {
      const { policies } = parsePolicies(await solidLabDocument(one));
      const decision = decide(policies, await solidLabRequest(one), { semantics: 'force' });
      expect(decision.decision).toBe(one.expected.decision === 'Allow' ? 'permit' : 'deny');
      const premises = decision.rules
        .flatMap((rule) => rule.premises.filter(({ part }) => part !== 'duty').map(written))
        .sort();
      expect(premises).toEqual(repaired[one.id] ?? one.expected.premises);
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
