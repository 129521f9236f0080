// Over real payloads nobody wrote for this test: what is corrected must be what was meant to change, and nothing else.
import { models } from '@ds4sscc/data-models';
import { fixEntities, type FixSummary } from '@ds4sscc/data-models/fix';
import { describe, expect, it } from 'vitest';
import { corpusFile, corpusFiles, hasCorpus } from '../corpus.js';

async function fix(text: string): Promise<{ before: string; after: string; summary: FixSummary }> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text, 'utf8');
  }
  const walk = fixEntities(chunks(), { source: 'f', models });
  let [before, after] = ['', ''];
  for (let step = await walk.next(); ; step = await walk.next()) {
    if (step.done) return { before, after, summary: step.value };
    before += Buffer.from('kept' in step.value ? step.value.kept : step.value.removed).toString('utf8');
    after += Buffer.from('kept' in step.value ? step.value.kept : step.value.added).toString('utf8');
  }
}

/** What there was to correct when this was written; a look at each showed a real slip, such as "contractingCompagny". */
const corrected: readonly (readonly [folder: string, rules: Readonly<Record<string, number>>])[] = [
  ['smart-data-models', { 'data/attribute-misspelt': 11, 'ngsi-ld/name-malformed': 3, 'geojson/ring-wound': 2 }],
  ['ngsi-ld-payloads', { 'data/attribute-misspelt': 9 }],
];

describe.skipIf(!hasCorpus).each(corrected)('%s', (folder, rules) => {
  it('is corrected so that findings only go, once and for all', async () => {
    const fixed = new Map<string, number>();
    for (const name of corpusFiles(folder).filter((file) => file.endsWith('.json') || file.endsWith('.jsonld'))) {
      const text = corpusFile(folder, name);
      const once = await fix(text);
      expect(once.before, name).toBe(text);
      const { before, after } = once.summary;
      for (const level of ['error', 'warning', 'info'] as const)
        expect(after[level], name).toBeLessThanOrEqual(before[level]);
      const twice = await fix(once.after);
      expect(twice.after, name).toBe(once.after);
      expect(twice.summary.fixed, name).toEqual({});
      if (once.after === text) continue;
      expect(() => JSON.parse(once.after) as unknown, name).not.toThrow();
      for (const [rule, count] of Object.entries(once.summary.fixed)) fixed.set(rule, (fixed.get(rule) ?? 0) + count);
    }
    expect(Object.fromEntries(fixed)).toEqual(rules);
  });
});
