import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type GraphDocument, parseGraph, recogniseSyntax, rules, writingRules } from '../src/index.js';
import { vocabularyRules } from '../src/vocabularies/index.js';
import { writeRdfXml } from '../src/write/write-rdf-xml.js';

const fixtures = fileURLToPath(new URL('./fixtures/', import.meta.url));

async function read(rule: string, kind: 'good' | 'bad'): Promise<GraphDocument> {
  const folder = `${fixtures}${rule}/`;
  const name = readdirSync(folder).find((file) => file.startsWith(`${kind}.`)) ?? '';
  // The largest document that is read would be a large fixture.
  const limit = rule === 'rdf/too-large' ? { maxLength: 300 } : {};
  return parseGraph(readFileSync(folder + name), { source: name, ...limit });
}

describe.each(rules.map(({ id }) => id))('%s', (rule) => {
  it('fires on its bad example, and nothing else does', async () => {
    const { findings } = await read(rule, 'bad');
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it('says where, wherever there is a place', async () => {
    const [finding] = (await read(rule, 'bad')).findings;
    if (rule === 'rdf/too-large') return;
    expect(finding?.location.line).toBeGreaterThan(0);
    expect(finding?.location.column).toBeGreaterThan(0);
    expect(finding?.excerpt?.text).not.toBe('');
  });

  it('does not fire on its good example', async () => {
    const { findings, syntax, graph } = await read(rule, 'good');
    expect(findings).toEqual([]);
    expect(syntax).toBeDefined();
    expect(graph.size).toBeGreaterThan(0);
  });
});

it('has an example folder for each rule and no other', () => {
  const folders = readdirSync(fixtures).flatMap((area) =>
    readdirSync(fixtures + area).map((name) => `${area}/${name}`),
  );
  expect(folders.toSorted()).toEqual([...rules, ...writingRules, ...vocabularyRules].map(({ id }) => id).toSorted());
});

it.each([
  ['bad', ['rdf/not-writable 5:10']],
  ['good', []],
] as const)('rdf/not-writable fires on its bad example, as RDF/XML, and on that alone (%s)', async (kind, expected) => {
  const { graph, findings } = await read('rdf/not-writable', kind);
  const written = writeRdfXml(graph).findings;
  expect(findings).toEqual([]);
  expect(written.map(({ rule, location }) => `${rule} ${location.line}:${location.column}`)).toEqual(expected);
});

it('recognises each example by its content', async () => {
  expect(recogniseSyntax(readFileSync(`${fixtures}rdf/syntax-error/bad.ttl`, 'utf8'))).toBe('turtle');
});
