import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Conflict, findConflicts, parsePolicies } from '@ds4sscc/policy';
import { describe, expect, it } from 'vitest';
import { cases, hasCorpus, policiesOf, readDocument, shared } from './corpus.js';

const folder = 'odrl/solidlab-conflicts/data/policies';
const all = cases().filter(({ suite }) => suite === 'SolidLabResearch/ODRL-Test-Conflicts');

async function overlaps(id: string): Promise<readonly Conflict['overlap'][]> {
  const number = id.slice('SLC-'.length);
  const names = readdirSync(join(shared, 'corpus', folder)).filter((name) =>
    new RegExp(`^policy-${number}[a-c]\\.ttl$`).test(name),
  );
  const documents = await Promise.all(names.map((name) => readDocument(`${folder}/${name}`)));
  const policies = documents.flatMap((document) => parsePolicies(document).policies);
  return findConflicts(policies).conflicts.map(({ overlap }) => overlap);
}

/** Permission against prohibition, decided by action, target, assignee and dateTime: the slice. */
const certain = ['SLC-1', 'SLC-2', 'SLC-6', 'SLC-9'];
/** Overlapping collections, purposes and recipients: found, not proved. */
const possible = ['SLC-7', 'SLC-8', 'SLC-10'];
/** SLC-5 misspells its prohibition; 3, 4 and 11 set obligations and duties against each other, which comes later. */
const outside = ['SLC-3', 'SLC-4', 'SLC-5', 'SLC-11'];

describe.skipIf(!hasCorpus)('The conflict cases of SolidLab', () => {
  it('are all accounted for', () => {
    expect([...certain, ...possible, ...outside].sort()).toEqual(all.map(({ id }) => id).sort());
  });

  it.each(certain)('%s is a certain conflict, as recorded', async (id) => {
    expect(await overlaps(id)).toContain('certain');
  });

  it.each(possible)('%s is reported as possible', async (id) => {
    expect(await overlaps(id)).toContain('possible');
  });
});

it.each([
  ['odrl:read', 'ex:air', 'odrl:use', 'ex:air', ['certain']],
  ['odrl:use', 'ex:air', 'odrl:print', 'ex:air', ['certain']],
  ['odrl:read', 'ex:air', 'odrl:print', 'ex:air', []],
  ['odrl:read', 'ex:air', 'odrl:use', 'ex:noise', []],
  ['odrl:read', 'ex:air', 'odrl:sell', 'ex:air', []],
  ['odrl:read', 'ex:air', 'ex:dance', 'ex:air', ['possible']],
  ['odrl:read', 'ex:air', 'odrl:read', '"air"', ['possible']],
])('a permission to %s %s beside a prohibition to %s %s gives %j', async (may, on, mustNot, what, expected) => {
  const policies = await policiesOf(
    `ex:p a odrl:Set ; odrl:permission [ odrl:action ${may} ; odrl:target ${on} ] ;
       odrl:prohibition [ odrl:action ${mustNot} ; odrl:target ${what} ] .`,
  );
  expect(findConflicts(policies).conflicts.map(({ overlap }) => overlap)).toEqual(expected);
});
