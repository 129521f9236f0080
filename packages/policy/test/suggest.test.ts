import { decide, parsePolicies, type Policy, type Request } from '@ds4sscc/policy';
import { describeSuggestion, suggest, suggestionPhrases, validUntil } from '@ds4sscc/policy/suggest';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryPolicy, arbitraryRequest } from './arbitrary-policies.js';
import { hasCorpus, policiesOf, solidLab, solidLabDocument, solidLabRequest } from './corpus.js';

const ex = 'http://example.org/';
const print = 'odrl:action odrl:print ; odrl:target ex:photo';
const when = (operator: string, right: string, operand = 'odrl:dateTime'): string =>
  `odrl:constraint [ odrl:leftOperand ${operand} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`;
const date = (text: string): string => `"${text}"^^xsd:dateTime`;
const [may, june, july] = ['2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z'];

async function said(
  rules: string,
  context: Request['context'] = {},
  request: Partial<Request> = {},
): Promise<string[]> {
  const policies = await policiesOf(`ex:p a odrl:Set ; ${rules} .`);
  const asked = { action: 'print', target: `${ex}photo`, assignee: `${ex}ann`, context, ...request };
  const suggestions = suggest(policies, asked);
  for (const one of suggestions) expect(decide(policies, one.request).decision).toBe('permit');
  return suggestions.map((one) => describeSuggestion(one));
}

const cases: readonly (readonly [
  what: string,
  rules: string,
  context: Request['context'],
  expected: readonly string[],
])[] = [
  [
    'states a missing operand',
    `odrl:permission [ ${print} ; ${when('eq', 'ex:research', 'odrl:purpose')} ]`,
    {},
    [`It would be permitted: state purpose, such as ${ex}research.`],
  ],
  [
    'names another purpose, each that will do',
    `odrl:permission [ ${print} ; ${when('isAnyOf', 'ex:research , ex:teaching', 'odrl:purpose')} ]`,
    { operands: { purpose: { value: `${ex}profit`, datatype: '@id' } } },
    [
      `It would be permitted: purpose ${ex}research instead of ${ex}profit.`,
      `It would be permitted: purpose ${ex}teaching instead of ${ex}profit.`,
    ],
  ],
  [
    'waits for the moment, and says how long it lasts',
    `odrl:permission [ ${print} ; ${when('gteq', date(june))} ; ${when('lt', date(july))} ]`,
    { dateTime: may },
    [`It would be permitted: act at ${june} or later, before ${july}.`],
  ],
  [
    'knows that nobody acts in the past',
    `odrl:permission [ ${print} ; ${when('lt', date(june))} ]`,
    { dateTime: july },
    [],
  ],
  [
    'waits until a prohibition is over',
    `odrl:conflict odrl:prohibit ; odrl:permission [ ${print} ] ; odrl:prohibition [ ${print} ; ${when('lt', date(june))} ]`,
    { dateTime: may },
    [`It would be permitted: act at ${june} or later.`],
  ],
  [
    'does a duty first',
    `odrl:permission [ ${print} ; odrl:duty [ odrl:action [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:compensate ;
       odrl:refinement [ odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ; odrl:rightOperand 500.0 ] ] ] ]`,
    { dateTime: may, performed: [] },
    ['It would be permitted: first compensate.'],
  ],
  [
    'asks for the action that is permitted, or has somebody ask who may',
    `odrl:permission [ odrl:action odrl:display ; odrl:target ex:photo ] , [ ${print} ; odrl:assignee ex:bob ]`,
    {},
    ['It would be permitted: ask to display instead of print.', `It would be permitted: have ${ex}bob ask.`],
  ],
  [
    'shows a membership that nobody mentioned',
    `odrl:permission [ ${print} ; odrl:assignee ex:staff ] . ex:staff a odrl:PartyCollection`,
    {},
    [`It would be permitted: show that ${ex}ann belongs to ${ex}staff.`],
  ],
  [
    'changes two things where two are wrong',
    `odrl:permission [ ${print} ; ${when('eq', 'ex:research', 'odrl:purpose')} ; ${when('gt', date(june))} ]`,
    { dateTime: may },
    [`It would be permitted: state purpose, such as ${ex}research; and act at 2026-06-01T00:00:01Z or later.`],
  ],
  [
    'states what keeps a prohibition from holding',
    `odrl:conflict odrl:prohibit ; odrl:permission [ ${print} ] ; odrl:prohibition [ ${print} ; ${when('eq', 'ex:profit', 'odrl:purpose')} ]`,
    {},
    [`It would be permitted: any purpose other than ${ex}profit.`],
  ],
  ['cannot help against what is forbidden without condition', `odrl:prohibition [ ${print} ]`, {}, []],
  [
    'leaves alone what is a fact and no choice',
    `odrl:permission [ ${print} ; ${when('lteq', '1', 'odrl:count')} ]`,
    { dateTime: june, performed: [{ action: 'print', target: `${ex}photo`, assignee: `${ex}ann`, dateTime: may }] },
    [],
  ],
  [
    'has nothing to say about a policy that is void',
    `odrl:permission [ ${print} ] ; odrl:prohibition [ ${print} ]`,
    {},
    [],
  ],
  ['has nothing to say about what nobody understands', `ex:odd 1 ; odrl:permission [ ${print} ]`, {}, []],
  ['has nothing to say about a permit', `odrl:permission [ ${print} ]`, {}, []],
];

/** Policies that have a meaning: what is not understood stands in the way of most answers. */
const understood = (policies: readonly Policy[]): Policy[] =>
  JSON.parse(JSON.stringify(policies), (key, value: unknown) => {
    if (key === 'notUnderstood') return [];
    if (key === 'names' && Array.isArray(value) && value.length === 0) return ['urn:a'];
    return key === 'conflict' ? 'prohibit' : value;
  });

describe('A suggestion', () => {
  it.each(cases)('%s', async (_, rules, context, expected) => {
    expect(await said(rules, context)).toEqual(expected);
  });

  it('is true, and no part of it can be left out, whatever the policies and the request', () => {
    let suggestions = 0;
    const options = { absentMeans: 'anything', treatOfferAsSet: true } as const;
    const triples = [fc.array(arbitraryPolicy, { maxLength: 3 }), arbitraryRequest, fc.boolean()] as const;
    fc.assert(
      fc.property(...triples, (drawn, request, odd) => {
        const policies = odd ? drawn : understood(drawn);
        const found = suggest(policies, request, options);
        if (found.length === 0) return;
        suggestions += found.length;
        expect(decide(policies, request, options).decision).toBe('deny');
        for (const one of found) {
          expect(decide(policies, one.request, options).decision).toBe('permit');
          expect(one.changes.length).toBeGreaterThan(0);
          expect(suggest(policies, one.request, options)).toEqual([]);
        }
        const sets = found.map(({ changes }) => new Set(changes.map((change) => JSON.stringify(change))));
        for (const a of sets) for (const b of sets) expect(a !== b && [...a].every((one) => b.has(one))).toBe(false);
      }),
      { seed: 11, numRuns: 600 },
    );
    expect(suggestions).toBeGreaterThan(20);
  });

  it('is said in five languages, each in its own words', async () => {
    const policies = await policiesOf(`ex:p a odrl:Set ; odrl:permission [ ${print} ; ${when('gt', date(june))} ] .`);
    const [one] = suggest(policies, { action: 'print', target: `${ex}photo`, context: { dateTime: may } });
    const languages = Object.values(suggestionPhrases);
    expect(new Set(languages.map((phrases) => one && describeSuggestion(one, phrases))).size).toBe(5);
    for (const suggestion of languages) {
      expect(Object.keys(suggestion).sort()).toEqual(Object.keys(suggestionPhrases.en).sort());
      const told = Object.values(suggestion).map((say) => (typeof say === 'string' ? say : say('A', 'B', 'C')));
      expect(told.every((text) => text.length > 3 && !text.includes('undefined'))).toBe(true);
    }
  });

  it('comes in bounded time for policies with many rules', async () => {
    const one = (at: number): string =>
      `[ odrl:action odrl:print ; odrl:target ex:t${at} ; ${when('eq', 'ex:research', 'odrl:purpose')} ]`;
    const policies = await policiesOf(
      `ex:p a odrl:Set ; odrl:permission ${Array.from({ length: 2000 }, (_, at) => one(at)).join(' , ')} .`,
    );
    const [first] = suggest(policies, { action: 'print', target: `${ex}t1999` });
    expect(first?.changes).toMatchObject([{ kind: 'operand' }]);
  });

  it('is none, in bounded time, for a rule with 200,000 conditions', async () => {
    const [policy] = await policiesOf(`ex:p a odrl:Set ; odrl:permission [ ${print} ; ${when('gt', date(june))} ] .`);
    const permissions = policy?.permissions.map((rule) => ({
      ...rule,
      constraints: Array.from({ length: 200_000 }, (_, at) => ({ ...rule.constraints[0], leftOperand: `${ex}${at}` })),
    }));
    const many = { ...policy, permissions } as Policy;
    expect(suggest(many, { action: 'print', target: `${ex}photo` })).toEqual([]);
  }, 60_000);
});

describe('How long an answer lasts', () => {
  const ask = async (rules: string, context: Request['context']) =>
    validUntil(await policiesOf(`ex:p a odrl:Set ; ${rules} .`), {
      action: 'print',
      target: `${ex}photo`,
      context: context ?? {},
    });

  it.each([
    [`${when('lt', date(june))}`, june],
    [`${when('lteq', date(june))}`, june],
    [`${when('gteq', date(june))}`, june],
    [`${when('eq', date(may))}`, may],
    [`${when('gt', date('2026-01-01T00:00:00Z'))}`, 'open'],
    [`${when('lt', '"2026-05-31Z"^^xsd:date')}`, '2026-05-31T00:00:00Z'],
    [`${when('lteq', '"2026-05-31Z"^^xsd:date')}`, june],
  ])('under a permission with %s is until %s', async (constraint, until) => {
    expect(await ask(`odrl:permission [ ${print} ; ${constraint} ]`, { dateTime: may })).toEqual({ until });
  });

  it('is not known without a moment, or where it hangs on the last use', async () => {
    expect(await ask(`odrl:permission [ ${print} ]`, {})).toEqual({ until: 'not-known' });
    const interval = when('gt', '"PT1H"^^xsd:duration', 'odrl:timeInterval');
    expect(await ask(`odrl:permission [ ${print} ; ${interval} ]`, { dateTime: may, performed: [] })).toEqual({
      until: 'not-known',
    });
  });

  it.skipIf(!hasCorpus)('keeps the answer of every SolidLab case up to its end, and changes there', async () => {
    let ends = 0;
    for (const one of solidLab()) {
      const { policies } = parsePolicies(await solidLabDocument(one));
      const request = await solidLabRequest(one);
      const options = { semantics: 'force' } as const;
      const { until } = validUntil(policies, request, options);
      if (until === 'open' || until === 'not-known') continue;
      ends += 1;
      const at = (dateTime: string) =>
        decide(policies, { ...request, context: { ...request.context, dateTime } }, options).because;
      const end = Date.parse(until);
      const start = Date.parse(request.context?.dateTime ?? '');
      const now = decide(policies, request, options).because;
      for (const part of [0.01, 0.3, 0.5, 0.9, 0.999]) {
        const moment = start + Math.floor((end - start) * part);
        if (moment > start && moment < end) expect(at(new Date(moment).toISOString()), one.id).toBe(now);
      }
      expect(
        [at(until), at(new Date(end + 1).toISOString())].some((because) => because !== now),
        one.id,
      ).toBe(true);
    }
    expect(ends).toBeGreaterThan(5);
  });
});
