import { createGraph, type GraphDocument, type Statement } from '@ds4sscc/linked-data';
import { decide, parsePolicies } from '@ds4sscc/policy';
import { checkPolicies } from '@ds4sscc/policy/check';
import { expect, it } from 'vitest';
import { policiesOf, turtle } from './corpus.js';
import { blankNode, defaultGraph, literal, namedNode } from './terms.js';

const odrl = (name: string) => namedNode(`http://www.w3.org/ns/odrl/2/${name}`);
const type = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const policy = namedNode('urn:policy');

function link(subject: Statement['subject'], property: string, object: Statement['object']): Statement {
  return { subject, predicate: property === 'a' ? type : odrl(property), object, graph: defaultGraph() };
}

function documentOf(statements: Iterable<Statement>): GraphDocument {
  const graph = createGraph(statements);
  return { source: 'made', syntax: 'turtle', graph, findings: [], prefixes: {}, lineText: () => '' };
}

function* rulesOnTheirOwnTargets(): Generator<Statement> {
  yield link(policy, 'a', odrl('Set'));
  for (let at = 0; at < 100_000; at += 1) {
    const rule = blankNode(`r${at}`);
    yield link(policy, at % 2 === 0 ? 'permission' : 'prohibition', rule);
    yield link(rule, 'action', odrl('read'));
    yield link(rule, 'target', namedNode(`urn:t${at}`));
  }
}

function* rulesOnOneTarget(): Generator<Statement> {
  yield link(policy, 'a', odrl('Set'));
  yield link(policy, 'target', namedNode('urn:t'));
  for (let at = 0; at < 100_000; at += 1) {
    const rule = namedNode(`urn:r${at}`);
    yield link(policy, at % 2 === 0 ? 'permission' : 'prohibition', rule);
    yield link(rule, 'action', odrl(at % 2 === 0 ? 'read' : 'print'));
  }
}

function nested(levels: number): GraphDocument {
  const statements = [
    link(policy, 'a', odrl('Set')),
    link(policy, 'permission', blankNode('r')),
    link(blankNode('r'), 'action', odrl('read')),
    link(blankNode('r'), 'target', namedNode('urn:t')),
    link(blankNode('r'), 'constraint', blankNode('c0')),
  ];
  for (let at = 0; at < levels; at += 1) statements.push(link(blankNode(`c${at}`), 'and', blankNode(`c${at + 1}`)));
  const leaf = blankNode(`c${levels}`);
  statements.push(link(leaf, 'leftOperand', odrl('dateTime')), link(leaf, 'operator', odrl('gteq')));
  statements.push({
    ...link(leaf, 'rightOperand', leaf),
    object: literal('2020-01-01T00:00:00Z', 'http://www.w3.org/2001/XMLSchema#dateTime'),
  });
  return documentOf(statements);
}

it('decides a policy with 100,000 rules', () => {
  const { policies, findings } = parsePolicies(documentOf(rulesOnTheirOwnTargets()));
  expect(findings).toEqual([]);
  const decision = decide(policies, { action: 'read', target: 'urn:t500' });
  expect([decision.because, decision.rules.length, decision.omitted]).toEqual(['permitted', 100, 99_900]);
  expect(decide(policies, { action: 'read', target: 'urn:t501' }).because).toBe('forbidden');
}, 60_000);

it('gives up on 100,000 rules that all meet, and denies', () => {
  const { policies } = parsePolicies(documentOf(rulesOnOneTarget()));
  expect(decide(policies, { action: 'read', target: 'urn:t' }).because).toBe('indeterminate');
}, 60_000);

it('reads 64 levels of constraints, and denies below', () => {
  const request = { action: 'read', target: 'urn:t', context: { dateTime: '2024-01-01T00:00:00Z' } };
  expect(decide(parsePolicies(nested(63)).policies, request).because).toBe('permitted');
  const deep = parsePolicies(nested(10_000));
  expect(new Set(deep.findings.map(({ rule }) => rule))).toEqual(new Set(['odrl/constraint-nesting']));
  expect(decide(deep.policies, request).because).toBe('indeterminate');
});

it('reads constraints that share their parts once', () => {
  const statements = [link(policy, 'permission', blankNode('r')), link(policy, 'a', odrl('Set'))];
  statements.push(link(blankNode('r'), 'constraint', blankNode('a0')));
  for (let at = 0; at < 50; at += 1) {
    for (const side of ['a', 'b']) {
      for (const next of ['a', 'b'])
        statements.push(link(blankNode(`${side}${at}`), 'or', blankNode(`${next}${at + 1}`)));
    }
  }
  const { policies } = parsePolicies(documentOf(statements));
  expect(decide(policies, { action: 'read', target: 'urn:t' }).decision).toBe('deny');
});

it('reports a circle of parents at each policy in it', async () => {
  const circle = await turtle('ex:a a odrl:Set ; odrl:inheritFrom ex:b . ex:b a odrl:Set ; odrl:inheritFrom ex:a .');
  const cycles = checkPolicies(circle).filter(({ rule }) => rule === 'odrl/inheritance-cycle');
  expect(cycles.map(({ location }) => location.node)).toEqual(['http://example.org/a', 'http://example.org/b']);
});

it('survives a right operand of ten million characters', async () => {
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:t ; odrl:constraint [
       odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${'9'.repeat(10_000_000)}"^^xsd:dateTime ] ] .`,
  );
  const request = { action: 'read', target: 'http://example.org/t', context: { dateTime: '2024-01-01T00:00:00Z' } };
  expect(decide(policies, request).because).toBe('indeterminate');
});

it('checks 2,000 policies that inherit from one another in a circle', () => {
  const count = 2_000;
  const name = (at: number) => namedNode(`urn:p${at % count}`);
  const statements = Array.from({ length: count }, (_, at) => [
    link(name(at), 'a', odrl('Set')),
    link(name(at), 'inheritFrom', name(at + 1)),
  ]);
  const found = checkPolicies(documentOf(statements.flat())).map(({ rule }) => rule);
  expect(found.filter((rule) => rule === 'odrl/inheritance-not-read')).toHaveLength(count);
});
