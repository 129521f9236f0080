import { decide, type DecideOptions, type RequestContext } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const ann = 'http://example.org/ann';
const now = '2026-03-03T12:00:00Z';
const profiles = [{ iri: 'http://example.org/profile', leftOperands: ['http://example.org/weekday'] }];

/** A permission to print `ex:photo` under a duty. */
async function because(duty: string, context: RequestContext, options: DecideOptions = {}): Promise<string> {
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:print ; odrl:target ex:photo ; odrl:duty ex:duty ] . ex:duty ${duty} .`,
  );
  const request = { action: 'print', target: 'http://example.org/photo', assignee: ann };
  return decide(policies, { ...request, context: { dateTime: now, ...context } }, { profiles, ...options }).because;
}

const value = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#value>';
const pay = 'odrl:action odrl:compensate';
const payFive = `odrl:action [ ${value} odrl:compensate ; odrl:refinement [ odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ; odrl:rightOperand 5.0 ; odrl:unit "EUR" ] ]`;
const sundays = `${pay} ; odrl:constraint [ odrl:leftOperand ex:weekday ; odrl:operator odrl:eq ; odrl:rightOperand ex:sunday ]`;
const soon = `${pay} ; odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2026-03-02T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime> ]`;
const soonAndSundays = `${pay} ; odrl:constraint [ odrl:and ( ex:soon [ odrl:leftOperand ex:weekday ; odrl:operator odrl:eq ; odrl:rightOperand ex:sunday ] ) ] . ex:soon odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2026-03-02T00:00:00Z"^^<http://www.w3.org/2001/XMLSchema#dateTime>`;
const orElse = `${soon} ; odrl:consequence [ odrl:action odrl:inform ]`;

const paid = { action: 'compensate', assignee: ann, dateTime: '2026-03-01T00:00:00Z' };
const weekday = (name: string): RequestContext['operands'] => ({
  'http://example.org/weekday': `http://example.org/${name}`,
});

describe('A duty', () => {
  it.each([
    // Cases C1 and C2 of the W3C ODRL Formal Semantics draft.
    ['C1-1: that is not fulfilled', pay, { performed: [] }, 'not-permitted'],
    ['C1-2: that was fulfilled before', pay, { performed: [paid] }, 'permitted'],
    ['C2-1: of Sundays, on a Tuesday', sundays, { performed: [], operands: weekday('tuesday') }, 'permitted'],
    ['C2-2: of Sundays, on a Sunday', sundays, { performed: [], operands: weekday('sunday') }, 'not-permitted'],
    ['C2-3: of Sundays, fulfilled', sundays, { performed: [paid], operands: weekday('sunday') }, 'permitted'],
    // What the log does not show is not known; what the log is silent about was not done.
    ['without a log', pay, {}, 'indeterminate'],
    ['of Sundays, on a day nobody names', sundays, { performed: [] }, 'indeterminate'],
    ['fulfilled by another', pay, { performed: [{ ...paid, assignee: 'urn:bob' }] }, 'not-permitted'],
    ['fulfilled by nobody knows whom', pay, { performed: [{ action: 'compensate' }] }, 'indeterminate'],
    [
      'fulfilled after the request',
      pay,
      { performed: [{ ...paid, dateTime: '2026-03-04T00:00:00Z' }] },
      'not-permitted',
    ],
    ['answered by another action', pay, { performed: [{ ...paid, action: 'inform' }] }, 'not-permitted'],
    [
      'paid in full',
      payFive,
      { performed: [{ ...paid, operands: { payAmount: { value: 5, unit: 'EUR' } } }] },
      'permitted',
    ],
    [
      'paid in part',
      payFive,
      { performed: [{ ...paid, operands: { payAmount: { value: 4, unit: 'EUR' } } }] },
      'not-permitted',
    ],
    [
      'paid in another currency',
      payFive,
      { performed: [{ ...paid, operands: { payAmount: { value: 5, unit: 'USD' } } }] },
      'indeterminate',
    ],
    ['with a deadline, in time', soon, { performed: [paid] }, 'permitted'],
    ['with a deadline, late', soon, { performed: [{ ...paid, dateTime: '2026-03-02T01:00:00Z' }] }, 'not-permitted'],
    [
      'with a deadline, at a time nobody knows',
      soon,
      { performed: [{ action: 'compensate', assignee: ann }] },
      'indeterminate',
    ],
    [
      'with a deadline that is over, among other conditions',
      soonAndSundays,
      { performed: [], operands: weekday('sunday') },
      'indeterminate',
    ],
    ['with a deadline that is over, not fulfilled', soon, { performed: [] }, 'not-permitted'],
    // Information Model 2.6.7.
    [
      'reported as violated',
      pay,
      { duties: { 'http://example.org/duty': 'violated' }, performed: [paid] },
      'not-permitted',
    ],
    [
      'violated, then made good with its consequence',
      orElse,
      {
        duties: { 'http://example.org/duty': 'violated' },
        performed: [paid, { action: 'inform', assignee: ann }],
      },
      'permitted',
    ],
    [
      'violated, its consequence left out',
      orElse,
      { duties: { 'http://example.org/duty': 'violated' }, performed: [paid] },
      'not-permitted',
    ],
    ['reported as fulfilled', pay, { duties: { 'http://example.org/duty': 'fulfilled' } }, 'permitted'],
    ['without action', 'odrl:target ex:photo', { performed: [paid] }, 'indeterminate'],
    ['with a part nobody understands', `${pay} ; odrl:deadline "soon"`, { performed: [paid] }, 'indeterminate'],
  ] as const)('%s', async (_case, duty, context, expected) => {
    expect(await because(duty, context as RequestContext)).toBe(expected);
  });

  it('only must not be violated where the caller chooses so', async () => {
    const force = { semantics: 'force' } as const;
    expect(await because(pay, { performed: [] }, force)).toBe('permitted');
    expect(await because(pay, {}, force)).toBe('indeterminate');
    expect(await because(soon, { performed: [] }, force)).toBe('not-permitted');
  });

  it.each([
    { performed: {} },
    { performed: [null] },
    { performed: [{ action: 3 }] },
    { performed: [{ action: 'print', operands: 3 }] },
    { duties: { x: 'done' } },
  ])('is not asked for where the log is broken: %j', async (context) => {
    expect(await because(pay, context as unknown as RequestContext)).toBe('error');
  });
});
