import type { Finding } from '@ds4sscc/findings';
import type { DataSpace, DescribedDataset } from '../data-space.js';
import { textOf } from '../description/text-of.js';

/** A key that a description lacks. */
export interface MissingFact {
  /** Where it belongs. */
  readonly pointer: string;
  /** Of the dataset or service that cannot do without it. */
  readonly title: string;
  readonly field: string;
  /** What it is needed for, in words. */
  readonly why: string;
}

/** What a description would have to say so that a fault of the derived catalogue by the rules on high-value data is none. */
export function missingFact(finding: Finding, space: DataSpace): readonly MissingFact[] {
  const facts = Object.hasOwn(factsOf, finding.rule) ? factsOf[finding.rule] : undefined;
  return facts?.(finding.location.pointer ?? '', space) ?? [];
}

const factsOf: Readonly<Record<string, (pointer: string, space: DataSpace) => readonly MissingFact[]>> = {
  'hvd/dataset-api-missing': (pointer, space) =>
    datasetsAt(pointer, space).map(({ title, index }) => ({
      pointer: `/datasets/${index}`,
      title,
      field: 'services',
      why: 'a high-value dataset is to be had through an API, so a service with an "endpointURL" has to list it under "serves"',
    })),
  'hvd/terms-missing': (pointer, space) =>
    datasetsAt(pointer, space)
      .filter(({ dataset: { access, legal } }) => access?.license === undefined && legal?.hvdCategory !== undefined)
      .map(({ title, index }) => ({
        pointer: `/datasets/${index}`,
        title,
        field: 'access.license',
        why: 'high-value data is given under an open licence',
      })),
  'hvd/data-service-contact-point-missing': (pointer, space) =>
    servicesAt(pointer, space).map(({ service, index }) => {
      const answering = service.operator ?? datasetsAt(pointer, space)[0]?.dataset.publisher;
      const participant = space.participants.findIndex(({ id }) => id === answering);
      return {
        pointer: participant < 0 ? `/services/${index}` : `/participants/${participant}`,
        title: service.title,
        field: 'contact',
        why: 'an API for high-value data names whom to ask',
      };
    }),
  'hvd/data-service-documentation-missing': (pointer, space) =>
    servicesAt(pointer, space).map(({ service, index }) => ({
      pointer: `/services/${index}`,
      title: service.title,
      field: 'documentation',
      why: 'an API for high-value data has a page that explains it',
    })),
};

interface Placed {
  readonly dataset: DescribedDataset;
  readonly title: string;
  readonly index: number;
}

/** The dataset at a place, or those that the service at that place serves. */
function datasetsAt(pointer: string, space: DataSpace): readonly Placed[] {
  const [, group, index] = pointer.split('/');
  const wanted = group === 'services' ? (space.services?.[Number(index)]?.serves ?? []) : undefined;
  return space.datasets.flatMap((dataset, at) => {
    const isMeant = wanted === undefined ? at === Number(index) : wanted.includes(dataset.id);
    return isMeant ? [{ dataset, title: textOf(dataset.title, space.language), index: at }] : [];
  });
}

function servicesAt(pointer: string, { services = [] }: DataSpace) {
  const index = Number(pointer.split('/')[2]);
  const service = services[index];
  return service === undefined ? [] : [{ service, index }];
}
