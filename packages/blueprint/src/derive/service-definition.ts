import type { DataSpace } from '../data-space.js';
import type { CatalogueDefinition } from './catalogue-definition.js';
import { contactDefinition } from './contact-definition.js';
import { legislationOf } from './legislation-of.js';

type Service = NonNullable<DataSpace['services']>[number];

/**
 * A service as a catalogue lists it: what holds for all the data it serves holds for the service. Without an address it cannot
 * be called, and is not listed.
 */
export function serviceDefinition(service: Service, space: DataSpace): readonly CatalogueDefinition[] {
  const { id, title, endpointURL, endpointDescription, documentation, serves = [] } = service;
  if (endpointURL === undefined) return [];
  const served = space.datasets.filter((dataset) => serves.includes(dataset.id));
  const contact = contactDefinition(whoAnswers(service, space));
  const acts = union(served.map(legislationOf));
  const categories = union(served.map(({ legal }) => legal?.hvdCategory ?? []));
  return [
    {
      iri: id,
      title,
      endpointURL,
      ...(endpointDescription !== undefined && { endpointDescription }),
      ...(documentation !== undefined && { page: documentation }),
      ...(contact && { contactPoint: contact }),
      ...termsOf(served),
      ...(acts.length > 0 && { applicableLegislation: acts }),
      ...(categories.length > 0 && { hvdCategory: categories }),
      ...(served.length > 0 && { servesDataset: served.map((dataset) => dataset.id) }),
    },
  ];
}

/** One interface to data under several licences has none of its own; nothing is said while that of high-value data is open. */
function termsOf(served: DataSpace['datasets']): CatalogueDefinition {
  const licences = new Set(served.map(({ access }) => access?.license));
  const [license] = licences;
  if (licences.size === 1) return license === undefined ? {} : { license };
  const isOpen = served.some(({ access, legal }) => legal?.hvdCategory !== undefined && access?.license === undefined);
  return isOpen || served.length === 0 ? {} : { rights: { label: 'The licence of each dataset holds.' } };
}

/** Whoever runs it, else whoever publishes the first of its data; those who can be reached come first. */
function whoAnswers({ operator, serves = [] }: Service, { participants, datasets }: DataSpace) {
  const publishers = datasets.filter(({ id }) => serves.includes(id)).map(({ publisher }) => publisher);
  const candidates = [operator, ...publishers].flatMap((iri) => participants.find(({ id }) => id === iri) ?? []);
  return candidates.find(({ contact }) => contact !== undefined) ?? candidates[0];
}

function union(lists: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(lists.flat())];
}
