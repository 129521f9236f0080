import { type Because, compilePolicies, decide, type DecideOptions, type RequestContext } from '@ds4sscc/policy';
import { expect, it } from 'vitest';
import { policiesOf } from './corpus.js';

// What the comparison with the naive interpreter brought to light: each case is decided by the text named beside it.

interface Case {
  readonly policy: string;
  readonly action?: string;
  readonly target?: string;
  readonly context?: RequestContext;
  readonly options?: DecideOptions;
  readonly because: Because;
}

const until = (value: string): string =>
  `odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${value}"^^xsd:dateTime ]`;
const when = (operand: string, operator: string, right: string): string =>
  `odrl:constraint [ odrl:leftOperand odrl:${operand} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`;
const permission = (rest: string): string =>
  `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ; ${rest} ] .`;
const paid = `odrl:duty [ odrl:action [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:compensate ; odrl:refinement [
  odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ; odrl:rightOperand 500 ] ] ]`;
const ann = 'http://example.org/ann';
const now = '2026-06-01T00:00:00Z';

const cases: Readonly<Record<string, Case>> = {
  'whoever forbids to copy forbids to extract: an exact match holds both ways (Vocabulary, skos:exactMatch)': {
    policy: `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:air ] ;
      odrl:prohibition [ odrl:action odrl:copy ; odrl:target ex:air ] .`,
    action: 'extract',
    because: 'forbidden',
  },
  'whoever permits to write permits to modify (Vocabulary, skos:exactMatch)': {
    policy: 'ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:write ; odrl:target ex:air ] .',
    action: 'modify',
    because: 'permitted',
  },
  'a permission that may hold may win over a prohibition, where permissions win (Information Model 2.10)': {
    policy: `ex:p a odrl:Set ; odrl:conflict odrl:perm ; odrl:prohibition [ odrl:action odrl:read ; odrl:target ex:air ] ;
      odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ; ${until('2027-01-01T00:00:00Z')} ] .`,
    because: 'indeterminate',
  },
  'a prohibition of a policy that may be void leaves open what another policy permits (Information Model 2.10)': {
    policy: `ex:p a odrl:Set ; odrl:prohibition [ odrl:action odrl:read ; odrl:target ex:air ] ;
      odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ; ${when('purpose', 'eq', 'ex:a')} ] .
      ex:q a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ] .`,
    context: { operands: { purpose: 'http://example.org/b' } },
    because: 'indeterminate',
  },
  'white space in a token says nothing (XML Schema 1.1, part 2, 4.3.6)': {
    policy: permission(when('language', 'neq', '" de  x "^^xsd:token')),
    context: { operands: { language: { value: 'de x', datatype: 'http://www.w3.org/2001/XMLSchema#token' } } },
    because: 'not-permitted',
  },
  'a float equals the decimal it was made of (XPath, numeric type promotion)': {
    policy: permission(when('percentage', 'eq', '"0.1"^^xsd:float')),
    context: { operands: { percentage: 0.1 } },
    because: 'permitted',
  },
  '400 years are not 146,097 days, though they are as long (XML Schema 1.1, part 2, 3.3.6.1)': {
    policy: permission(when('delayPeriod', 'eq', '"P400Y"^^xsd:duration')),
    context: { operands: { delayPeriod: 'P146097D' } },
    because: 'not-permitted',
  },
  'a payment of an unknown amount is not paid with the amount that the request speaks of (Information Model 2.5.3)': {
    policy: permission(paid),
    context: { dateTime: now, operands: { payAmount: 500 }, performed: [{ action: 'compensate', assignee: ann }] },
    because: 'indeterminate',
  },
  'what was done at an unknown moment need not have been done after the earliest (Information Model 2.5)': {
    policy: permission(
      `odrl:duty [ odrl:action odrl:inform ; ${when('dateTime', 'gteq', '"2026-05-01T00:00:00Z"^^xsd:dateTime')} ]`,
    ),
    context: { dateTime: now, performed: [{ action: 'inform', assignee: ann }] },
    because: 'indeterminate',
  },
  'what was done at an unknown moment was done before a deadline that is still to come': {
    policy: permission(`odrl:duty [ odrl:action odrl:inform ; ${until('2026-07-01T00:00:00Z')} ]`),
    context: { dateTime: now, performed: [{ action: 'inform', assignee: ann }] },
    because: 'permitted',
  },
  'what something is part of is a collection, whatever else is said of it (Information Model 2.2.2)': {
    policy: `ex:p a odrl:Set ; odrl:conflict odrl:prohibit ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:air ] ;
      odrl:prohibition [ odrl:action odrl:read ; odrl:target ex:all ] . ex:air odrl:partOf ex:all .`,
    because: 'indeterminate',
  },
};

it.each(Object.entries(cases))(
  '%s',
  async (_, { policy, action = 'read', target = 'air', context, options, because }) => {
    const policies = await policiesOf(policy);
    const request = { action, target: `http://example.org/${target}`, assignee: ann, ...(context && { context }) };
    expect(decide(policies, request, options).because).toBe(because);
    expect(compilePolicies(policies, options).answer(request).because).toBe(because);
  },
);
