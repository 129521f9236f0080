import { anyClaim } from '../src/claims/any-claim.js';
import { everyClaim } from '../src/claims/every-claim.js';
import { assess, type Claim } from '@ds4sscc/interop';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { goodEntities } from './facts.js';

const claim = (verdict: Claim['verdict'], at = 0): Claim => ({
  subject: `thing ${at}`,
  method: 'auto',
  verdict,
  reason: 'so',
  evidence: [{ location: { source: `${at}.json` } }],
});
const verdicts = fc.array(fc.constantFrom<Claim['verdict']>('pass', 'fail', 'unknown', 'not-applicable'), {
  minLength: 1,
  maxLength: 20,
});

it('fails what holds of all for one failure, and leaves it open for one open question', () => {
  fc.assert(
    fc.property(verdicts, (list) => {
      const decision = everyClaim(list.map(claim));
      const expected = list.includes('fail')
        ? 'fail'
        : list.includes('unknown')
          ? 'unknown'
          : list.includes('pass')
            ? 'pass'
            : 'not-applicable';
      expect(decision?.verdict).toBe(expected);
      expect(decision?.claims).toHaveLength(list.length);
    }),
    { seed: 8 },
  );
});

it('passes what holds of one for one pass, and fails it where each is decided', () => {
  fc.assert(
    fc.property(verdicts, (list) => {
      const expected = list.includes('pass')
        ? 'pass'
        : list.includes('unknown')
          ? 'unknown'
          : list.includes('fail')
            ? 'fail'
            : 'not-applicable';
      expect(anyClaim(list.map(claim))?.verdict).toBe(expected);
    }),
    { seed: 8 },
  );
});

it('decides nothing of nothing', () => {
  expect([everyClaim([]), anyClaim([])]).toEqual([undefined, undefined]);
});

it('gives the reasons and places that carry the verdict, a few of many', () => {
  const decision = everyClaim([claim('pass'), ...Array.from({ length: 9 }, (_, at) => claim('fail', at + 1))]);
  expect(decision?.reason).toBe('thing 1: so; thing 2: so; thing 3: so; and 6 more');
  expect(decision?.pointers.map(({ source }) => source)).toEqual(['1.json', '2.json', '3.json', '4.json', '5.json']);
});

it('keeps a statement among the claims where what was found says otherwise, so that both can be shown', () => {
  const declarations = { 'MIM1 R1.1': { verdict: 'pass' as const, reason: 'we say so' } };
  const identifiers = { ...goodEntities.identifiers, duplicate: 2 };
  const found = assess({ rules: [], entities: [{ ...goodEntities, identifiers }], declarations }).find(
    ({ requirement }) => requirement === 'MIM1 R1.1',
  );
  expect(found?.verdict).toBe('fail');
  expect(found?.claims?.map(({ method, verdict }) => `${method} ${verdict}`)).toEqual(['auto fail', 'declared pass']);
});
