import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createGraph, type GraphDocument, type Statement } from '@ds4sscc/linked-data';
import { decide, parsePolicies, type Policy, type Request } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { hasCorpus, policiesOf, readDocument, shared, turtle } from './corpus.js';
import { literal, namedNode } from './terms.js';

const odrl = 'http://www.w3.org/ns/odrl/2/';

/** Any other IRI is as good a name for an asset or party as the one that stood there: only text is meaningless here. */
const names = ['target', 'assignee', 'assigner', 'uid', 'partOf', 'source', 'hasPolicy', 'assigneeOf', 'assignerOf'];

const folders = [
  'odrl/solidlab-test-suite/data/policies',
  'odrl/solidlab-conflicts/data/policies',
  'odrl/iptc',
  'odrl/oval/valid',
  'odrl/oval/invalid',
  'decide',
];

function corpusPolicies(): string[] {
  if (!hasCorpus) return [];
  return folders.flatMap((folder) =>
    readdirSync(join(shared, 'corpus', folder))
      .filter((name) => /\.(?:ttl|json)$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
}

function first(list: readonly (string | undefined)[], other: string): string[] {
  return [...new Set([...list.filter((one) => one !== undefined).slice(0, 1), other])];
}

/** Requests that touch what a policy is about, and a stranger's. */
function requestsFor(policies: readonly Policy[]): Request[] {
  const rules = policies.flatMap((policy) => [...policy.permissions, ...policy.prohibitions]);
  const actions = first(
    rules.map(({ actions }) => actions[0]?.iri),
    `${odrl}read`,
  );
  const targets = first(
    rules.map(({ targets }) => targets[0]?.names[0]),
    'urn:other',
  );
  const assignees = first(
    rules.map(({ assignees }) => assignees[0]?.names[0]),
    'urn:stranger',
  );
  return actions.flatMap((action) =>
    targets.flatMap((target) =>
      assignees.map((assignee) => ({
        action,
        target,
        assignee,
        context: { dateTime: '2024-02-12T11:20:10.999Z', partOf: { [target]: ['http://example.org/assetCollection'] } },
      })),
    ),
  );
}

/** The same statement with one part replaced by something that nobody can understand. */
function* mutants(statement: Statement): Generator<Statement> {
  const property = statement.predicate.value.slice(odrl.length);
  const isName = statement.predicate.value.startsWith(odrl) && names.includes(property);
  yield { ...statement, predicate: namedNode('http://meaningless.example/property') };
  yield { ...statement, predicate: namedNode(`${odrl}prohibtion`) };
  yield { ...statement, predicate: namedNode('https://www.w3.org/TR/odrl-vocab/prohibition') };
  if (!statement.predicate.value.startsWith(odrl) && !statement.predicate.value.includes('rdf-syntax')) return;
  yield { ...statement, object: literal('meaningless') };
  if (!isName) yield { ...statement, object: namedNode('http://meaningless.example/value') };
}

function withGraph(document: GraphDocument, statements: readonly Statement[]): GraphDocument {
  return { ...document, graph: createGraph(statements) };
}

/** Policies that inherit: rules, parties, strategies and profiles come from parents and grandparents. */
const families: Readonly<Record<string, string>> = {
  'a parent that forbids': `ex:parent a odrl:Set ; odrl:prohibition [ odrl:action odrl:use ; odrl:target ex:x ] .
    ex:child a odrl:Agreement ; odrl:inheritFrom ex:parent ; odrl:conflict odrl:prohibit ;
      odrl:permission [ odrl:action odrl:read ; odrl:target ex:x ] .`,
  'a grandparent that forbids': `ex:old a odrl:Set ; odrl:conflict odrl:prohibit ;
      odrl:prohibition [ odrl:action odrl:read ; odrl:target ex:x ] .
    ex:parent a odrl:Set ; odrl:inheritFrom ex:old ; odrl:assigner ex:city .
    ex:child a odrl:Set ; odrl:inheritFrom ex:parent ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:x ] .`,
  'a parent that narrows': `ex:parent a odrl:Set ; odrl:assignee ex:ann ; odrl:profile ex:profile .
    ex:child a odrl:Set ; odrl:inheritFrom ex:parent ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:x ;
      odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ;
        odrl:rightOperand "2024-01-01T00:00:00Z"^^xsd:dateTime ] ] .`,
  'parents that contradict each other': `ex:a a odrl:Set ; odrl:conflict odrl:perm .
    ex:b a odrl:Set ; odrl:conflict odrl:prohibit .
    ex:child a odrl:Set ; odrl:inheritFrom ex:a, ex:b ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:x ] .`,
  'parents in a circle': `ex:a a odrl:Set ; odrl:inheritFrom ex:child .
    ex:child a odrl:Set ; odrl:inheritFrom ex:a ; odrl:permission [ odrl:action odrl:read ; odrl:target ex:x ] .`,
};

it.each(Object.entries(families))(
  'A family with one part made meaningless never permits what it denies: %s',
  async (_, text) => neverOpens(await turtle(text)),
  60_000,
);

describe.skipIf(!hasCorpus)('A policy with one part made meaningless', () => {
  it.each(corpusPolicies())(
    'never permits what %s denies',
    async (path) => neverOpens(await readDocument(path)),
    60_000,
  );
});

async function neverOpens(document: GraphDocument): Promise<void> {
  const statements = [...document.graph];
  const [generous] = await policiesOf(
    '<urn:all> a odrl:Set ; odrl:permission [ odrl:action odrl:use ; odrl:target ex:x ] .',
  );
  const original = parsePolicies(document).policies;
  const requests = [...requestsFor(original), { action: 'read', target: 'http://example.org/x', assignee: 'urn:who' }];
  const profiles = original.flatMap(({ profile }) => profile.map((iri) => ({ iri })));
  const settings = [{}, { semantics: 'force', treatOfferAsSet: true, profiles }] as const;
  const beside = [[], [generous as Policy]];
  const denied = beside.flatMap((others) =>
    settings.flatMap((options) =>
      requests
        .filter((request) => decide([...original, ...others], request, options).decision === 'deny')
        .map((request) => ({ others, options, request })),
    ),
  );
  const step = Math.ceil(statements.length / (statements.length > 300 ? 5 : 30));
  for (let at = 0; at < statements.length; at += step) {
    for (const mutant of mutants(statements[at] as Statement)) {
      const changed = statements.with(at, mutant);
      const { policies } = parsePolicies(withGraph(document, changed));
      for (const { others, options, request } of denied) {
        const { decision } = decide([...policies, ...others], request, options);
        if (decision === 'permit') expect({ mutant, request, options, alone: others.length === 0 }).toBe('denied');
      }
    }
  }
}
