import { type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { decide, parsePolicies, type Policy } from '@ds4sscc/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const odrl = 'http://www.w3.org/ns/odrl/2/';
const xsd = 'http://www.w3.org/2001/XMLSchema#';

/** What a policy is about, whatever it is written in. */
interface Facts {
  readonly type: string;
  readonly rules: readonly {
    kind: string;
    action: string;
    assignee?: string;
    until?: string;
    purposes: readonly string[];
  }[];
}

const facts: fc.Arbitrary<Facts> = fc.record({
  type: fc.constantFrom('Set', 'Offer', 'Agreement'),
  rules: fc.array(
    fc.record(
      {
        kind: fc.constantFrom('permission', 'prohibition', 'obligation'),
        action: fc.constantFrom('use', 'read', 'print'),
        assignee: fc.constantFrom('urn:ann', 'urn:bob'),
        until: fc.constantFrom('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
        purposes: fc.constantFrom([], ['urn:research'], ['urn:research', 'urn:teaching']),
      },
      { requiredKeys: ['kind', 'action', 'purposes'] },
    ),
    { minLength: 1, maxLength: 4 },
  ),
});

type Node = Record<string, unknown>;

/** How one shape writes keys, terms, references and texts. */
interface Style {
  key(name: string): string;
  term(name: string): unknown;
  node(iri: string): unknown;
  typed(value: string): unknown;
  one(value: unknown): unknown;
}

const list = (value: unknown): unknown => value;
const single = (value: unknown): unknown => (Array.isArray(value) && value.length === 1 ? value[0] : value);

const compact: Style = {
  key: (name) => name,
  term: (name) => name,
  node: (iri) => iri,
  typed: (value) => ({ '@value': value, '@type': 'xsd:dateTime' }),
  one: single,
};
const prefixed: Style = {
  key: (name) => `odrl:${name}`,
  term: (name) => ({ '@id': `odrl:${name}` }),
  node: (iri) => ({ '@id': iri }),
  typed: (value) => ({ '@value': value, '@type': 'xsd:dateTime' }),
  one: single,
};
const expandedStyle: Style = {
  key: (name) => odrl + name,
  term: (name) => [{ '@id': odrl + name }],
  node: (iri) => [{ '@id': iri }],
  typed: (value) => [{ '@value': value, '@type': `${xsd}dateTime` }],
  one: list,
};

function constraintsOf({ until, purposes }: Facts['rules'][number], { key, term, node, typed }: Style): Node[] {
  return [
    ...(until === undefined
      ? []
      : [
          {
            [key('leftOperand')]: term('dateTime'),
            [key('operator')]: term('lt'),
            [key('rightOperand')]: typed(until),
          },
        ]),
    ...(purposes.length === 0
      ? []
      : [
          {
            [key('leftOperand')]: term('purpose'),
            [key('operator')]: term('isAnyOf'),
            [key('rightOperand')]: purposes.flatMap((purpose) =>
              key('x') === 'x' ? [{ '@id': purpose }] : (node(purpose) as Node),
            ),
          },
        ]),
  ];
}

function ruleOf(rule: Facts['rules'][number], style: Style): Node {
  const { key, term, node, one } = style;
  const constraints = constraintsOf(rule, style);
  return {
    [key('action')]: term(rule.action),
    [key('target')]: node('urn:air'),
    ...(rule.assignee !== undefined && { [key('assignee')]: node(rule.assignee) }),
    ...(constraints.length > 0 && { [key('constraint')]: one(constraints) }),
  };
}

function policyOf({ type, rules }: Facts, style: Style): Node {
  const { key, one } = style;
  const typeName = key(type);
  const node: Node = { '@id': 'urn:p', '@type': style === expandedStyle ? [typeName] : typeName };
  for (const kind of ['permission', 'prohibition', 'obligation']) {
    const own = rules.filter((rule) => rule.kind === kind).map((rule) => ruleOf(rule, style));
    // Connectors write empty lists for what there is none of.
    if (own.length > 0 || style === prefixed) node[key(kind)] = own.length === 0 ? [] : one(own);
  }
  return node;
}

const prefixes = { odrl, xsd };
const context = ['http://www.w3.org/ns/odrl.jsonld'];
const edc = 'https://w3id.org/edc/v0.0.1/ns/';

/** One policy in every shape that is met. */
const jsonShapes: Readonly<Record<string, (policy: Facts) => unknown>> = {
  compact: (policy) => ({ '@context': context, ...policyOf(policy, compact) }),
  'compact with uid and type': (policy) => {
    const { '@id': uid, '@type': type, ...rest } = policyOf(policy, compact);
    return { '@context': context, uid, type, ...rest };
  },
  prefixed: (policy) => ({ '@context': prefixes, ...policyOf(policy, prefixed) }),
  'as a connector writes it': (policy) => ({
    '@context': { '@vocab': edc, edc, ...prefixes },
    ...policyOf(policy, prefixed),
  }),
  expanded: (policy) => [policyOf(policy, expandedStyle)],
  'one in a graph': (policy) => ({ '@context': prefixes, '@graph': [policyOf(policy, prefixed)] }),
  'of a dataset in a catalogue': (policy) => ({
    '@context': { ...prefixes, dcat: 'http://www.w3.org/ns/dcat#' },
    '@id': 'urn:catalogue',
    '@type': 'dcat:Catalog',
    'dcat:dataset': [
      {
        '@id': 'urn:air',
        '@type': 'dcat:Dataset',
        'odrl:hasPolicy': JSON.parse(
          JSON.stringify(policyOf(policy, prefixed), (key, value) => (key === 'odrl:target' ? undefined : value)),
        ),
      },
    ],
  }),
};

function turtleOf({ type, rules }: Facts): string {
  const parts = rules
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .map(({ kind, action, assignee, until, purposes }) => {
      const dated = `[ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "${until}"^^xsd:dateTime ]`;
      const named = `[ odrl:leftOperand odrl:purpose ; odrl:operator odrl:isAnyOf ; odrl:rightOperand ${purposes.map((one) => `<${one}>`).join(', ')} ]`;
      const constraints = [...(until === undefined ? [] : [dated]), ...(purposes.length === 0 ? [] : [named])];
      return `odrl:${kind} [ odrl:action odrl:${action} ; odrl:target <urn:air> ${assignee === undefined ? '' : `; odrl:assignee <${assignee}>`} ${constraints.length === 0 ? '' : `; odrl:constraint ${constraints.join(', ')}`} ]`;
    });
  return `@prefix odrl: <${odrl}> . @prefix xsd: <${xsd}> . <urn:p> a odrl:${type} ; ${parts.join(' ; ')} .`;
}

const order = ['permission', 'prohibition', 'obligation'];

/** The document as N-Quads, from the graph itself. */
function quadsOf({ graph }: GraphDocument): string {
  const term = ({ termType, value, ...rest }: { termType: string; value: string }): string => {
    if (termType === 'NamedNode') return `<${value}>`;
    if (termType === 'BlankNode') return `_:${value}`;
    return `${JSON.stringify(value)}^^<${(rest as { datatype?: { value: string } }).datatype?.value}>`;
  };
  return [...graph]
    .map(({ subject, predicate, object }) => `${term(subject)} ${term(predicate)} ${term(object)} .`)
    .join('\n');
}

/** The policy apart from its places, and from the order that readers of JSON-LD may choose. */
function saidBy(policies: readonly Policy[]): unknown {
  const plain = JSON.parse(JSON.stringify(policies, (key, value) => (key === 'location' ? undefined : value)));
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).filter(([name]) => name !== 'targets' || !('profile' in value));
    return Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)]));
  };
  return sorted(plain);
}

const requests = ['urn:ann', 'urn:cleo'].flatMap((assignee) =>
  ['use', 'print'].map((action) => ({
    action,
    target: 'urn:air',
    assignee,
    context: { dateTime: '2026-06-01T00:00:00Z', operands: { purpose: 'urn:research' } },
  })),
);

describe('One policy is read the same', () => {
  it.each(Object.keys(jsonShapes))('from Turtle and from JSON-LD that is %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(facts, async (policy) => {
        const text = JSON.stringify(jsonShapes[name]?.(policy));
        const document = await parseGraph(text, { source: 'policy.jsonld' });
        const expected = parsePolicies(await parseGraph(turtleOf(policy), { source: 'policy.ttl', syntax: 'turtle' }));
        const found = parsePolicies(document);
        expect(document.findings).toEqual([]);
        expect(saidBy(found.policies)).toEqual(saidBy(expected.policies));
        const quads = await parseGraph(quadsOf(document), { source: 'policy.nq' });
        expect(saidBy(parsePolicies(quads).policies)).toEqual(saidBy(expected.policies));
        const options = { treatOfferAsSet: true };
        for (const request of requests) {
          expect(decide(found.policies, request, options).because).toBe(
            decide(expected.policies, request, options).because,
          );
        }
      }),
      { seed: 50, numRuns: 60 },
    );
  });
});

it('An action that a connector wrote as odrl:type is the action', async () => {
  const text = JSON.stringify({
    '@context': prefixes,
    '@id': 'urn:p',
    '@type': 'odrl:Set',
    'odrl:permission': { 'odrl:target': { '@id': 'urn:air' }, 'odrl:action': { 'odrl:type': `${odrl}use` } },
  });
  const { policies, findings } = parsePolicies(await parseGraph(text, { source: 'policy.jsonld' }));
  expect(findings).toEqual([]);
  expect(decide(policies, { action: 'use', target: 'urn:air' }).decision).toBe('permit');
  const odd = text.replace(`"${odrl}use"`, '"USE"');
  const read = parsePolicies(await parseGraph(odd, { source: 'policy.jsonld' }));
  expect(decide(read.policies, { action: 'use', target: 'urn:air' }).because).toBe('indeterminate');
});
