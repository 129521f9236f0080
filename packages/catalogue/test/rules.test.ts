import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkCatalogue, rules } from '@ds4sscc/catalogue';
import { parseGraph } from '@ds4sscc/linked-data';
import { describe, expect, it } from 'vitest';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
// Other areas belong to what is done with catalogues beside checking them, and have tests of their own.
const areas = new Set(rules.map(({ id }) => id.slice(0, id.indexOf('/'))));
const handwritten = readdirSync(fixtures)
  .filter((area) => areas.has(area))
  .flatMap((area) => readdirSync(`${fixtures}${area}`).map((name) => `${area}/${name}`));
// Rules that derive from a table and have no file of their own: derived-rules.test.ts, class-not-stated.test.ts and, for
// the profile of high-value datasets, hvd-values.test.ts make a defect for each, and compare their lists with `rules`.
const ends = '(?:too-many|wrong-kind|wrong-class|not-in-vocabulary|class-not-stated)';
const ofDcatAp = new RegExp(`^(?:dcat-ap|background|undescribed)/(?!hvd-).*-${ends}$`);
const ofHvd = new RegExp(`^(?:hvd/|background/hvd-|undescribed/hvd-).*-${ends}$`);
const derived = rules.map(({ id }) => id).filter((id) => ofDcatAp.test(id) || ofHvd.test(id));

async function fired(rule: string, name: string): Promise<readonly string[]> {
  const text = readFileSync(`${fixtures}${rule}/${name}`, 'utf8');
  const families = ['dcat-ap', 'hvd', 'catalogue', ...(rule.startsWith('artefact/') ? ['artefact'] : [])];
  return checkCatalogue(await parseGraph(text, { source: name }), { families }).map((finding) => finding.rule);
}

describe('rules', () => {
  it('have an id each', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('all have fixtures, or derive from the table', () => {
    expect([...handwritten, ...derived].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it.each(handwritten)('%s fires on its bad fixture, alone', async (rule) => {
    expect(await fired(rule, 'bad.ttl')).toEqual([rule]);
  });

  it.each(handwritten)('%s is silent on its good fixture, as are all others', async (rule) => {
    expect(await fired(rule, 'good.ttl')).toEqual([]);
  });
});
