import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseGraph } from '@ds4sscc/linked-data';
import { checkPolicies, rules } from '@ds4sscc/policy/check';
import { expect, it } from 'vitest';

const now = '2026-06-01T00:00:00Z';
const profiles = [{ iri: 'https://city.example/registered' }];

async function fired(id: string, name: 'good' | 'bad'): Promise<string[]> {
  const path = fileURLToPath(new URL(`./fixtures/${id}/${name}.ttl`, import.meta.url));
  const document = await parseGraph(readFileSync(path, 'utf8'), { source: `${name}.ttl` });
  expect(document.findings).toEqual([]);
  return checkPolicies(document, { now, profiles, policyExpected: true }).map(({ rule }) => rule);
}

/** A policy that inherits from itself also inherits: the two cannot be had apart. */
const together: Readonly<Record<string, readonly string[]>> = {
  'odrl/inheritance-cycle': ['odrl/inheritance-cycle', 'odrl/inheritance-not-read'],
};

it.each(rules.map(({ id }) => id))(
  '%s fires on its bad fixture alone, and nothing fires on its good one',
  async (id) => {
    expect(await fired(id, 'good')).toEqual([]);
    expect(await fired(id, 'bad')).toEqual(together[id] ?? [id]);
  },
);

it('names every rule once, each with the clause it rests on', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.filter(({ source }) => !/\d/.test(source))).toEqual([]);
});

it('stands in the page of rules with its level and title', () => {
  const page = readFileSync(fileURLToPath(new URL('../../../docs/odrl-rules.md', import.meta.url)), 'utf8');
  for (const { id, level, title } of rules) expect(page).toContain(`| \`${id}\` | ${level} | ${title} |`);
  expect(page.match(/^\| `odrl\//gm)).toHaveLength(rules.length);
});
