// Files that used to be passed over, or taken for more than they are.
import { checkDataSpaceWithFacts, checkDataSpace, textSource } from '@ds4sscc/blueprint';
import { expect, it } from 'vitest';

const description = `dataspace: "1"
id: https://city.example/space
title: City
participants:
  - { id: "https://city.example/", name: City of Example, role: data-provider }
datasets:
  - id: https://city.example/air
    title: Air quality
    publisher: https://city.example/
    offer: { permission: [{ action: [use] }] }
`;
const rulebook = (rest: string): string => `kind: ds4sscc/rulebook
id: https://village.example/rulebook
title: The rules
version: "1"
anonymity: { allowed: true }
${rest}`;

it.each([
  ['names another data space', 'dataSpace: https://village.example/space', 'unknown', 1],
  ['has only members who do not take part', 'members: [{ id: "https://village.example/", roles: [] }]', 'unknown', 1],
  ['names this data space', 'dataSpace: https://city.example/space', 'pass', 0],
  ['has a member who takes part', 'members: [{ id: "https://city.example/", roles: [] }]', 'pass', 0],
  ['says nothing of it', '', 'pass', 0],
])('a rulebook that %s counts for what it is', async (_, rest, verdict, findings) => {
  const report = await checkDataSpace({
    sources: [textSource('dataspace.yaml', description), textSource('rulebook.yaml', rulebook(rest))],
  });
  expect(report.requirements.find(({ requirement }) => requirement === 'MIM3 RC5.5')?.verdict).toBe(verdict);
  expect(report.findings.filter(({ rule }) => rule === 'dataspace/rulebook-of-another')).toHaveLength(findings);
});

it('an interface whose description has a key twice is not taken for one without faults', async () => {
  const api = '{"openapi": "3.0.3", "info": {"title": "Air", "version": "1"}, "paths": {}, "paths": {}}';
  const { facts, report } = await checkDataSpaceWithFacts({ sources: [textSource('api.json', api)] });
  expect(report.findings.map(({ rule }) => rule)).toContain('json/duplicate-key');
  expect((await facts()).apis?.map(({ valid }) => valid)).toEqual([false]);
});

it.each([
  ['the header of a database', new TextEncoder().encode('SQLite format 3\0')],
  ['a database of another kind', new Uint8Array(4096).map((_, index) => 'SQLite format 3\0'.charCodeAt(index) || 7)],
  ['nothing of a database', new Uint8Array(200).fill(0)],
])('a file that is called a GeoPackage and is %s is a finding', async (_, bytes) => {
  const source = {
    name: 'parks.gpkg',
    size: bytes.length,
    async *open() {
      yield bytes;
    },
  };
  const { findings, summary } = await checkDataSpace({ sources: [source] });
  expect(findings.map(({ rule }) => rule)).toEqual(['input/not-recognised']);
  expect(summary.sources.unreadable).toBe(1);
});
