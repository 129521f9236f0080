import { type ConceptMatch, findConcept, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { accessRight } from '@ds4sscc/linked-data/vocabularies/access-right';
import { continent } from '@ds4sscc/linked-data/vocabularies/continent';
import { country } from '@ds4sscc/linked-data/vocabularies/country';
import { dataTheme } from '@ds4sscc/linked-data/vocabularies/data-theme';
import { distributionStatus } from '@ds4sscc/linked-data/vocabularies/distribution-status';
import { euApplicableLegislation } from '@ds4sscc/linked-data/vocabularies/eu-applicable-legislation';
import { fileType } from '@ds4sscc/linked-data/vocabularies/file-type';
import { frequency } from '@ds4sscc/linked-data/vocabularies/frequency';
import { highValueDatasetCategory } from '@ds4sscc/linked-data/vocabularies/high-value-dataset-category';
import { language } from '@ds4sscc/linked-data/vocabularies/language';
import { licence } from '@ds4sscc/linked-data/vocabularies/licence';
import { licenceType } from '@ds4sscc/linked-data/vocabularies/licence-type';
import { mediaType } from '@ds4sscc/linked-data/vocabularies/media-type';
import { publisherType } from '@ds4sscc/linked-data/vocabularies/publisher-type';
import { languageCodes } from './language-codes.js';
import { changeTypes, checksumAlgorithms, plannedAvailability, themeSchemes } from './small-vocabularies.js';
import { localName } from '@ds4sscc/linked-data/local-name';
import { mediaTypes } from '../vocabulary.js';

/** What a short code means: an IRI with the concept's name, or nothing, perhaps with what was meant. */
export type TermLookup =
  | { readonly iri: string; readonly label?: string }
  | { readonly vocabulary: string; readonly meant: string | undefined };

/** Looks a code, a label or an IRI up in the vocabularies of a property; `undefined` where the property has none. */
export function lookUpTerm(label: string, key: string, word: string): TermLookup | undefined {
  const vocabularies = vocabulariesOf(label, key);
  if (!vocabularies) return undefined;
  // IANA registers some two thousand media types: one that our list lacks is not wrong.
  if (vocabularies[0] === mediaType && /^[a-z]+\/[a-z0-9][a-z0-9.+-]*$/i.test(word)) return { iri: mediaTypes + word };
  const written = spelling[key]?.(word) ?? word;
  const matches = vocabularies.map((vocabulary): ConceptMatch => findConcept(vocabulary, written));
  for (const match of matches) if ('concept' in match) return { iri: match.concept.iri, label: match.concept.label };
  const near = matches.find((match) => match.match === 'near');
  const meant = near?.match === 'near' ? nameOf(near.didYouMean.iri, key) : undefined;
  return { vocabulary: vocabularies.map(({ title }) => title).join('" or "'), meant };
}

const vocabularies: Readonly<Record<string, () => readonly Vocabulary[]>> = {
  accessRights: () => [accessRight],
  accrualPeriodicity: () => [frequency],
  'Agent.type': () => [publisherType],
  algorithm: () => [checksumAlgorithms()],
  applicableLegislation: () => [euApplicableLegislation],
  availability: () => [plannedAvailability()],
  'Catalogue Record.status': () => [changeTypes()],
  compressFormat: () => [mediaType],
  format: () => [fileType],
  hvdCategory: () => [highValueDatasetCategory],
  language: () => [language],
  license: () => [licence],
  'Licence Document.type': () => [licenceType],
  mediaType: () => [mediaType],
  packageFormat: () => [mediaType],
  spatial: () => [country, continent],
  status: () => [distributionStatus],
  theme: () => [dataTheme],
  themeTaxonomy: () => [themeSchemes()],
};

function vocabulariesOf(label: string, key: string): readonly Vocabulary[] | undefined {
  const named = `${label}.${key}`;
  const found = Object.hasOwn(vocabularies, named)
    ? vocabularies[named]
    : Object.hasOwn(vocabularies, key)
      ? vocabularies[key]
      : undefined;
  return found?.();
}

/** How a code is written in its vocabulary where people write it otherwise. */
const spelling: Readonly<Record<string, ((word: string) => string) | undefined>> = {
  language: (word) => (Object.hasOwn(languageCodes, word) ? languageCodes[word as keyof typeof languageCodes] : word),
};

/** The code that a hint names: the end of the IRI, for media types both halves. */
function nameOf(iri: string, key: string): string {
  if (iri.startsWith(mediaTypes)) return iri.slice(mediaTypes.length);
  const name = localName(iri);
  const tag = Object.entries(languageCodes).find(([, code]) => key === 'language' && code === name)?.[0];
  return tag ?? name.replace('checksumAlgorithm_', '');
}
