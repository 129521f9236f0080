// Each rule of this package has a folder of files that keeps it and one that breaks it; the documentation shows both.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  allRules,
  checkCatalogueFiles,
  checkData,
  checkDataSpace,
  checkPolicyFiles,
  textSource,
} from '@ds4sscc/blueprint';
import { describe, expect, it } from 'vitest';

const own = allRules.map(({ id }) => id).filter((id) => /^(dataspace|yaml|input)\//.test(id));
/** Not text, or not there: these are tested with real files in the command line's tests. */
const withoutFixture = new Set(['input/binary', 'input/gzip-damaged', 'input/too-large', 'input/unreadable']);

async function rulesOf(rule: string, kind: 'good' | 'bad'): Promise<readonly string[]> {
  const text = readFileSync(fileURLToPath(new URL(`fixtures/${rule}/${kind}.files`, import.meta.url)), 'utf8');
  const sources = text
    .split(/^==== file /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return textSource(section.slice(0, end), section.slice(end + 1));
    });
  // Only who asks for data alone says what it has to be.
  const named = new Set(sources.map(({ name }) => name));
  const asked = {
    'input/no-data': { named },
    'input/representation-unexpected': { representation: 'concise' as const },
  };
  const options = rule in asked ? asked[rule as keyof typeof asked] : undefined;
  if (rule === 'input/no-catalogue')
    return (await checkCatalogueFiles({ sources, named })).findings.map((found) => found.rule);
  if (rule === 'input/no-policy')
    return (await checkPolicyFiles({ sources, named })).findings.map((found) => found.rule);
  const wanted = rule === 'input/not-checked' ? { sources, named } : { sources };
  const { findings } = await (options ? checkData({ sources, ...options }) : checkDataSpace(wanted));
  // What is only good to know may stand beside anything.
  return findings.filter((found) => found.level !== 'info' || found.rule === rule).map((found) => found.rule);
}

describe.each(own.filter((id) => !withoutFixture.has(id)))('%s', (rule) => {
  it('fires, and nothing else, where it is broken', async () => {
    expect(new Set(await rulesOf(rule, 'bad'))).toContain(rule);
    expect((await rulesOf(rule, 'bad')).filter((id) => own.includes(id))).toEqual([rule]);
  });

  it('stays silent where it is kept', async () => {
    expect((await rulesOf(rule, 'good')).filter((id) => own.includes(id))).toEqual([]);
  });
});

it('only rules about files that are no text have no fixture', () => {
  expect(own.filter((id) => !existsSync(fileURLToPath(new URL(`fixtures/${id}`, import.meta.url))))).toEqual(
    [...withoutFixture].sort((a, b) => own.indexOf(a) - own.indexOf(b)),
  );
});
