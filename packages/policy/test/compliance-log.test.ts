import { type Decision, decide, type Performance, type Request } from '@ds4sscc/policy';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPerformance, arbitraryPolicy } from './arbitrary-policies.js';
import { policiesOf } from './corpus.js';

const parties = ['urn:a', 'urn:b', 'urn:c'];

/** Events as logs mostly hold them: each names its party and its moment, one after the other. */
const orderly = fc
  .array(fc.tuple(arbitraryPerformance, fc.constantFrom(...parties)), { minLength: 1, maxLength: 10 })
  .map((events) =>
    events.map(
      ([event, assignee], at): Performance => ({
        ...event,
        target: event.target ?? 'urn:b',
        assignee,
        reserved: false,
        dateTime: `2026-06-01T${String(at).padStart(2, '0')}:00:00Z`,
      }),
    ),
  );

/** The request that an event stands for, with everything before it. */
function requestOf(
  { action, target = '', assignee, dateTime, operands = {} }: Performance,
  performed: readonly Performance[],
): Request {
  return {
    action,
    target,
    ...(assignee !== undefined && { assignee }),
    context: { ...(dateTime !== undefined && { dateTime }), operands, performed },
  };
}

/** Print twice at most, and read only after a sale. */
const quota = policiesOf(`ex:quota a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission
  [ odrl:action odrl:print ; odrl:target <urn:b> ; odrl:constraint
    [ odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ; odrl:rightOperand 2 ] ] ,
  [ odrl:action odrl:read ; odrl:target <urn:b> ; odrl:duty [ odrl:action odrl:sell ] ] .`);

function withoutRequest({ request: _request, ...rest }: Decision): Omit<Decision, 'request'> {
  return rest;
}

describe('A log', () => {
  it('is decided event by event as each would have been with all that was done before', async () => {
    const counted = await quota;
    let permitted = 0;
    fc.assert(
      fc.property(fc.array(arbitraryPolicy, { maxLength: 2 }), orderly, (others, log) => {
        const policies = [...counted, ...others];
        const { events } = checkCompliance(policies, log);
        for (const [at, { performance, decision, because }] of events.entries()) {
          expect(performance).toBe(log[at]);
          const expected = decide(policies, requestOf(performance, log.slice(0, at)));
          if (because === 'permitted') permitted += 1;
          expect(withoutRequest(decision)).toEqual(withoutRequest(expected));
        }
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(permitted).toBeGreaterThan(50);
  });

  it('is decided the same where its entries name no party or no moment', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryPolicy, { minLength: 1, maxLength: 2 }),
        fc.array(arbitraryPerformance, { minLength: 1, maxLength: 8 }),
        (policies, log) => {
          const { events } = checkCompliance(policies, log);
          const done = events.map(({ performance }) => performance);
          for (const [at, { performance, decision }] of events.entries()) {
            if (performance.target === undefined) continue;
            const expected = decide(policies, requestOf(performance, done.slice(0, at)));
            expect(withoutRequest(decision)).toEqual(withoutRequest(expected));
          }
        },
      ),
      { seed: 12, numRuns: 200 },
    );
  });
});
