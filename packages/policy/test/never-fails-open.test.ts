import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createGraph, type GraphDocument, parseGraph } from '@ds4sscc/linked-data';
import { compilePolicies, type DecideOptions, decide, parsePolicies, type Policy, type Request } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { hasCorpus, policiesOf, readDocument, shared, turtle } from './corpus.js';
import { meaninglessJson, meaninglessStatements } from './meaningless.js';
import { requestsAbout } from './requests-about.js';

/** Every position of every policy; otherwise some of each. `npm run check:policy` asks for all. */
const exhaustive = process.env['POLICY_POSITIONS'] === 'all';

const folders = [
  'odrl/solidlab-test-suite/data/policies',
  'odrl/solidlab-conflicts/data/policies',
  'odrl/static-analysis/AxisDecomposition/Policies',
  'odrl/static-analysis/KGConstraints/Policies',
  'odrl/static-analysis/TemporalDecomposition/Policies',
  'odrl/iptc',
  'odrl/oval/valid',
  'odrl/oval/invalid',
  'dsp/negotiation/example',
  'dsp/catalog/example',
  'decide',
];

function corpusPolicies(): string[] {
  if (!hasCorpus) return [];
  return folders.flatMap((folder) =>
    readdirSync(join(shared, 'corpus', folder))
      .filter((name) => /\.(?:ttl|json)$/.test(name))
      .filter((name, at) => exhaustive || !folder.includes('static-analysis') || at % 20 === 0)
      .map((name) => `${folder}/${name}`),
  );
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
  async (_, text) => {
    await neverOpens(await turtle(text));
  },
  60_000,
);

/** Cases of the W3C Formal Semantics draft and other shapes that no file of the corpus has. */
const rules: Readonly<Record<string, string>> = {
  'a prohibition until a day': `odrl:prohibition [ odrl:target ex:x ; odrl:assignee ex:ann ; odrl:action odrl:archive ;
    odrl:constraint [ odrl:leftOperand odrl:dateTime ; odrl:operator odrl:lt ; odrl:rightOperand "2026-01-01T00:00:00Z"^^xsd:dateTime ] ]`,
  'a permission with a duty that has a condition': `odrl:permission [ odrl:target ex:x ; odrl:assignee ex:ann ; odrl:action odrl:print ;
    odrl:duty [ odrl:action [ <http://www.w3.org/1999/02/22-rdf-syntax-ns#value> odrl:compensate ; odrl:refinement [
      odrl:leftOperand odrl:payAmount ; odrl:operator odrl:eq ; odrl:rightOperand 500.0 ] ] ;
    odrl:constraint [ odrl:leftOperand odrl:event ; odrl:operator odrl:eq ; odrl:rightOperand ex:sunday ] ;
    odrl:consequence [ odrl:action odrl:delete ] ] ]`,
  'a refined collection': `odrl:permission [ odrl:action odrl:use ; odrl:target [ a odrl:AssetCollection ; odrl:source ex:all ;
    odrl:refinement [ odrl:or ( [ odrl:leftOperand odrl:resolution ; odrl:operator odrl:lteq ; odrl:rightOperand 1200 ; odrl:unit ex:dpi ]
      [ odrl:leftOperand odrl:language ; odrl:operator odrl:isAnyOf ; odrl:rightOperand "de", "fr" ] ) ] ] ] ;
    odrl:prohibition [ odrl:action odrl:distribute ; odrl:target ex:all ; odrl:remedy [ odrl:action odrl:delete ] ]`,
  'all in one': `odrl:assignee ex:ann ; odrl:target ex:x ; odrl:conflict odrl:prohibit ; odrl:profile ex:profile ;
    odrl:permission [ odrl:action odrl:use ; odrl:constraint [ odrl:xone ( [ odrl:leftOperand odrl:count ; odrl:operator odrl:lteq ;
      odrl:rightOperand "3"^^xsd:integer ] [ odrl:leftOperand odrl:elapsedTime ; odrl:operator odrl:lt ; odrl:rightOperand "P1D"^^xsd:duration ] ) ] ] ;
    odrl:prohibition [ odrl:action odrl:print ; odrl:constraint [ odrl:leftOperand odrl:purpose ; odrl:operator odrl:isA ; odrl:rightOperand ex:war ] ]`,
};

it.each(Object.entries(rules))(
  'A policy with one part made meaningless never permits what it denies: %s',
  async (_, text) => {
    await neverOpens(await turtle(`ex:p a odrl:Set ; ${text} .`));
  },
  60_000,
);

describe.skipIf(!hasCorpus)('A policy with one part made meaningless', () => {
  const tried = { documents: 0, mutants: 0, denials: 0 };

  it.each(corpusPolicies())(
    'never permits what %s denies',
    async (path) => {
      const document = await readDocument(path);
      const { mutants, denials } = await neverOpens(document);
      tried.documents += 1;
      tried.mutants += mutants;
      tried.denials += denials;
      if (document.syntax === 'json-ld') tried.mutants += await neverOpensAsJson(path, document);
    },
    3_600_000,
  );

  it('was tried often', () => {
    process.stdout.write(`never fails open: ${JSON.stringify(tried)}\n`);
    expect(tried.mutants).toBeGreaterThan(5_000);
    expect(tried.denials).toBeGreaterThan(5_000);
  });
});

const settings = (policies: readonly Policy[]): readonly DecideOptions[] => {
  const profiles = policies.flatMap(({ profile }) => profile.map((iri) => ({ iri })));
  return [{}, { semantics: 'force', treatOfferAsSet: true, profiles }];
};

/** What a document denies: alone, and beside a policy that permits everything asked for. */
interface Denials {
  readonly others: readonly Policy[];
  readonly options: DecideOptions;
  readonly requests: readonly Request[];
}

async function denialsOf(policies: readonly Policy[]): Promise<readonly Denials[]> {
  const requests = [
    ...requestsAbout(policies),
    { action: 'read', target: 'http://example.org/x', assignee: 'urn:who' },
  ];
  const targets = [...new Set(requests.map(({ target }) => `<${target}>`))].filter((iri) =>
    /^<[^<>"\s{}|\\^`]+>$/.test(iri),
  );
  const generous = await policiesOf(
    `<urn:all> a odrl:Set ; odrl:permission [ odrl:action odrl:use, odrl:transfer ; odrl:target ${targets.join(', ')} ] .`,
  );
  return [[], generous].flatMap((others) =>
    settings(policies).map((options) => ({
      others,
      options,
      requests: requests.filter((request) => decide([...policies, ...others], request, options).decision === 'deny'),
    })),
  );
}

/** The first request that was denied and is permitted now. */
function opened(policies: readonly Policy[], denials: readonly Denials[]): unknown {
  for (const { others, options, requests } of denials) {
    const { answer } = compilePolicies([...policies, ...others], options);
    for (const request of requests) {
      if (answer(request).decision === 'permit') return { request, options, alone: others.length === 0 };
    }
  }
  return undefined;
}

async function neverOpens(document: GraphDocument): Promise<{ mutants: number; denials: number }> {
  const statements = [...document.graph];
  const denials = await denialsOf(parsePolicies(document).policies);
  const step = exhaustive ? 1 : Math.ceil(statements.length / (statements.length > 300 ? 5 : 30));
  let mutants = 0;
  for (let at = 0; at < statements.length; at += step) {
    const all = [...meaninglessStatements(statements[at] as (typeof statements)[number])];
    // A document of thousands of statements: each position once, in one way after the other.
    for (const mutant of statements.length > 300 ? all.slice(at % all.length, (at % all.length) + 1) : all) {
      const changed = { ...document, graph: createGraph(statements.with(at, mutant)) };
      mutants += 1;
      const found = opened(parsePolicies(changed).policies, denials);
      if (found !== undefined) expect({ mutant, found }).toBe('denied');
    }
  }
  return { mutants, denials: denials.reduce((sum, { requests }) => sum + requests.length, 0) };
}

async function neverOpensAsJson(path: string, document: GraphDocument): Promise<number> {
  const json: unknown = JSON.parse(readFileSync(join(shared, 'corpus', path), 'utf8'));
  const denials = await denialsOf(parsePolicies(document).policies);
  let mutants = 0;
  for (const mutant of meaninglessJson(json)) {
    mutants += 1;
    if (!exhaustive && mutants % 7 !== 0) continue;
    const changed = await parseGraph(JSON.stringify(mutant), { source: path, syntax: 'json-ld' });
    const found = opened(parsePolicies(changed).policies, denials);
    if (found !== undefined) expect({ mutant: JSON.stringify(mutant), found }).toBe('denied');
  }
  return mutants;
}
