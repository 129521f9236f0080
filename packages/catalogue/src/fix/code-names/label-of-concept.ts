import {
  adms,
  dataTheme,
  distributionStatus,
  highValueDatasetCategory,
  licenceType,
  publisherType,
  status,
  type Vocabulary,
} from '@ds4sscc/linked-data/vocabularies';

const lists: readonly Vocabulary[] = [
  dataTheme,
  distributionStatus,
  highValueDatasetCategory,
  licenceType,
  publisherType,
  status,
  adms,
];

/** Entries of "Planned availability", of which no list is bundled. */
const plannedAvailability = 'http://publications.europa.eu/resource/authority/planned-availability/';
const availabilities: ReadonlyMap<string, string> = new Map([
  ['AVAILABLE', 'available'],
  ['EXPERIMENTAL', 'experimental'],
  ['STABLE', 'stable'],
  ['TEMPORARY', 'temporary'],
]);

let labels: Map<string, string> | undefined;

/** The English label of a concept of the lists that the profile uses; `undefined` where it is of none. */
export function labelOfConcept(iri: string): string | undefined {
  if (iri.startsWith(plannedAvailability)) return availabilities.get(iri.slice(plannedAvailability.length));
  labels ??= new Map(lists.flatMap(({ concepts }) => concepts.map((concept) => [concept.iri, concept.label] as const)));
  return labels.get(iri);
}
