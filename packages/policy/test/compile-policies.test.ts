import {
  compilePolicies,
  decide,
  type DecideOptions,
  type Decision,
  inheritPolicies,
  parsePolicies,
  type Policy,
  type Request,
  type RuleOutcome,
} from '@ds4sscc/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateTime } from '../src/date-time.js';
import { parseMoment } from '../src/parse-moment.js';
import { arbitraryPolicy, arbitraryRequest } from './arbitrary-policies.js';
import { hasCorpus, policiesOf, solidLab, solidLabDocument, solidLabRequest } from './corpus.js';

const settings: readonly DecideOptions[] = [
  {},
  { semantics: 'force', treatOfferAsSet: true },
  { profiles: [{ iri: 'urn:profile', annotations: ['http://purl.org/dc/terms/'], leftOperands: ['urn:shelf'] }] },
];

/** What `decide` says, without the rules that are plainly about another target or assignee. */
function concerned(policies: readonly Policy[], request: Request, options: DecideOptions): Decision {
  const isAbout = ({ premises }: RuleOutcome): boolean =>
    !premises.some(({ part, state }) => (part === 'target' || part === 'assignee') && state === 'unsatisfied');
  const whole = decide(policies, request, { ...options, ruleLimit: Number.MAX_SAFE_INTEGER });
  const rules = whole.rules.filter(isAbout);
  const outcomes = inheritPolicies(policies).flatMap((policy) => {
    const alone = decide([policy], request, options);
    return alone.policies.filter(({ standing }) => standing === 'not-understood' || alone.rules.some(isAbout));
  });
  const limit = options.ruleLimit ?? 100;
  return { ...whole, policies: outcomes, rules: rules.slice(0, limit), omitted: Math.max(0, rules.length - limit) };
}

describe('Compiled policies', () => {
  it('decide as the general evaluation does, about the rules that concern the target and the assignee', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(arbitraryPolicy, { maxLength: 4 }),
        fc.array(arbitraryRequest, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...settings),
        fc.nat(4),
        (policies, requests, options, later) => {
          const compiled = compilePolicies(policies.slice(0, later), options);
          for (const policy of policies.slice(later)) compiled.add(policy);
          for (const request of requests) {
            const expected = concerned(policies, request, options);
            const { decision, because } = expected;
            reasons.add(because);
            expect(compiled.answer(request)).toEqual({ decision, because });
            expect(compiled.decide(request)).toEqual(expected);
          }
        },
      ),
      { seed: 2, numRuns: 800 },
    );
    expect([...reasons].sort()).toEqual(['forbidden', 'indeterminate', 'not-permitted', 'permitted', 'void']);
  }, 60_000);

  it('do not depend on the order of policies', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPolicy, { minLength: 2, maxLength: 4 }), arbitraryRequest, (policies, request) => {
        expect(compilePolicies(policies.toReversed()).answer(request)).toEqual(
          compilePolicies(policies).answer(request),
        );
      }),
      { seed: 43, numRuns: 500 },
    );
  });

  it.skipIf(!hasCorpus)('answer the SolidLab suite', async () => {
    for (const one of solidLab()) {
      const { policies } = parsePolicies(await solidLabDocument(one));
      const { decision } = compilePolicies(policies, { semantics: 'force' }).answer(await solidLabRequest(one));
      expect([one.id, decision]).toEqual([one.id, one.expected.decision === 'Allow' ? 'permit' : 'deny']);
    }
  });

  it('list the rules on what was asked for, and leave the others out', async () => {
    const policies = await policiesOf(
      `ex:p a odrl:Agreement ; odrl:permission
         [ odrl:action odrl:read ; odrl:target ex:air ; odrl:assignee ex:ann ] ,
         [ odrl:action odrl:read ; odrl:target ex:water ; odrl:assignee ex:ann ] .`,
    );
    const ask = { action: 'read', target: 'http://example.org/air', assignee: 'http://example.org/ann' };
    expect(
      compilePolicies(policies)
        .decide(ask)
        .rules.map(({ state }) => state),
    ).toEqual(['satisfied']);
    expect(compilePolicies(policies).decide({ ...ask, action: '' }).because).toBe('error');
  });
});

describe('A moment in the usual form', () => {
  it('is read as by the general reader, or left to it', () => {
    const two = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
    const year = fc.integer({ min: 0, max: 9999 }).map((value) => String(value).padStart(4, '0'));
    const fraction = fc.constantFrom('', '.5', '.500', '.', '.1x');
    fc.assert(
      fc.property(year, two, two, two, two, two, fraction, fc.constantFrom('Z', '', 'z', '+00:00'), (...parts) => {
        const [y, month, day, hour, minute, second, rest, zone] = parts;
        const text = `${y}-${month}-${day}T${hour}:${minute}:${second}${rest}${zone}`;
        const quick = parseMoment(text);
        if (quick) expect(quick).toEqual(parseDateTime(text, 'http://www.w3.org/2001/XMLSchema#dateTime')?.start);
      }),
      { seed: 5, numRuns: 5000 },
    );
    expect(parseMoment('2026-03-01T12:00:00.250Z')).toEqual({ seconds: 1_772_366_400, fraction: '25' });
  });
});
