import { decide, type Performance, type RequestContext } from '@ds4sscc/policy';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import { describe, expect, it } from 'vitest';
import { cases, hasCorpus, policiesOf } from './corpus.js';

// The policies are written from the titles of the cases and the draft's text; the expected states are those of the index.
const suite = cases().filter(({ suite: name }) => name.includes('formal-semantics'));

const value = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#value>';
const until =
  'odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2026-01-01T00:00:00Z"^^xsd:dateTime ]';
const refined = `odrl:action [ ${value} odrl:print ; odrl:refinement [ odrl:leftOperand odrl:resolution ; odrl:operator odrl:lteq ; odrl:rightOperand 1200 ] ]`;
const payment = `odrl:action [ ${value} odrl:compensate ; odrl:refinement [ odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ; odrl:rightOperand 500.0 ] ]`;
const sundays = 'odrl:constraint [ odrl:leftOperand ex:weekday ; odrl:operator odrl:eq ; odrl:rightOperand ex:sunday ]';

const permission = (rest: string): string =>
  `odrl:permission [ odrl:target ex:photo ; odrl:assignee ex:ann ; ${rest} ]`;
const policyOf: Readonly<Record<string, string>> = {
  A1: permission(`odrl:action odrl:print ; ${until}`),
  A2: `odrl:prohibition [ odrl:target ex:photo ; odrl:assignee ex:ann ; odrl:action odrl:archive ; ${until} ]`,
  B1: permission(refined),
  C1: permission(`odrl:action odrl:print ; odrl:duty [ ${payment} ]`),
  C2: permission(`odrl:action odrl:print ; odrl:duty [ ${payment} ; ${sundays} ]`),
  E42: `odrl:obligation [ odrl:assignee ex:ann ; ${payment} ]`,
};

const ex = 'http://example.org/';
const [before, after] = ['2025-12-31T12:00:00Z', '2026-01-02T12:00:00Z'];
const paid = {
  action: 'compensate',
  assignee: `${ex}ann`,
  dateTime: '2025-12-30T00:00:00Z',
  operands: { payAmount: 500 },
};
const archived = (dateTime: string): Performance => ({
  action: 'archive',
  target: `${ex}photo`,
  assignee: `${ex}ann`,
  dateTime,
});
const on = (weekday: string): NonNullable<RequestContext['operands']> => ({ [`${ex}weekday`]: ex + weekday });
const profiles = [{ iri: `${ex}profile`, leftOperands: [`${ex}weekday`] }];

/** The state of the world of each case in which something is asked for. */
const asked: Readonly<Record<string, RequestContext>> = {
  'A1-1': { dateTime: before },
  'A1-2': { dateTime: after },
  'B1-1': { dateTime: before, operands: { resolution: 1200 } },
  'B1-2': { dateTime: before, operands: { resolution: 2400 } },
  'C1-1': { dateTime: before, performed: [] },
  'C1-2': { dateTime: before, performed: [paid] },
  'C2-1': { dateTime: before, performed: [], operands: on('tuesday') },
  'C2-2': { dateTime: before, performed: [], operands: on('sunday') },
  'C2-3': { dateTime: before, performed: [paid], operands: on('sunday') },
};

/** The log of each case in which something was done or not, and the moment at which it is looked at. */
const done: Readonly<Record<string, readonly [now: string, log: readonly Performance[]]>> = {
  'A2-1': [before, [archived('2025-12-31T11:00:00Z')]],
  'A2-2': [before, []],
  'A2-3': [after, [archived('2026-01-02T11:00:00Z')]],
  'E42-1': [before, [paid]],
  'E42-2': [before, []],
};

/** The deontic states of the draft by ours. */
const deontic: Readonly<Record<string, string>> = {
  violated: 'violated',
  'not-violated': 'not-set',
  fulfilled: 'fulfilled',
  unfulfilled: 'not-set',
};

describe.skipIf(!hasCorpus)('The W3C Formal Semantics cases', () => {
  it.each(
    suite.map(({ id, expected }) => [id.replace('W3CFS-', ''), (expected as { summary?: string }).summary ?? '']),
  )('%s: %s', async (id, summary) => {
    const policies = await policiesOf(`ex:p a odrl:Set ; ${policyOf[id.split('-')[0] ?? '']} .`);
    const context = asked[id];
    if (context) {
      const request = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann`, context };
      expect(decide(policies, request, { profiles }).decision).toBe(summary.split('/ ')[1]);
      return;
    }
    const [now, log] = done[id] as (typeof done)[string];
    const { rules } = checkCompliance(policies, log, { now, profiles });
    const told = rules.map(
      ({ active, state }) => `${active === 'satisfied' ? 'active' : 'inactive'}, ${deontic[state]}`,
    );
    expect(told).toEqual([summary]);
  });

  it('are all there', () => {
    const known = [...Object.keys(asked), ...Object.keys(done)].sort();
    expect(suite.map(({ id }) => id.replace('W3CFS-', '')).sort()).toEqual(known);
  });
});
