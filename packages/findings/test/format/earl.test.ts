import { toEarl } from '@ds4sscc/findings/format/earl';
import fc from 'fast-check';
import jsonld, { type NodeObject } from 'jsonld';
import { expect, it } from 'vitest';
import { anyReport } from '../any-report.js';
import { sampleReport } from '../sample-report.js';

const earl = 'http://www.w3.org/ns/earl#';

/** No document is fetched, and nothing that jsonld would drop silently is let pass. */
const offline = { documentLoader: (url: string) => Promise.reject<never>(new Error(`fetches ${url}`)), safe: true };

async function expand(text: string): Promise<readonly NodeObject[]> {
  const nodes: unknown = await jsonld.expand(JSON.parse(text), offline);
  return nodes as readonly NodeObject[];
}

function pick(value: unknown, key: string): unknown {
  return (value as Record<string, unknown>[] | undefined)?.[0]?.[key];
}

/** Outcome of each assertion by the identifier of its test. */
async function outcomes(text: string): Promise<ReadonlyMap<string, string>> {
  const nodes = await expand(text);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  return new Map(
    nodes
      .filter((node) => (node['@type'] as string[] | undefined)?.includes(`${earl}Assertion`))
      .filter((node) => node['http://purl.org/dc/terms/isPartOf'] === undefined)
      .map((node) => {
        const test = byId.get(pick(node[`${earl}test`], '@id') as string);
        const result = (node[`${earl}result`] as NodeObject[])[0];
        return [
          pick(test?.['http://purl.org/dc/terms/identifier'], '@value') as string,
          pick(result?.[`${earl}outcome`], '@id') as string,
        ];
      }),
  );
}

it('expands offline to EARL terms, with one assertion for each rule and requirement', async () => {
  const report = sampleReport({ created: '2026-11-21T20:00:00Z' });
  const found = await outcomes(toEarl(report));
  expect([...found.keys()]).toEqual([
    ...report.rules.map((rule) => rule.id),
    ...report.requirements.map((requirement) => requirement.requirement),
  ]);
  const expected = {
    'dcat-ap/dataset-title-missing': 'failed',
    'json/too-deep': 'passed',
    'odrl/target-missing': 'untested',
    'MIM2 R1.1': 'failed',
    'MIM3 R1.1': 'passed',
    'MIM4 R1.1': 'cantTell',
    'MIM7 R2.1': 'inapplicable',
  };
  for (const [id, outcome] of Object.entries(expected)) expect([id, found.get(id)]).toEqual([id, earl + outcome]);
});

it('loses no assertion and no term, whatever text the report holds', async () => {
  for (const report of fc.sample(anyReport, { numRuns: 100, seed: 1 })) {
    const found = await outcomes(toEarl(report));
    expect(found.size).toBe(report.rules.length + report.requirements.length);
    for (const outcome of found.values()) expect(outcome.startsWith(earl)).toBe(true);
  }
});

it('asserts each claim of a requirement of its own subject, as a part of what is asserted of the requirement', async () => {
  const report = sampleReport();
  const claims = report.requirements.flatMap((requirement) => requirement.claims ?? []);
  const nodes = await expand(toEarl(report));
  const parts = nodes.filter((node) => node['http://purl.org/dc/terms/isPartOf'] !== undefined);
  expect(claims.length).toBeGreaterThan(1);
  const modes = parts.map((node) => pick(node[`${earl}mode`], '@id'));
  expect(modes).toEqual(claims.map(({ method }) => `${earl}${method === 'declared' ? 'manual' : 'automatic'}`));
  const titles = new Map(nodes.map((node) => [node['@id'], pick(node['http://purl.org/dc/terms/title'], '@value')]));
  const subjects = parts.map((node) => titles.get(pick(node[`${earl}subject`], '@id') as string));
  expect(subjects).toEqual(claims.map(({ subject }) => subject));
});
