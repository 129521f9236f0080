import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseGraph } from '../../src/index.js';
import { type ParsedVocabularies, parseVocabulary, vocabularyRules } from '../../src/vocabularies/index.js';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

async function read(rule: string, kind: 'good' | 'bad'): Promise<ParsedVocabularies> {
  const document = await parseGraph(readFileSync(`${fixtures}${rule}/${kind}.ttl`, 'utf8'), { source: `${kind}.ttl` });
  expect(document.findings).toEqual([]);
  return parseVocabulary(document);
}

describe.each(vocabularyRules.map(({ id }) => id))('%s', (rule) => {
  it('fires on its bad example, and nothing else does', async () => {
    const { findings } = await read(rule, 'bad');
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  it('says where, wherever there is a place', async () => {
    const [finding] = (await read(rule, 'bad')).findings;
    if (rule === 'skos/concepts-missing') return;
    expect(finding?.location.line).toBeGreaterThan(3);
    expect(finding?.location.column).toBeGreaterThan(0);
    expect(finding?.location.node).toBeDefined();
    expect(finding?.excerpt?.text).not.toBe('');
  });

  it('does not fire on its good example', async () => {
    const { findings, vocabularies } = await read(rule, 'good');
    expect(findings).toEqual([]);
    expect(vocabularies[0]?.concepts.length).toBeGreaterThan(0);
  });
});

it('every rule has an example and every example a rule', () => {
  expect(readdirSync(`${fixtures}skos`).map((name) => `skos/${name}`)).toEqual(
    vocabularyRules.map(({ id }) => id).toSorted(),
  );
});
