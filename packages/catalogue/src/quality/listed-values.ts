import type { Term } from '@ds4sscc/linked-data';
import { findConcept, type Vocabulary } from '@ds4sscc/linked-data/vocabularies';
import { fileType } from '@ds4sscc/linked-data/vocabularies/file-type';
import { licence } from '@ds4sscc/linked-data/vocabularies/licence';
import { mediaType } from '@ds4sscc/linked-data/vocabularies/media-type';
import { mqaAccessRight } from '@ds4sscc/linked-data/vocabularies/mqa-access-right';
import { mqaLicence } from '@ds4sscc/linked-data/vocabularies/mqa-licence';
import { mqaMachineReadable } from '@ds4sscc/linked-data/vocabularies/mqa-machine-readable';
import { mqaNonProprietary } from '@ds4sscc/linked-data/vocabularies/mqa-non-proprietary';
import { type Mark, marks } from './marks.js';
import type { QualityOptions } from './quality-options.js';
import { mediaTypes as mediaTypeNamespace } from '../vocabulary.js';

/** What a value earns beyond being there, by the property that has it. */
export interface ListedValues {
  format(value: Term): Mark;
  mediaType(value: Term): Mark;
  licence(value: Term): Mark;
  accessRights(value: Term): Mark;
}

/** Looks values up in the lists of the MQA. */
export function createListedValues({ lists = {}, iris, words, mediaTypes }: QualityOptions): ListedValues {
  const exact = iris === 'exact';
  const takeWords = words === 'listed';
  const formats = lists.formats ?? fileType;
  const known = (...vocabularies: readonly Vocabulary[]) => {
    const entries = vocabularies.map((vocabulary) => entriesOf(vocabulary, exact));
    return (iri: string): boolean => entries.some((list) => list.has(exact ? iri : sameAddress(iri)));
  };
  const isFormat = known(formats);
  const isOpen = known(lists.nonProprietary ?? mqaNonProprietary);
  const isMachineReadable = known(lists.machineReadable ?? mqaMachineReadable);
  const isLicence = lists.licences ? known(lists.licences) : known(mqaLicence, licence);
  const isAccessRight = known(lists.accessRights ?? mqaAccessRight);
  const mediaTypeList = lists.mediaTypes ?? mediaType;
  const isMediaType = mediaTypes === 'list' ? known(mediaTypeList) : isIanaAddress;
  return {
    format(value) {
      const iri = value.termType === 'NamedNode' ? value.value : takeWords ? formatOfWord(formats, value) : undefined;
      if (iri === undefined) return 0;
      return (
        (isFormat(iri) ? marks.formatListed : 0) |
        (isOpen(iri) ? marks.nonProprietary : 0) |
        (isMachineReadable(iri) ? marks.machineReadable : 0)
      );
    },
    mediaType(value) {
      const iri =
        value.termType === 'NamedNode' ? value.value : takeWords ? mediaTypeNamespace + value.value : undefined;
      return iri !== undefined && isMediaType(iri) ? marks.mediaTypeListed : 0;
    },
    licence: (value) => (value.termType === 'NamedNode' && isLicence(value.value) ? marks.licenceKnown : 0),
    accessRights: (value) =>
      value.termType === 'NamedNode' && isAccessRight(value.value) ? marks.accessRightsListed : 0,
  };
}

/** An IRI without what two writings of one address differ in: http or https, and a slash at the end. */
function sameAddress(iri: string): string {
  const start = iri.startsWith('https://') ? 8 : iri.startsWith('http://') ? 7 : 0;
  return iri.slice(start, iri.endsWith('/') ? -1 : undefined);
}

const topLevelTypes: ReadonlySet<string> = new Set([
  'application',
  'audio',
  'font',
  'haptics',
  'image',
  'message',
  'model',
  'multipart',
  'text',
  'video',
]);

/** The registry has over 2,000 types; its addresses are told by their form. */
function isIanaAddress(iri: string): boolean {
  const registry = sameAddress(mediaTypeNamespace);
  const address = sameAddress(iri);
  if (!address.startsWith(`${registry}/`)) return false;
  const [type = '', subtype = '', ...more] = address.slice(registry.length + 1).split('/', 3);
  return topLevelTypes.has(type) && subtype !== '' && more.length === 0;
}

function formatOfWord(formats: Vocabulary, { termType, value }: Term): string | undefined {
  if (termType !== 'Literal') return undefined;
  const found = findConcept(formats, value);
  return 'concept' in found ? found.concept.iri : undefined;
}

// Lists are read-only data, so that their entries stay right.
const exactEntries = new WeakMap<Vocabulary, ReadonlySet<string>>();
const sameEntries = new WeakMap<Vocabulary, ReadonlySet<string>>();

function entriesOf(vocabulary: Vocabulary, exact: boolean): ReadonlySet<string> {
  const cache = exact ? exactEntries : sameEntries;
  let entries = cache.get(vocabulary);
  if (entries === undefined) {
    entries = new Set(vocabulary.concepts.map(({ iri }) => (exact ? iri : sameAddress(iri))));
    cache.set(vocabulary, entries);
  }
  return entries;
}
