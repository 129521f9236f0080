import {
  accessRight,
  continent,
  country,
  dataTheme,
  distributionStatus,
  fileType,
  frequency,
  language,
  licence,
  licenceType,
  mediaType,
  publisherType,
  type Vocabulary,
} from '@ds4sscc/linked-data/vocabularies';
import { adms, dcat, dct } from '../../vocabulary.js';
import { countryByName } from './country-names.js';
import { fileTypeByName } from './file-type-names.js';
import { frequencyByName } from './frequency-names.js';
import { languageByIri, languageByName } from './language-names.js';
import { licenceByName } from './licence-names.js';
import { mediaTypeByName } from './media-type-names.js';

/** What a name that is in wide use stands for. */
export interface CodeName {
  readonly iri: string;
  readonly because?: string;
  /** False where something else may be meant. */
  readonly sure?: boolean;
}

/** A code list of the profile, with the names in wide use for its entries. */
export interface CodeList {
  readonly vocabulary: Vocabulary;
  find(text: string): CodeName | undefined;
  /** The entry that an IRI of another register is the same as, by its code. */
  findIri?(iri: string): CodeName | undefined;
  /** Whether the entries go by IRIs of several forms, none of them wrong: those of IANA with http and with https. */
  readonly iriForms?: 'any';
}

const none = (): undefined => undefined;
const lists = {
  accessRight: { vocabulary: accessRight, find: none },
  continent: { vocabulary: continent, find: none },
  country: { vocabulary: country, find: countryByName },
  dataTheme: { vocabulary: dataTheme, find: none },
  distributionStatus: { vocabulary: distributionStatus, find: none },
  fileType: { vocabulary: fileType, find: fileTypeByName },
  frequency: { vocabulary: frequency, find: frequencyByName },
  language: { vocabulary: language, find: languageByName, findIri: languageByIri },
  licence: { vocabulary: licence, find: licenceByName },
  licenceType: { vocabulary: licenceType, find: none },
  mediaType: { vocabulary: mediaType, find: mediaTypeByName, iriForms: 'any' },
  publisherType: { vocabulary: publisherType, find: none },
} as const satisfies Record<string, CodeList>;

/** Lists by property, and by class where the property has another list on each. */
const byProperty: ReadonlyMap<string, readonly { readonly on?: string; readonly list: CodeList }[]> = new Map([
  [`${dct}accessRights`, [{ list: lists.accessRight }]],
  [`${dct}accrualPeriodicity`, [{ list: lists.frequency }]],
  [`${dct}format`, [{ list: lists.fileType }]],
  [`${dct}language`, [{ list: lists.language }]],
  [`${dct}license`, [{ list: lists.licence }]],
  [`${dct}spatial`, [{ list: lists.country }, { list: lists.continent }]],
  [
    `${dct}type`,
    [
      { on: 'Agent', list: lists.publisherType },
      { on: 'LicenceDocument', list: lists.licenceType },
    ],
  ],
  [`${dcat}compressFormat`, [{ list: lists.mediaType }]],
  [`${dcat}mediaType`, [{ list: lists.mediaType }]],
  [`${dcat}packageFormat`, [{ list: lists.mediaType }]],
  [`${dcat}theme`, [{ list: lists.dataTheme }]],
  [`${adms}status`, [{ on: 'Distribution', list: lists.distributionStatus }]],
]);

/** The code lists of a property on these classes (ids of the profile); none where no class of the profile has the property. */
export function codeListsOf(property: string, classIds: readonly string[]): readonly CodeList[] {
  if (classIds.length === 0) return [];
  const entries = byProperty.get(property) ?? [];
  return entries.filter(({ on }) => on === undefined || classIds.includes(on)).map(({ list }) => list);
}
