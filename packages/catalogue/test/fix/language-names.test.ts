import { language } from '@ds4sscc/linked-data/vocabularies';
import { expect, it } from 'vitest';
import { languageByName } from '../../src/fix/code-names/language-names.js';

const base = 'http://publications.europa.eu/resource/authority/language/';
const entries = new Set(language.concepts.map(({ iri }) => iri));

// Codes of ISO 639-1 with those of ISO 639-2/T, as the Library of Congress lists them.
it.each([
  ['nl', 'NLD'],
  ['dut', 'NLD'],
  ['gd', 'GLA'],
  ['FY', 'FRY'],
  ['sr-Latn', 'SRP'],
  ['deutsch', 'DEU'],
  ['kor', 'KOR'],
  ['la', 'LAT'],
])('"%s" is the language %s of the EU table', (name, code) => {
  expect(languageByName(name)?.iri).toBe(base + code);
  expect(entries).toContain(base + code);
});

it.each(['be', 'xx', 'constructor', ''])('"%s" is no name of a language that is sure', (name) => {
  expect(languageByName(name)).toBeUndefined();
});
