// The conformance results stand in docs/conformance/policy.ttl; `npm run earl:policy` writes them from the run of the tests.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseGraph } from '@ds4sscc/linked-data';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const index = join(root, '../shared/corpus/odrl/index.json');
const cases: readonly { readonly id: string; readonly contested: string | null }[] = existsSync(index)
  ? JSON.parse(readFileSync(index, 'utf8'))
  : [];
if (cases.length === 0) process.stderr.write('skipped: ../shared/corpus is absent, so the cases are not counted\n');

const earl = 'http://www.w3.org/ns/earl#';
const { graph, findings } = await parseGraph(readFileSync(join(root, 'docs/conformance/policy.ttl'), 'utf8'), {
  source: 'policy.ttl',
});

it('The conformance results are RDF in which each assertion has a test and an outcome', () => {
  expect(findings).toEqual([]);
  const assertions = graph.instances(`${earl}Assertion`);
  expect(assertions.length).toBeGreaterThan(400);
  for (const assertion of assertions) {
    const [result] = graph.from(assertion, `${earl}result`);
    const [test] = graph.from(assertion, `${earl}test`);
    expect(test && graph.from(test.object, 'http://purl.org/dc/terms/identifier')).toHaveLength(1);
    const outcome = result && graph.from(result.object, `${earl}outcome`)[0]?.object.value.slice(earl.length);
    expect(['passed', 'cantTell', 'inapplicable', 'untested']).toContain(outcome);
  }
});

it.skipIf(cases.length === 0)('The conformance results have one assertion for every case of the suites', () => {
  const ids = graph.withPredicate(`${earl}test`).map(({ object }) => {
    return graph.from(object, 'http://purl.org/dc/terms/identifier')[0]?.object.value;
  });
  expect(ids.sort()).toEqual(cases.map(({ id }) => id).sort());
});

it.skipIf(cases.length === 0)('The page about them gives our reason in every contested case', () => {
  const page = readFileSync(join(root, 'docs/policy-conformance.md'), 'utf8');
  const contested = cases.filter((one) => one.contested !== null).map(({ id }) => id);
  expect(contested.length).toBeGreaterThan(40);
  expect(contested.filter((id) => !new RegExp(`${id}(?![\\w-])`).test(page))).toEqual([]);
});
