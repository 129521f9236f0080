import { compilePolicies, decide, type DecideOptions, parsePolicies } from '@ds4sscc/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDateTime } from '../src/date-time.js';
import { parseMoment } from '../src/parse-moment.js';
import { arbitraryPolicy, arbitraryRequest } from './arbitrary-policies.js';
import { hasCorpus, policiesOf, solidLab, solidLabDocument, solidLabRequest } from './corpus.js';

const settings: readonly DecideOptions[] = [{}, { semantics: 'force', treatOfferAsSet: true }];

describe('Compiled policies', () => {
  it('answer as the general evaluation does', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(
        fc.array(arbitraryPolicy, { maxLength: 4 }),
        fc.array(arbitraryRequest, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(...settings),
        (policies, requests, options) => {
          const compiled = compilePolicies(policies, options);
          for (const request of requests) {
            const { decision, because, duties, missing } = decide(policies, request, options);
            reasons.add(because);
            expect(compiled.answer(request)).toEqual({ decision, because });
            const explained = compiled.decide(request);
            expect([explained.decision, explained.because]).toEqual([decision, because]);
            expect(new Set(explained.duties)).toEqual(new Set(duties));
            expect(missing).toEqual(expect.arrayContaining([...explained.missing]));
          }
        },
      ),
      { seed: 2, numRuns: 1000 },
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
