import type { Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { accessRight } from '@ds4sscc/linked-data/vocabularies/access-right';
import { continent } from '@ds4sscc/linked-data/vocabularies/continent';
import { country } from '@ds4sscc/linked-data/vocabularies/country';
import { dataTheme } from '@ds4sscc/linked-data/vocabularies/data-theme';
import { distributionStatus } from '@ds4sscc/linked-data/vocabularies/distribution-status';
import { fileType } from '@ds4sscc/linked-data/vocabularies/file-type';
import { frequency } from '@ds4sscc/linked-data/vocabularies/frequency';
import { highValueDatasetCategory } from '@ds4sscc/linked-data/vocabularies/high-value-dataset-category';
import { language } from '@ds4sscc/linked-data/vocabularies/language';
import { licence } from '@ds4sscc/linked-data/vocabularies/licence';
import { licenceType } from '@ds4sscc/linked-data/vocabularies/licence-type';
import { publisherType } from '@ds4sscc/linked-data/vocabularies/publisher-type';
import { dcat, dct } from '../vocabulary.js';

/** A list of IRIs that is known everywhere: what they begin with, and of which classes they are. */
export interface KnownNamespace {
  /** What the list is called, in a sentence. */
  readonly title: string;
  /** What its IRIs begin with; one spelling is enough, since http and https are read alike. */
  readonly start: string;
  /** Whether both `http://` and `https://` are in use. */
  readonly eitherScheme?: boolean;
  readonly classes: readonly string[];
  /** IRI of the vocabulary in the table whose values stand here. */
  readonly vocabulary?: string;
  /** Our copy of the list; a list may have grown since. */
  readonly list?: Vocabulary;
}

const authority = 'http://publications.europa.eu/resource/authority/';
const iana = 'http://www.iana.org/assignments/media-types/media-types.xhtml';
const places = `${authority}continent/`;
const concept = 'http://www.w3.org/2004/02/skos/core#Concept';
const licenceClasses = [`${dct}LicenseDocument`, `${dct}RightsStatement`];
const mediaClasses = [`${dct}MediaType`, `${dct}MediaTypeOrExtent`];

/** An authority table of the EU: its own IRI, as the table of the profile has it, and what it lists. */
function table(name: string, title: string, classes: readonly string[], list?: Vocabulary): KnownNamespace {
  const vocabulary = authority + name;
  return { title, start: `${vocabulary}/`, classes, vocabulary, ...(list && { list }) };
}

/**
 * Lists whose IRIs tell what they stand for. The classes are those that DCAT-AP names as the range of the properties that
 * take values from the list: what a validator knows that has loaded the list, and what no catalogue should have to repeat.
 */
export const knownNamespaces: readonly KnownNamespace[] = [
  table('access-right', 'EU table of access rights', [`${dct}RightsStatement`, concept], accessRight),
  table('corporate-body', 'EU table of corporate bodies', ['http://xmlns.com/foaf/0.1/Agent', concept]),
  table('data-theme', 'EU table of data themes', [concept], dataTheme),
  table('dataset-type', 'EU table of dataset types', [concept]),
  table('distribution-status', 'EU table of distribution statuses', [concept], distributionStatus),
  table('file-type', 'EU table of file types', [`${dct}MediaTypeOrExtent`, concept], fileType),
  table('frequency', 'EU table of frequencies', [`${dct}Frequency`, concept], frequency),
  table('language', 'EU table of languages', [`${dct}LinguisticSystem`, concept], language),
  table('licence', 'EU table of licences', [...licenceClasses, concept], licence),
  table('planned-availability', 'EU table of planned availability', [concept]),
  {
    ...table('continent', 'EU table of continents', [`${dct}Location`, concept], continent),
    vocabulary: places,
  },
  { ...table('country', 'EU table of countries', [`${dct}Location`, concept], country), vocabulary: places },
  { ...table('place', 'EU table of places', [`${dct}Location`, concept]), vocabulary: places },
  {
    title: 'GeoNames',
    start: 'https://sws.geonames.org/',
    eitherScheme: true,
    classes: [`${dct}Location`],
    vocabulary: places,
  },
  {
    title: 'GeoNames',
    start: 'https://www.geonames.org/',
    eitherScheme: true,
    classes: [`${dct}Location`],
    vocabulary: places,
  },
  {
    title: 'IANA list of media types',
    start: 'https://www.iana.org/assignments/media-types/',
    eitherScheme: true,
    classes: mediaClasses,
    vocabulary: iana,
  },
  {
    title: 'IANA list of link relations',
    start: 'http://www.iana.org/assignments/relation/',
    eitherScheme: true,
    classes: [`${dcat}Role`],
  },
  {
    title: 'SPDX list of checksum algorithms',
    start: 'http://spdx.org/rdf/terms#checksumAlgorithm_',
    eitherScheme: true,
    classes: ['http://spdx.org/rdf/terms#ChecksumAlgorithm'],
    vocabulary: 'https://spdx.org/rdf/terms/#d4e2129',
  },
  {
    title: 'ADMS list of publisher types',
    start: 'http://purl.org/adms/publishertype/',
    classes: [concept],
    vocabulary: 'http://purl.org/adms/publishertype/1.0',
    list: publisherType,
  },
  {
    title: 'ADMS list of licence types',
    start: 'http://purl.org/adms/licencetype/',
    classes: [concept],
    vocabulary: 'http://purl.org/adms/licencetype/1.0',
    list: licenceType,
  },
  { title: 'ADMS list of statuses', start: 'http://purl.org/adms/status/', classes: [concept] },
  {
    title: 'EU list of high-value dataset categories',
    start: 'http://data.europa.eu/bna/',
    classes: [concept],
    vocabulary: 'http://data.europa.eu/bna/asd487ae75',
    list: highValueDatasetCategory,
  },
  {
    title: 'European Legislation Identifier',
    start: 'http://data.europa.eu/eli/',
    classes: ['http://data.europa.eu/eli/ontology#LegalResource'],
  },
  {
    title: 'Creative Commons licences',
    start: 'https://creativecommons.org/licenses/',
    eitherScheme: true,
    classes: licenceClasses,
  },
  {
    title: 'Creative Commons public domain tools',
    start: 'https://creativecommons.org/publicdomain/',
    eitherScheme: true,
    classes: licenceClasses,
  },
  {
    title: 'Open Data Commons licences',
    start: 'https://opendatacommons.org/licenses/',
    eitherScheme: true,
    classes: licenceClasses,
  },
  {
    title: 'Open Source Initiative list of licences',
    start: 'https://opensource.org/licenses/',
    eitherScheme: true,
    classes: licenceClasses,
  },
  { title: 'SPDX list of licences', start: 'https://spdx.org/licenses/', eitherScheme: true, classes: licenceClasses },
  { title: 'licence list of GovData', start: 'http://dcat-ap.de/def/licenses/', classes: licenceClasses },
  {
    title: 'Library of Congress list of ISO 639-1 languages',
    start: 'http://id.loc.gov/vocabulary/iso639-1/',
    classes: [`${dct}LinguisticSystem`],
  },
  {
    title: 'Library of Congress list of ISO 639-2 languages',
    start: 'http://id.loc.gov/vocabulary/iso639-2/',
    classes: [`${dct}LinguisticSystem`],
  },
  {
    title: 'OGC register of coordinate reference systems',
    start: 'http://www.opengis.net/def/crs/',
    classes: [`${dct}Standard`],
  },
  { title: 'EuroVoc', start: 'http://eurovoc.europa.eu/', classes: [concept] },
  { title: 'INSPIRE themes', start: 'http://inspire.ec.europa.eu/theme/', classes: [concept] },
  {
    title: 'INSPIRE list of limitations on public access',
    start: 'http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/',
    classes: [`${dct}RightsStatement`, concept],
  },
  {
    title: 'INSPIRE list of responsible party roles',
    start: 'http://inspire.ec.europa.eu/metadata-codelist/ResponsiblePartyRole/',
    classes: [`${dcat}Role`, concept],
  },
];

/** Single IRIs that are known like those lists: the schemes themselves, which catalogues name as their themes. */
export const knownSchemes: readonly string[] = [`${authority}data-theme`, 'http://inspire.ec.europa.eu/theme'];
