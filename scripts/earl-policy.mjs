// Runs the conformance tests of the policy package and writes what came of each case as EARL. Needs the built packages and
// ../shared/corpus. A test is about a case whose id its title begins with; one that runs many cases says so in `task.meta.earl`.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseGraph } from '@ds4sscc/linked-data';
import { writeTurtle } from '@ds4sscc/linked-data/write/turtle';
import { startVitest } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'docs/conformance/policy.ttl');
const [software, harness] = ['urn:ds4sscc:policy', 'urn:ds4sscc:policy-tests'];
const prefixes = {
  dct: 'http://purl.org/dc/terms/',
  doap: 'http://usefulinc.com/ns/doap#',
  earl: 'http://www.w3.org/ns/earl#',
};
const files = ['solidlab', 'formal-semantics', 'w3c-criteria', 'iptc', 'oval', 'conflicts', 'static-analysis'];
const index = JSON.parse(readFileSync(join(root, '../shared/corpus/odrl/index.json'), 'utf8'));

const outcomes = new Map();
const vitest = await startVitest('test', files, {
  watch: false,
  project: ['policy'],
  reporters: ['./vitest.reporter.ts'],
});
for (const module of vitest?.state.getTestModules() ?? []) {
  for (const test of module.children.allTests()) note(test);
}
await vitest?.close();

const told = index.map(({ id, suite }) => ({ id, suite, ...resultOf(outcomes.get(id) ?? 'untested') }));
const { graph, findings } = await parseGraph(JSON.stringify(document(told)), { source: 'earl', syntax: 'json-ld' });
writeFileSync(out, writeTurtle(graph, { prefixes }).text);

const count = (outcome) => told.filter((one) => one.outcome === outcome).length;
const summary = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested']
  .map((outcome) => `${outcome} ${count(outcome)}`)
  .join(', ');
console.log(`${told.length} cases in docs/conformance/policy.ttl: ${summary}`);
process.exitCode = findings.length > 0 || count('failed') > 0 ? 1 : 0;

/** What a test says of cases: in its title, or in its notes. */
function note(test) {
  const { state } = test.result();
  const own = { passed: 'passed', failed: 'failed' }[state];
  for (const [id, said] of Object.entries(test.meta().earl ?? {})) add(id, own === 'passed' ? said : 'failed');
  const named = index.find(({ id }) => begins(test.name, id));
  if (named && own) add(named.id, own);
}

/** The worst of what is said counts. */
function add(id, said) {
  const known = outcomes.get(id);
  if (known === undefined || known === 'passed' || said === 'failed') outcomes.set(id, said);
}

/** Our answer to a case may be no answer, and whether a record is right may be contested: neither is a pass, nor a failure. */
function resultOf(said) {
  const outcome = { 'asks nothing about requests': 'inapplicable', unknown: 'cantTell', contested: 'cantTell' }[said];
  return outcome === undefined ? { outcome: said } : { outcome, info: said };
}

/** Whether a title begins with the id of a case, whole, with or without the name of its suite. */
function begins(title, id) {
  return [id, id.replace(/^(?:W3CFS|CR)-/, '')].some(
    (name) => title.startsWith(name) && !/^[\w-]/.test(title.slice(name.length)),
  );
}

function document(cases) {
  return {
    '@context': {
      ...prefixes,
      assertedBy: { '@id': 'earl:assertedBy', '@type': '@id' },
      subject: { '@id': 'earl:subject', '@type': '@id' },
      test: { '@id': 'earl:test', '@type': '@id' },
      mode: { '@id': 'earl:mode', '@type': '@id' },
      result: 'earl:result',
      outcome: { '@id': 'earl:outcome', '@type': '@id' },
    },
    '@graph': [
      {
        '@id': software,
        '@type': ['earl:Software', 'earl:TestSubject', 'doap:Project'],
        'doap:name': '@ds4sscc/policy',
      },
      { '@id': harness, '@type': ['earl:Assertor', 'earl:Software'], 'dct:title': 'Tests of @ds4sscc/policy' },
      ...cases.flatMap(({ id, suite, outcome, info }) => [
        { '@id': testIri(id), '@type': 'earl:TestCase', 'dct:identifier': id, 'dct:source': suite },
        {
          '@type': 'earl:Assertion',
          assertedBy: harness,
          subject: software,
          test: testIri(id),
          mode: 'earl:automatic',
          result: { '@type': 'earl:TestResult', outcome: `earl:${outcome}`, ...(info && { 'earl:info': info }) },
        },
      ]),
    ],
  };
}

function testIri(id) {
  return `urn:ds4sscc:odrl-case:${id}`;
}
