import { decide, expandPolicy, inheritPolicies, type Performance, type RequestContext } from '@ds4sscc/policy';
import { checkPolicies, rules } from '@ds4sscc/policy/check';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import { describe, expect, it } from 'vitest';
import { cases, hasCorpus, policiesOf, turtle } from './corpus.js';

/** A Set with one permission that has a constraint. */
const constrained = (constraint: string): string =>
  `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ; odrl:constraint [ ${constraint} ] ] .`;
const read = 'odrl:action odrl:read ; odrl:target ex:air';
const atomic = 'odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperand 5';
const refinement = `odrl:refinement [ ${atomic} ]`;

/**
 * The validator criteria of the W3C implementation report, each with the rule that reports a document which breaks it. V4 to
 * V7 say "exactly one", which the Information Model demands of irreducible rules only (2.7.1): several are expanded.
 */
const validators: Readonly<Record<string, readonly [rule: string, broken: string]>> = {
  V1: ['odrl/document-without-policy', 'ex:air a ex:Dataset .'],
  V2: ['odrl/policy-without-rule', 'ex:p a odrl:Set .'],
  V3: ['odrl/policy-uid-missing', `[] a odrl:Set ; odrl:permission [ ${read} ] .`],
  V4: [
    'odrl/offer-without-assigner',
    `ex:p a odrl:Offer ; odrl:permission [ ${read} ] , [ ${read} ; odrl:assigner ex:a ] .`,
  ],
  V5: [
    'odrl/agreement-party-missing',
    `ex:p a odrl:Agreement ; odrl:assignee ex:b ; odrl:permission [ ${read} ] , [ odrl:action odrl:print ; odrl:target ex:air ; odrl:assigner ex:a ] .`,
  ],
  V6: ['odrl/agreement-party-missing', `ex:p a odrl:Agreement ; odrl:assigner ex:a ; odrl:permission [ ${read} ] .`],
  V7: ['odrl/rule-without-target', 'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ] .'],
  V8: [
    'odrl/remedy-with-consequence',
    `ex:p a odrl:Set ; odrl:prohibition [ ${read} ; odrl:remedy [ odrl:action odrl:delete ; odrl:consequence [ odrl:action odrl:inform ] ] ] .`,
  ],
  V9: [
    'odrl/collection-without-source',
    `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target [ a odrl:AssetCollection ; ${refinement} ] ] .`,
  ],
  V10: [
    'odrl/collection-without-source',
    `ex:p a odrl:Set ; odrl:permission [ ${read} ; odrl:assignee [ a odrl:PartyCollection ; ${refinement} ] ] .`,
  ],
  V11: ['odrl/conflict-strategy-unknown', `ex:p a odrl:Set ; odrl:conflict ex:mine ; odrl:permission [ ${read} ] .`],
  V12: ['odrl/action-unknown', 'ex:p a odrl:Set ; odrl:permission [ odrl:action ex:mine ; odrl:target ex:air ] .'],
  V13: ['odrl/left-operand-unknown', constrained(atomic.replace('odrl:count', 'ex:mine'))],
  V14: ['odrl/operator-unknown', constrained(atomic.replace('odrl:lt', 'ex:mine'))],
  V15: ['odrl/property-unknown', constrained(`odrl:nand ( [ ${atomic} ] )`)],
  V16: ['odrl/right-operand-repeated', constrained(`${atomic}, 6`)],
  V17: ['odrl/constraint-incomplete', constrained(atomic.replace('odrl:leftOperand odrl:count ; ', ''))],
  V18: ['odrl/constraint-incomplete', constrained(atomic.replace('odrl:lt', 'odrl:lt, odrl:gt'))],
  'V19-CR-IM-05': ['odrl/value-not-an-iri', constrained('odrl:and ( "soon" )')],
  'V19-CR-IM-12': ['odrl/rule-not-described', constrained('odrl:and ( ex:soon )')],
  V20: [
    'odrl/value-not-an-iri',
    constrained('odrl:leftOperand odrl:count ; odrl:operator odrl:lt ; odrl:rightOperandReference "five"'),
  ],
  V21: ['odrl/data-type-unknown', constrained(`${atomic} ; odrl:dataType ex:pieces`)],
  V22: ['odrl/rule-of-two-kinds', `ex:p a odrl:Set ; odrl:prohibition ex:r ; odrl:permission ex:r . ex:r ${read} .`],
  V23: [
    'odrl/conflict-strategies-contradicting',
    `ex:p a odrl:Set ; odrl:conflict odrl:perm, odrl:prohibit ; odrl:permission [ ${read} ] .`,
  ],
  V24: [
    'odrl/inheritance-cycle',
    `ex:p a odrl:Set ; odrl:inheritFrom ex:q ; odrl:permission [ ${read} ] . ex:q a odrl:Set ; odrl:inheritFrom ex:p .`,
  ],
};

describe('The validator criteria of the W3C implementation report', () => {
  it.each(Object.entries(validators))('%s is %s', async (_, [rule, broken]) => {
    const found = checkPolicies(await turtle(broken), { policyExpected: true }).map((finding) => finding.rule);
    expect(found).toContain(rule);
    expect(rules.map(({ id }) => id)).toContain(rule);
  });
});

const ask = { action: 'read', target: 'http://example.org/air', assignee: 'http://example.org/ann' };
const someone = { ...ask, assignee: 'http://example.org/bob' };
const permitted = async (text: string, request: object = ask): Promise<boolean> =>
  decide(await policiesOf(text), { ...ask, ...request }).decision === 'permit';

/** The normaliser criteria, each as a decision or a form that only the normalised policy has. */
const normalisers: Readonly<Record<string, () => Promise<boolean>>> = {
  async N1() {
    const policy = 'ex:p a odrl:Agreement ; odrl:permission [ odrl:action odrl:read ] .';
    const outside = `${policy} ex:air odrl:hasPolicy ex:p . ex:ann odrl:assigneeOf ex:p .`;
    return (await permitted(outside)) && !(await permitted(outside, someone)) && !(await permitted(policy));
  },
  async N2() {
    const [policy] = await policiesOf(`ex:p a odrl:Policy ; odrl:permission [ ${read} ] .`);
    return policy?.type === 'Set' && policy.permissions[0]?.kind === 'permission';
  },
  async N3() {
    const text = `ex:q a odrl:Set ; odrl:permission [ ${read} ] . ex:p a odrl:Set ; odrl:inheritFrom ex:q .`;
    return inheritPolicies(await policiesOf(text)).every(({ permissions }) => permissions.length === 1);
  },
  async N4() {
    const text = 'ex:p a odrl:Set ; odrl:target ex:air ; odrl:permission [ odrl:action odrl:read ] .';
    return (await policiesOf(text))[0]?.permissions[0]?.targets.length === 1;
  },
  async N5() {
    const text = `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read, odrl:print ; odrl:target ex:air ] .`;
    return (await policiesOf(text)).flatMap((policy) => expandPolicy(policy).permissions).length === 2;
  },
  N6: () => permitted(`ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] .`),
  async N7() {
    const policies = await policiesOf(
      `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ odrl:action ex:share ; odrl:target ex:air ] ;
         odrl:prohibition [ odrl:action odrl:distribute ; odrl:target ex:air ] .`,
    );
    const share = 'http://example.org/share';
    const because = (implies: readonly string[]): string =>
      decide(policies, { ...ask, action: share }, { profiles: [{ iri: 'urn:p', actions: { [share]: { implies } } }] })
        .because;
    return because([]) === 'permitted' && because(['http://www.w3.org/ns/odrl/2/distribute']) === 'forbidden';
  },
  N8: () =>
    permitted(
      `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:all ] . ex:all a odrl:AssetCollection .`,
      { context: { partOf: { [ask.target]: ['http://example.org/all'] } } },
    ),
  N9: () =>
    permitted(
      `ex:p a odrl:Set ; odrl:permission [ ${read} ; odrl:assignee ex:all ] . ex:all a odrl:PartyCollection .`,
      {
        context: { partOf: { [ask.assignee]: ['http://example.org/all'] } },
      },
    ),
  async N10() {
    const text = `ex:p a odrl:Set ; <http://purl.org/dc/terms/isReplacedBy> ex:q ; odrl:permission [ ${read} ] .`;
    return !(await permitted(text));
  },
};

describe('The normaliser criteria of the W3C implementation report', () => {
  it.each(Object.entries(normalisers))('%s holds', async (_, holds) => {
    expect(await holds()).toBe(true);
  });
});

const euro = 'odrl:unit <http://dbpedia.org/resource/Euro>';
const refinedTo = (action: string, refinement: string): string =>
  `odrl:action [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:${action} ; odrl:refinement [ ${refinement} ] ]`;
const pay = (amount: string): string =>
  refinedTo(
    'compensate',
    `odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ; odrl:rightOperand ${amount} ; ${euro}`,
  );
const before = (operator: string, day: string): string =>
  `odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:${operator} ; odrl:rightOperand "${day}"^^xsd:date ]`;
const set = (rest: string): string => `ex:p a odrl:Set ; ${rest} .`;
const air = 'odrl:target ex:air';

/** The examples of the Information Model that the evaluator criteria are about, with values that have a datatype. */
const examples: Readonly<Record<string, string>> = {
  E12: set(`odrl:permission [ ${air} ; odrl:action odrl:play ]`),
  E13: set(`odrl:permission [ ${air} ; odrl:action odrl:distribute ; ${before('lt', '2018-01-01Z')} ]`),
  E18: set(`odrl:permission [ ${air} ; odrl:action odrl:play ; ${before('lteq', '2017-12-31Z')} ]`),
  E14: set(
    `odrl:permission [ ${air} ; ${refinedTo('print', 'odrl:leftOperand odrl:percentage ; odrl:operator odrl:lteq ; odrl:rightOperand 50.0')} ]`,
  ),
  E15: set(
    `odrl:permission [ ${air} ; ${refinedTo(
      'reproduce',
      `odrl:xone ( [ odrl:leftOperand odrl:media ; odrl:operator odrl:eq ; odrl:rightOperand ex:online ]
        [ odrl:leftOperand odrl:language ; odrl:operator odrl:eq ; odrl:rightOperand "en" ] )`,
    )} ]`,
  ),
  E16: set(
    `odrl:permission [ odrl:action odrl:play ; odrl:target [ a odrl:AssetCollection ; odrl:source ex:catalogue ; odrl:refinement [
      odrl:leftOperand ex:runningTime ; odrl:operator odrl:lt ; odrl:rightOperand 60 ; odrl:unit ex:minute ] ] ]`,
  ),
  E17: set(
    `odrl:permission [ ${air} ; odrl:action odrl:display ; odrl:assignee [ a odrl:PartyCollection ; odrl:source ex:friends ;
      odrl:refinement [ odrl:leftOperand ex:age ; odrl:operator odrl:gt ; odrl:rightOperand 17 ] ] ]`,
  ),
  E19: set(
    `odrl:conflict odrl:perm ; odrl:permission [ ${air} ; odrl:action odrl:display ] ; odrl:prohibition [ ${air} ; odrl:action odrl:archive ]`,
  ),
  E20: set(`odrl:obligation [ odrl:assignee ex:ann ; ${pay('500.00')} ]`),
  E21: set(
    `odrl:obligation ex:duty . ex:duty odrl:assignee ex:ann ; odrl:action odrl:delete ; ${air} ; odrl:consequence [ ${pay('10.00')} ]`,
  ),
  E22: set(
    `odrl:permission [ ${air} ; odrl:action odrl:play ; odrl:duty [ ${pay('5.00')} ;
      odrl:constraint [ odrl:leftOperand odrl:event ; odrl:operator odrl:eq ; odrl:rightOperand ex:use ] ] ]`,
  ),
  E23: set(
    `odrl:permission [ ${air} ; odrl:action odrl:distribute ; odrl:duty ex:duty ] . ex:duty odrl:action odrl:attribute ;
      odrl:consequence [ odrl:action odrl:acceptTracking ]`,
  ),
  E24: set(
    `odrl:prohibition [ ${air} ; odrl:action odrl:index ; odrl:remedy [ odrl:action odrl:anonymize ; ${air} ] ]`,
  ),
};

const ex = 'http://example.org/';
const done = (action: string, amount?: number): Performance => ({
  action,
  target: ask.target,
  assignee: ask.assignee,
  ...(amount !== undefined && { operands: { payAmount: { value: amount, unit: 'http://dbpedia.org/resource/Euro' } } }),
});
const at = (dateTime: string): RequestContext => ({ dateTime });
const given = (operands: NonNullable<RequestContext['operands']>): RequestContext => ({ operands });
const log = (...performed: readonly Performance[]): RequestContext => ({ performed });
const violated = { duties: { [`${ex}duty`]: 'violated' } } as const;
const dueOn = (event: string, ...performed: readonly Performance[]): RequestContext => ({
  operands: { event: ex + event },
  performed,
});
const running = (minutes: number): RequestContext => ({
  partOf: { [ask.target]: [`${ex}catalogue`] },
  properties: { [ask.target]: { [`${ex}runningTime`]: { value: minutes, unit: `${ex}minute` } } },
});
const aged = (age: number): RequestContext => ({
  partOf: { [ask.assignee]: [`${ex}friends`] },
  properties: { [ask.assignee]: { [`${ex}age`]: age } },
});

/** The evaluator criteria: what is asked for and in which state of the world, with `because`; or what was done, with the state of the rule. */
const evaluators: Readonly<Record<string, readonly [action: string, state: RequestContext, expected: string]>> = {
  'E12-1': ['play', {}, 'permitted'],
  'E13-1': ['distribute', at('2017-06-01T00:00:00Z'), 'permitted'],
  'E13-2': ['distribute', at('2018-01-01T00:00:00Z'), 'not-permitted'],
  'E18-1': ['play', at('2017-12-31T23:59:59Z'), 'permitted'],
  'E18-2': ['play', at('2018-01-01T00:00:00Z'), 'not-permitted'],
  'E22-1': ['play', dueOn('use', done('compensate', 5)), 'permitted'],
  'E22-2': ['play', dueOn('use'), 'not-permitted'],
  'E22-3': ['play', dueOn('use', done('compensate', 4)), 'not-permitted'],
  'E22-4': ['play', dueOn('sale', done('compensate', 5)), 'permitted'],
  'E23-1': ['distribute', log(done('attribute')), 'permitted'],
  'E23-2': ['distribute', { ...log(done('acceptTracking')), ...violated }, 'not-permitted'],
  'E23-3': ['distribute', { ...log(), ...violated }, 'not-permitted'],
  'E23-4': ['distribute', { ...log(done('attribute'), done('acceptTracking')), ...violated }, 'permitted'],
  'E23-5': ['distribute', { ...log(done('attribute')), ...violated }, 'not-permitted'],
  'E19-1': ['display', {}, 'permitted'],
  'E19-2': ['', log(done('display')), 'prohibition not-violated'],
  'E24-1': ['', log(done('anonymize')), 'prohibition not-violated'],
  'E24-2': ['', log(done('index'), done('anonymize')), 'prohibition remedied'],
  'E24-3': ['', log(done('index')), 'prohibition violated'],
  'E20-1': ['', log(done('compensate', 500)), 'obligation fulfilled'],
  'E20-2': ['', log(done('compensate', 50)), 'obligation unfulfilled'],
  'E21-1': ['', log(done('delete')), 'obligation fulfilled'],
  'E21-2': ['', { ...log(), ...violated }, 'obligation violated'],
  'E21-3': ['', { ...log(done('compensate', 10)), ...violated }, 'obligation violated'],
  'E21-4': ['', { ...log(done('delete'), done('compensate', 10)), ...violated }, 'obligation fulfilled'],
  'E21-5': ['', { ...log(done('delete'), done('compensate', 1)), ...violated }, 'obligation violated'],
  'E14-1': ['print', given({ percentage: 50 }), 'permitted'],
  'E14-2': ['print', given({ percentage: 50.5 }), 'not-permitted'],
  'E16-1': ['play', running(59), 'permitted'],
  'E16-2': ['play', running(60), 'not-permitted'],
  'E17-1': ['display', aged(18), 'permitted'],
  'E17-2': ['display', aged(17), 'not-permitted'],
  'E15-1': ['reproduce', given({ media: `${ex}online`, language: 'en' }), 'not-permitted'],
  'E15-2': ['reproduce', given({ media: `${ex}online`, language: 'de' }), 'permitted'],
  'E15-3': ['reproduce', given({ media: `${ex}paper`, language: 'en' }), 'permitted'],
  'E15-4': ['reproduce', given({ media: `${ex}paper`, language: 'de' }), 'not-permitted'],
};

/** What is allowed, fulfilled or not infringed. */
const favourable = ['permitted', 'obligation fulfilled', 'prohibition not-violated', 'prohibition remedied'];

describe('The evaluator criteria of the W3C implementation report', () => {
  const profiles = [{ iri: 'urn:p', leftOperands: [`${ex}runningTime`, `${ex}age`] }];

  it.each(Object.entries(evaluators))('%s: %s', async (id, [action, context, expected]) => {
    const policies = await policiesOf(examples[id.split('-')[0] ?? ''] ?? '');
    if (action === '') {
      const { performed = [], ...world } = context;
      const { rules: states } = checkCompliance(policies, performed, { context: world });
      expect(states.map(({ kind, state }) => `${kind} ${state}`)).toContain(expected);
      return;
    }
    expect(decide(policies, { ...ask, action, context }, { profiles }).because).toBe(expected);
    const other = { ...ask, action: 'sell', context };
    expect(decide(policies, other, { profiles }).because).toBe('not-permitted');
  });

  it.skipIf(!hasCorpus)('have the verdicts that the evaluator of IPTC recorded for the same cases', () => {
    const recorded = cases().filter(({ suite }) => suite.includes('nitmws'));
    for (const [id, [, , expected]] of Object.entries(evaluators)) {
      const same = recorded.filter((one) => new RegExp(`^IPTC-imex${id.slice(1)}[ab]?$`).test(one.id));
      const verdicts = same.map((one) => (one.expected as { archivedResult?: string }).archivedResult ?? '');
      expect([id, verdicts.length > 0]).toEqual([id, true]);
      for (const verdict of verdicts) {
        const good = /status = (?:Allowed|Fulfilled|Not-Infringed)$/.test(verdict.trim());
        expect([id, verdict, favourable.includes(expected)]).toEqual([id, verdict, good]);
      }
    }
  });
});

it.skipIf(!hasCorpus)('The tables have every criterion of the report', () => {
  const ids = cases()
    .map(({ id }) => id)
    .filter((id) => /^CR-[ENV]\d/.test(id));
  expect(
    [...Object.keys(validators), ...Object.keys(normalisers), ...Object.keys(evaluators)]
      .map((id) => `CR-${id}`)
      .sort(),
  ).toEqual(ids.sort());
});
