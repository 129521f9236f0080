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
import { plannedAvailability } from '../../define/small-vocabularies.js';

const lists: readonly Vocabulary[] = [
  dataTheme,
  distributionStatus,
  highValueDatasetCategory,
  licenceType,
  publisherType,
  status,
  adms,
];

let labels: Map<string, string> | undefined;

/** The English label of a concept of the lists that the profile uses; `undefined` where it is of none. */
export function labelOfConcept(iri: string): string | undefined {
  labels ??= new Map(
    [...lists, plannedAvailability()].flatMap(({ concepts }) =>
      concepts.map((concept) => [concept.iri, concept.label] as const),
    ),
  );
  return labels.get(iri);
}
