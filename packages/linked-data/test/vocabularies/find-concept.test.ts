import { describe, expect, it } from 'vitest';
import {
  accessRight,
  country,
  type ConceptMatch,
  dataTheme,
  defineVocabulary,
  findConcept,
  language,
  licenceType,
  mediaType,
} from '../../src/vocabularies/index.js';

const authority = 'http://publications.europa.eu/resource/authority/';

function summary(match: ConceptMatch): string {
  if (match.match === 'near') return `near ${match.didYouMean.iri}`;
  if (match.match === 'ambiguous') return `ambiguous ${match.concepts.length}`;
  return 'concept' in match ? `${match.match} ${match.concept.iri}` : match.match;
}

describe('a word is found', () => {
  it.each([
    [accessRight, `${authority}access-right/PUBLIC`, `iri ${authority}access-right/PUBLIC`],
    [accessRight, 'NON_PUBLIC', `name ${authority}access-right/NON_PUBLIC`],
    [accessRight, '  non   PUBLIC ', `label ${authority}access-right/NON_PUBLIC`],
    [licenceType, 'NominalCost', 'notation http://purl.org/adms/licencetype/NominalCost'],
    [country, 'DEU', `name ${authority}country/DEU`],
    [country, 'germany', `label ${authority}country/DEU`],
    [mediaType, 'text/csv', 'label https://www.iana.org/assignments/media-types/text/csv'],
  ] as const)('%#: %s', (vocabulary, word, expected) => {
    expect(summary(findConcept(vocabulary, word))).toBe(expected);
  });
});

describe('a word that is nearly right is not found, but understood', () => {
  it.each([
    [accessRight, 'publik', `near ${authority}access-right/PUBLIC`],
    [dataTheme, 'Enviroment', `near ${authority}data-theme/ENVI`],
    [dataTheme, 'envi', `near ${authority}data-theme/ENVI`],
    [accessRight, `https${authority.slice(4)}access-right/PUBLIC/`, `near ${authority}access-right/PUBLIC`],
    [accessRight, `${authority}access-right/RESTRICTD`, `near ${authority}access-right/RESTRICTED`],
  ] as const)('%#: %s', (vocabulary, word, expected) => {
    expect(summary(findConcept(vocabulary, word))).toBe(expected);
  });
});

describe('a word that means nothing here', () => {
  it.each(['', 'zebra crossings', 'https://example.org/PUBLIC', ':', '__proto__', 'x'.repeat(100_000)])(
    '%#',
    (word) => {
      expect(findConcept(accessRight, word)).toEqual({ match: 'none' });
    },
  );
});

it('two concepts that are called the same are both named', () => {
  const found = findConcept(language, 'montenegrin');
  expect(found.match).toBe('ambiguous');
});

it('labels in other languages count after the label', () => {
  const themes = defineVocabulary({
    iri: 'urn:themes',
    title: 'Themes',
    concepts: [
      { iri: 'urn:sea', label: 'Sea', otherLabels: ['Zee'] },
      { iri: 'urn:lake', label: 'Zee', otherLabels: ['See', 'see'] },
    ],
  });
  expect(summary(findConcept(themes, 'zee'))).toBe('label urn:lake');
  expect(summary(findConcept(themes, 'see'))).toBe('label urn:lake');
});

it('accents count however they are encoded', () => {
  expect(summary(findConcept(country, 'Co\u0302te d\u2019Ivoire'))).toBe(`label ${authority}country/CIV`);
});
