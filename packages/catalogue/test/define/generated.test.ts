import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonLdContext } from '@ds4sscc/catalogue/define';
import * as vocabularies from '@ds4sscc/linked-data/vocabularies';
import { expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { generateDefinitions } from '../../scripts/generate-definitions.mjs';
import { knownNamespaces } from '../../src/background/known-namespaces.js';
import { allClasses } from '../../src/define/definition-class.js';
import { languageCodes } from '../../src/define/language-codes.js';
import { lookUpTerm } from '../../src/define/term-lookup.js';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
/** The formatter breaks lines and adds commas at their ends; nothing else. */
const withoutLayout = (text: string): string =>
  text
    .replace(/,(?=\s*[\])}>])/g, '')
    .replace(/([=:])\s*\|/g, '$1')
    .replace(/\s+/g, '');

it('the types of definitions are what the script makes of the tables', () => {
  const files = generateDefinitions(allClasses(), vocabularies, knownNamespaces) as Record<string, string>;
  for (const [name, text] of Object.entries(files))
    expect(withoutLayout(read(`src/define/${name}`)) === withoutLayout(text), name).toBe(true);
});

it('the context that is shipped is the one that the tables give', () => {
  expect(JSON.parse(read('context.json'))).toEqual(jsonLdContext());
});

it('a key of the tables means the same property in every class', () => {
  const iris = new Map<string, Set<string>>();
  for (const { uses } of allClasses())
    for (const { key, iri } of uses.values()) iris.set(key, (iris.get(key) ?? new Set()).add(iri));
  expect([...iris].filter(([, all]) => all.size > 1)).toEqual([]);
});

it('every code that the types offer is one that is read', () => {
  const codes = read('src/define/codes.ts');
  const codesOf = (name: string): readonly string[] =>
    [...(codes.match(new RegExp(`type ${name} =([^;]*);`))?.[1] ?? '').matchAll(/'([^']+)'/g)].map(
      ([, code]) => code as string,
    );
  const properties = [
    ['AccessRightCode', 'Dataset', 'accessRights'],
    ['AvailabilityCode', 'Distribution', 'availability'],
    ['ChangeTypeCode', 'Catalogue Record', 'status'],
    ['ChecksumAlgorithmCode', 'Checksum', 'algorithm'],
    ['DistributionStatusCode', 'Distribution', 'status'],
    ['FileTypeCode', 'Distribution', 'format'],
    ['FrequencyCode', 'Dataset', 'accrualPeriodicity'],
    ['HvdCategoryCode', 'Dataset', 'hvdCategory'],
    ['LicenceCode', 'Distribution', 'license'],
    ['LicenceTypeCode', 'Licence Document', 'type'],
    ['MediaTypeCode', 'Distribution', 'mediaType'],
    ['PlaceCode', 'Dataset', 'spatial'],
    ['PublisherTypeCode', 'Agent', 'type'],
    ['ThemeCode', 'Dataset', 'theme'],
  ] as const;
  for (const [name, label, key] of properties) {
    const all = codesOf(name);
    expect(all.length, name).toBeGreaterThan(2);
    expect(
      all.filter((code) => !('iri' in (lookUpTerm(label, key, code) ?? {}))),
      name,
    ).toEqual([]);
  }
  expect(
    Object.keys(languageCodes).filter((tag) => !('iri' in (lookUpTerm('Dataset', 'language', tag) ?? {}))),
  ).toEqual([]);
});
