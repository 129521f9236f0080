import { decide, type RequestContext } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

const profile = { iri: 'http://example.org/profile', leftOperands: ['http://example.org/age'] };

/** How the first premise of a kind stands for one permission to print `ex:air`. */
async function premise(part: string, rule: string, context: RequestContext): Promise<string> {
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ ${rule.includes('odrl:action') ? '' : 'odrl:action odrl:print ;'} ${rule.includes('odrl:target') ? '' : 'odrl:target ex:air ;'} ${rule} ] .`,
  );
  const request = { action: 'print', target: 'http://example.org/air', assignee: 'http://example.org/ann', context };
  const [outcome] = decide(policies, request, { profiles: [profile] }).rules;
  const found = outcome?.premises.find((one) => one.part === part);
  return [found?.state, found?.reason].filter((one) => one !== undefined).join(' ');
}

const constraint = (operand: string, operator: string, right: string, more = ''): string =>
  `odrl:constraint [ odrl:leftOperand ${operand} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ${more} ]`;

const on = (operand: string, value: NonNullable<RequestContext['operands']>[string]): RequestContext => ({
  operands: { [operand]: value },
});
const e = (name: string): string => `http://example.org/${name}`;

describe('A constraint', () => {
  it.each([
    ['purpose by its IRI', constraint('odrl:purpose', 'eq', 'ex:research'), on('purpose', e('research')), 'satisfied'],
    ['purpose, another', constraint('odrl:purpose', 'eq', 'ex:research'), on('purpose', e('ads')), 'unsatisfied'],
    ['purpose, not said', constraint('odrl:purpose', 'eq', 'ex:research'), {}, 'unknown missing-operand'],
    ['a number of JSON', constraint('odrl:count', 'lteq', '5'), on('count', 5), 'satisfied'],
    ['a number as text', constraint('odrl:count', 'lteq', '5'), on('count', '6'), 'unsatisfied'],
    ['text that is no number', constraint('odrl:count', 'lteq', '5'), on('count', 'five'), 'unknown type-error'],
    ['not a number', constraint('odrl:count', 'lteq', '5'), on('count', Number.NaN), 'unknown not-ordered'],
    [
      'a typed value',
      constraint('odrl:elapsedTime', 'lt', '"P1D"^^xsd:duration'),
      on('elapsedTime', 'PT23H'),
      'satisfied',
    ],
    [
      'a type ODRL does not take',
      constraint('odrl:elapsedTime', 'lt', '5'),
      on('elapsedTime', 3),
      'unknown type-error',
    ],
    [
      'a datatype said by the constraint',
      constraint('odrl:count', 'lt', '"5"', '; odrl:dataType xsd:integer'),
      on('count', 4),
      'satisfied',
    ],
    [
      'the same unit',
      constraint('odrl:payAmount', 'eq', '5.0', '; odrl:unit "EUR"'),
      on('payAmount', { value: 5, unit: 'EUR' }),
      'satisfied',
    ],
    [
      'another unit',
      constraint('odrl:payAmount', 'eq', '5.0', '; odrl:unit "EUR"'),
      on('payAmount', { value: 5, unit: 'USD' }),
      'unknown unit-mismatch',
    ],
    [
      'no unit',
      constraint('odrl:payAmount', 'eq', '5.0', '; odrl:unit "EUR"'),
      on('payAmount', 5),
      'unknown unit-mismatch',
    ],
    ['an operand of a profile', constraint('ex:age', 'gteq', '18'), { operands: { [e('age')]: 20 } }, 'satisfied'],
    [
      'an operand nobody declared',
      constraint('ex:shoeSize', 'eq', '42'),
      { operands: { [e('shoeSize')]: 42 } },
      'unknown unknown-operand',
    ],
    ['any of several', constraint('odrl:language', 'isAnyOf', '"de", "nl"'), on('language', ['fr', 'nl']), 'satisfied'],
    ['any of a list', constraint('odrl:language', 'isAnyOf', '( "de" "nl" )'), on('language', 'nl'), 'satisfied'],
    ['none of several', constraint('odrl:language', 'isNoneOf', '"de", "nl"'), on('language', 'fr'), 'satisfied'],
    [
      'none of several, one is',
      constraint('odrl:language', 'isNoneOf', '"de", "nl"'),
      on('language', ['fr', 'nl']),
      'unsatisfied',
    ],
    [
      'all of several',
      constraint('odrl:language', 'isAllOf', '"de", "nl"'),
      on('language', ['nl', 'fr', 'de']),
      'satisfied',
    ],
    [
      'all of several, one lacks',
      constraint('odrl:language', 'isAllOf', '"de", "nl"'),
      on('language', 'nl'),
      'unsatisfied',
    ],
    [
      'equality of several, some of them',
      constraint('odrl:language', 'eq', '"de"'),
      on('language', ['de', 'nl']),
      'unknown several-values',
    ],
    [
      'equality of several, none',
      constraint('odrl:language', 'eq', '"de"'),
      on('language', ['fr', 'nl']),
      'unsatisfied',
    ],
    [
      'a place within',
      constraint('odrl:spatial', 'isPartOf', 'ex:eu'),
      { ...on('spatial', e('ghent')), partOf: { [e('ghent')]: [e('be')], [e('be')]: [e('eu')] } },
      'satisfied',
    ],
    [
      'a place elsewhere',
      constraint('odrl:spatial', 'isPartOf', 'ex:eu'),
      { ...on('spatial', e('oslo')), partOf: { [e('oslo')]: [e('no')] } },
      'unsatisfied',
    ],
    [
      'a place nobody knows',
      constraint('odrl:spatial', 'isPartOf', 'ex:eu'),
      on('spatial', e('x')),
      'unknown missing-membership',
    ],
    ['a place itself', constraint('odrl:spatial', 'isPartOf', 'ex:eu'), on('spatial', e('eu')), 'satisfied'],
    [
      'places in a circle',
      constraint('odrl:spatial', 'isPartOf', 'ex:eu'),
      { ...on('spatial', e('a')), partOf: { [e('a')]: [e('b')], [e('b')]: [e('a')] } },
      'unsatisfied',
    ],
    [
      'a whole',
      constraint('odrl:spatial', 'hasPart', 'ex:be'),
      { ...on('spatial', e('eu')), partOf: { [e('be')]: [e('eu')] } },
      'satisfied',
    ],
    [
      'a kind',
      constraint('odrl:purpose', 'isA', 'ex:research'),
      { ...on('purpose', e('study')), isA: { [e('study')]: [e('research')] } },
      'satisfied',
    ],
    [
      'a name from the prototype',
      constraint('odrl:purpose', 'eq', 'ex:research'),
      on('__proto__', e('research')),
      'unknown missing-operand',
    ],
  ] as const)('with %s', async (_case, rule, context, expected) => {
    expect(await premise('constraint', rule, context as RequestContext)).toBe(expected);
  });
});

const refinement = (operand: string, operator: string, right: string): string =>
  `odrl:refinement [ odrl:leftOperand ${operand} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`;

describe('A refinement', () => {
  // Information Model 2.5.3, and case B1 of the W3C ODRL Formal Semantics draft.
  const action = `odrl:action [ rdf:value odrl:print ; ${refinement('odrl:resolution', 'lteq', '1200')} ]`.replace(
    'rdf:value',
    '<http://www.w3.org/1999/02/22-rdf-syntax-ns#value>',
  );
  const target = `odrl:target [ a odrl:AssetCollection ; odrl:source ex:air ; ${refinement('odrl:absoluteSize', 'lt', '10')} ]`;
  const assignee = `odrl:assignee [ a odrl:PartyCollection ; odrl:source ex:ann ; ${refinement('ex:age', 'gteq', '18')} ]`;

  it.each([
    ['of an action holds', 'action', action, on('resolution', 600), 'satisfied'],
    ['of an action does not', 'action', action, on('resolution', 2400), 'unsatisfied'],
    ['of an action is not known', 'action', action, {}, 'unknown'],
    ['of an asset holds', 'target', target, { properties: { [e('air')]: { absoluteSize: 9 } } }, 'satisfied'],
    ['of an asset does not', 'target', target, { properties: { [e('air')]: { absoluteSize: 11 } } }, 'unsatisfied'],
    ['of an asset is about the asset, not the request', 'target', target, on('absoluteSize', 9), 'unknown'],
    ['of a party holds', 'assignee', assignee, { properties: { [e('ann')]: { [e('age')]: 18 } } }, 'satisfied'],
    ['of a party does not', 'assignee', assignee, { properties: { [e('ann')]: { [e('age')]: 17 } } }, 'unsatisfied'],
  ])('%s', async (_case, part, rule, context, expected) => {
    expect(await premise(part, rule, context)).toBe(expected);
  });

  it.each([
    [{ operands: { count: null } }, 'operands'],
    [{ operands: { count: [{ value: {} }] } }, 'operands'],
    [{ operands: [] }, 'operands'],
    [{ properties: { x: 3 } }, 'properties'],
    [{ isA: { x: 'y' } }, 'isA'],
    [{ partOf: { x: [3] } }, 'partOf'],
  ])('is not asked for where the request is broken: %j', async (context, word) => {
    const policies = await policiesOf(
      'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:print ; odrl:target ex:air ] .',
    );
    const decision = decide(policies, {
      action: 'print',
      target: e('air'),
      context: context as unknown as RequestContext,
    });
    expect([decision.because, decision.error?.includes(word)]).toEqual(['error', true]);
  });
});
