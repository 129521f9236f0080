import { parseGraph } from '@ds4sscc/linked-data';
import { compilePolicies, decide, expandPolicy, explain, parsePolicies } from '@ds4sscc/policy';
import { findConflicts } from '@ds4sscc/policy/analyse';
import { checkPolicies } from '@ds4sscc/policy/check';
import { checkCompliance } from '@ds4sscc/policy/compliance';
import { expect, it } from 'vitest';
import { turtle } from './corpus.js';

const value = '<http://www.w3.org/1999/02/22-rdf-syntax-ns#value>';
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const permission = (rest: string): string =>
  `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:t ; ${rest} ] .`;
const limit = (operand: string, operator: string, right: string): string =>
  permission(
    `odrl:constraint [ odrl:leftOperand ${operand} ; odrl:operator odrl:${operator} ; odrl:rightOperand ${right} ]`,
  );
const many = (count: number, one: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => one(at)).join('\n');

/** Documents that somebody may send, each with what a request to read comes to. */
const documents: Readonly<Record<string, readonly [because: string, text: () => string]>> = {
  'a name of JavaScript as operand': ['indeterminate', () => limit('<__proto__>', 'eq', '"x"')],
  'a name of JavaScript in the namespace of ODRL': ['indeterminate', () => limit('odrl:__proto__', 'eq', '"x"')],
  'names of JavaScript as operator, datatype and unit': [
    'indeterminate',
    () =>
      permission(`odrl:constraint [ odrl:leftOperand odrl:count ; odrl:operator odrl:constructor ; odrl:unit <toString> ;
        odrl:rightOperand "1"^^xsd:hasOwnProperty ]`),
  ],
  'an exponent without end': ['permitted', () => limit('odrl:payAmount', 'lt', '"1e999999999"^^xsd:double')],
  'an exponent without end below zero': [
    'not-permitted',
    () => limit('odrl:payAmount', 'lt', '"1e-999999999"^^xsd:double'),
  ],
  'a decimal of a million digits': [
    'indeterminate',
    () => limit('odrl:payAmount', 'lt', `"${'9'.repeat(1_000_000)}"^^xsd:decimal`),
  ],
  'a year of six digits': ['permitted', () => limit('odrl:dateTime', 'lt', '"275761-01-01T00:00:00Z"^^xsd:dateTime')],
  'a year before all others': [
    'permitted',
    () => limit('odrl:dateTime', 'gt', '"-999999999-01-01T00:00:00Z"^^xsd:dateTime'),
  ],
  'a year of ten digits': [
    'indeterminate',
    () => limit('odrl:dateTime', 'lt', '"9999999999-01-01T00:00:00Z"^^xsd:dateTime'),
  ],
  'a duration of a billion years': ['permitted', () => limit('odrl:elapsedTime', 'lt', '"P999999999Y"^^xsd:duration')],
  'an action of a million characters': ['permitted', () => permission(`odrl:action <urn:${'a'.repeat(1_000_000)}>`)],
  'a text of ten million characters': [
    'indeterminate',
    () => limit('odrl:purpose', 'eq', `"${'x'.repeat(10_000_000)}"`),
  ],
  'one node that is rule, duty, constraint and remedy of itself': [
    'indeterminate',
    () => `ex:p a odrl:Set ; odrl:permission ex:r ; odrl:prohibition ex:r . ex:r odrl:action odrl:read ; odrl:target ex:t ;
      odrl:duty ex:r ; odrl:consequence ex:r ; odrl:remedy ex:r ; odrl:constraint ex:r ; odrl:refinement ex:r .`,
  ],
  'actions, collections, duties and constraints that contain themselves': [
    'indeterminate',
    () => `ex:p a odrl:Set ; odrl:permission ex:r . ex:r odrl:action ex:a ; odrl:target ex:c ; odrl:duty ex:d .
      ex:a ${value} ex:a ; odrl:refinement ex:k . ex:k odrl:and ex:k . ex:c odrl:partOf ex:c ; odrl:source ex:c ;
      odrl:refinement ex:k . ex:d odrl:action odrl:inform ; odrl:consequence ex:d ; odrl:duty ex:d .`,
  ],
  'a list that bites its own tail': [
    'indeterminate',
    () =>
      `${permission('odrl:constraint [ odrl:and ex:l ]')} ex:l <${rdf}first> [ odrl:leftOperand odrl:count ] ; <${rdf}rest> ex:l .`,
  ],
  'a policy that stands there twice, and parents in a diamond of 60 levels': [
    'indeterminate',
    () =>
      `ex:p a odrl:Set ; odrl:inheritFrom ex:a0 . ${many(
        60,
        (at) => `ex:a${at} a odrl:Set ; odrl:inheritFrom ex:a${at + 1}, ex:b${at + 1} .
        ex:b${at} a odrl:Set ; odrl:inheritFrom ex:a${at + 1}, ex:b${at + 1} .`,
      )} ex:a60 a odrl:Set . ex:b60 a odrl:Set ;
        odrl:uid ex:p ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:t ] .`,
  ],
  'constraints that share their parts on 60 levels': [
    'indeterminate',
    () =>
      `${permission('odrl:constraint ex:n0')} ${many(
        60,
        (at) => `ex:n${at} odrl:or ex:n${at + 1}, ex:m${at + 1} .
        ex:m${at} odrl:or ex:n${at + 1}, ex:m${at + 1} .`,
      )} ${['n', 'm']
        .map(
          (name) => `ex:${name}60 odrl:leftOperand odrl:count ;
        odrl:operator odrl:lt ; odrl:rightOperand "five" .`,
        )
        .join(' ')}`,
  ],
  'a thousand assets with one policy of a thousand rules': [
    'not-permitted',
    () =>
      `ex:p a odrl:Set . ${many(1000, (at) => `ex:p odrl:permission [ odrl:action odrl:read ] . ex:t${at} odrl:hasPolicy ex:p .`)}`,
  ],
  'two thousand assets with one policy of two thousand rules': [
    'indeterminate',
    () =>
      `ex:p a odrl:Set . ${many(2000, (at) => `ex:p odrl:permission [ odrl:action odrl:read ] . ex:t${at} odrl:hasPolicy ex:p .`)}`,
  ],
  'a rule about a thousand actions, targets and parties': [
    'not-permitted',
    () =>
      `ex:p a odrl:Set ; odrl:permission ex:r . ${many(1000, (at) => `ex:r odrl:action ex:a${at} ; odrl:target ex:t${at} ; odrl:assignee ex:u${at} .`)}`,
  ],
  'a constraint nested 10,000 deep': [
    'indeterminate',
    () =>
      permission(
        `odrl:constraint ${'[ odrl:and '.repeat(10_000)}[ odrl:leftOperand odrl:count ]${' ]'.repeat(10_000)}`,
      ),
  ],
};

const request = {
  action: 'read',
  target: 'http://example.org/t',
  assignee: 'http://example.org/ann',
  context: {
    dateTime: '2026-01-01T00:00:00Z',
    operands: { count: 1, payAmount: { value: 1 }, purpose: 'x', elapsedTime: 'P1D' },
    performed: [{ action: 'inform', assignee: 'http://example.org/ann', dateTime: '2025-01-01T00:00:00Z' }],
  },
};

it.each(Object.entries(documents))('%s: read, checked and decided', async (_, [because, text]) => {
  const document = await turtle(text());
  const { policies } = parsePolicies(document);
  const decision = decide(policies, request);
  expect(decision.because).toBe(because);
  expect(compilePolicies(policies).answer(request).because).toBe(because);
  expect(explain(decision).length).toBeGreaterThan(0);
  expect(findConflicts(policies).conflicts.length).toBeLessThan(101);
  expect(policies.map(expandPolicy)).toHaveLength(policies.length);
  expect(checkCompliance(policies, [{ ...request, dateTime: '2026-01-01T00:00:00Z' }]).events).toHaveLength(1);
  for (const { rule } of checkPolicies(document)) expect(rule).toMatch(/^odrl\//);
});

it('JSON nested 10,000 deep is a finding, and denies', async () => {
  const deep = `${'{"and":['.repeat(10_000)}{}${']}'.repeat(10_000)}`;
  const document = await parseGraph(
    `{"@context":"http://www.w3.org/ns/odrl.jsonld","@type":"Set","uid":"urn:p","permission":{"action":"read","target":"urn:t","constraint":${deep}}}`,
    { source: 'deep.json', syntax: 'json-ld' },
  );
  expect(document.findings.map(({ rule }) => rule)).toEqual(['json/too-deep']);
  expect(decide(parsePolicies(document).policies, { action: 'read', target: 'urn:t' }).decision).toBe('deny');
});
