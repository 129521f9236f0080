import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dcatApProfile, hvdProfile } from '@ds4sscc/catalogue';
import { describe, expect, it } from 'vitest';
// @ts-expect-error a plain script without types
import { generateProfiles } from '../scripts/generate-profiles.mjs';

const path = fileURLToPath(new URL('../../../../shared/facts/dcat-ap.json', import.meta.url));
const here = existsSync(path);
if (!here) process.stdout.write('profiles.test.ts is skipped in part: ../shared/facts is not there\n');
const facts = here ? JSON.parse(readFileSync(path, 'utf8')) : undefined;

describe('the profile tables', () => {
  it.skipIf(!here)('are what the script makes of the facts, to the byte', () => {
    for (const [name, text] of Object.entries(generateProfiles(facts) as Record<string, string>)) {
      expect(readFileSync(fileURLToPath(new URL(`../src/${name}`, import.meta.url)), 'utf8'), name).toBe(text);
    }
  });

  it.skipIf(!here)('hold as many classes, uses and levels as the specification counts', () => {
    const uses = dcatApProfile.classes.flatMap(({ properties }) => properties);
    const levels = { mandatory: 0, recommended: 0, optional: 0 };
    for (const { level } of uses) levels[level] += 1;
    expect({
      classes: dcatApProfile.classes.length,
      mainEntities: dcatApProfile.classes.filter(({ group }) => group === 'main').length,
      supportiveEntities: dcatApProfile.classes.filter(({ group }) => group === 'supportive').length,
      propertyUses: uses.length,
      distinctPropertyIRIs: new Set(uses.map(({ iri }) => iri)).size,
      levels,
    }).toEqual(facts.counts);
  });

  it('carry the vocabulary of a use, where the profile names one', () => {
    const dataset = dcatApProfile.classes.find(({ id }) => id === 'Dataset');
    expect(dataset?.properties.find(({ key }) => key === 'theme')?.vocabulary).toBe(
      'http://publications.europa.eu/resource/authority/data-theme',
    );
  });

  it('name each property of a class once', () => {
    for (const { properties } of [...dcatApProfile.classes, ...hvdProfile.classes]) {
      expect(new Set(properties.map(({ key }) => key)).size).toBe(properties.length);
    }
  });
});
