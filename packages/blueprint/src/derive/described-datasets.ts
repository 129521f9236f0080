import type { JsonDocument, Location } from '@ds4sscc/findings';
import type { FrameworkFacts } from '@ds4sscc/interop/frameworks';
import { describeDatasets } from '@ds4sscc/interop/legal';
import { localName } from '@ds4sscc/linked-data/local-name';
import type { DataSpace } from '../data-space.js';
import { deriveCatalogue } from './derive-catalogue.js';

type DescribedDatasets = NonNullable<FrameworkFacts['datasets']>;
type Dataset = DescribedDatasets[number];
type Resource = Dataset['services'][number];
type Statement = Resource['statements'][number];

/** Where a description was read; without `locate` only its name is known. */
export type ReadFrom = Pick<JsonDocument, 'source'> & Partial<Pick<JsonDocument, 'locate'>>;

/** The datasets of a description, as a catalogue would describe them, each statement at the key that it is made of. */
export function describedDatasets(space: DataSpace, document: ReadFrom): DescribedDatasets {
  const { source } = document;
  const { graph } = deriveCatalogue(space, source);
  if (graph === undefined) return [];
  const found = describeDatasets({ source, graph });
  if (document.locate === undefined) return found;
  const datasets = new Map(space.datasets.map(({ id }, at) => [id, at]));
  const services = new Map((space.services ?? []).map(({ id }, at) => [id, at]));
  const at = (pointer: string, { node }: Location): Location => ({
    ...(document.locate?.(pointer) ?? { source }),
    ...(node !== undefined && { node }),
  });
  const place = <Placed extends Resource>(
    resource: Placed,
    base: string,
    pointerOf: (one: Statement) => string,
  ): Placed => ({
    ...resource,
    location: at(base, resource.location),
    statements: resource.statements.map((one) => ({ ...one, location: at(pointerOf(one), one.location) })),
  });
  // A service may serve all datasets: it is placed once.
  const placed = new Map<Resource, Resource>();
  const placedService = (service: Resource): Resource => {
    const position = services.get(service.iri);
    if (position === undefined) return service;
    const base = `/services/${position}`;
    const known = placed.get(service);
    const made = known ?? place(service, base, ({ property }) => base + (keysOfService[localName(property)] ?? ''));
    placed.set(service, made);
    return made;
  };
  return found.map((one): Dataset => {
    const index = datasets.get(one.iri);
    if (index === undefined) return one;
    const base = `/datasets/${index}`;
    const own = ({ property, value }: Statement): string =>
      base + keyOfDataset(localName(property), value, space, index);
    return {
      ...place(one, base, own),
      distributions: one.distributions.map((distribution) => {
        // What a service gives access to has the name and the address of the service.
        const by = distribution.statements.find(({ property }) => localName(property) === 'accessService');
        const position = services.get(by?.value ?? '');
        const service = `/services/${position}`;
        return position === undefined
          ? place(distribution, base, (statement) =>
              localName(statement.property) === 'title' ? `${base}/files` : own(statement),
            )
          : place(distribution, service, (statement) => {
              const key = keysByService[localName(statement.property)];
              return key === undefined ? own(statement) : service + key;
            });
      }),
      policies: one.policies.map((policy) => place(policy, `${base}/offer`, () => `${base}/offer`)),
      services: one.services.map(placedService),
    };
  });
}

const keysByService: Readonly<Partial<Record<string, string>>> = {
  title: '/title',
  accessURL: '/endpointURL',
  accessService: '/id',
};

const keysOfService: Readonly<Partial<Record<string, string>>> = {
  title: '/title',
  endpointURL: '/endpointURL',
  endpointDescription: '/endpointDescription',
  page: '/documentation',
};

const keysOfDataset: Readonly<Partial<Record<string, string>>> = {
  title: '/title',
  publisher: '/publisher',
  accessRights: '/access/accessRights',
  license: '/access/license',
  accessURL: '/access/accessURL',
  downloadURL: '/access/downloadURL',
  format: '/files',
  mediaType: '/files',
  hvdCategory: '/legal/hvdCategory',
  applicableLegislation: '/legal/applicableLegislation',
  ...Object.fromEntries(
    [
      'description',
      'keyword',
      'theme',
      'language',
      'spatial',
      'temporal',
      'accrualPeriodicity',
      'issued',
      'modified',
      'landingPage',
      'provenance',
    ].map((key) => [key, `/metadata/${key}`]),
  ),
};

/** The key of a dataset that a statement about it, or about one of its distributions, is made of. */
function keyOfDataset(property: string, value: string, { datasets }: DataSpace, index: number): string {
  const { metadata, policy } = datasets[index] ?? {};
  if (property === 'hasPolicy') return policy === undefined ? '/offer' : '/policy';
  if (property === 'conformsTo') return metadata?.conformsTo?.includes(value) ? '/metadata/conformsTo' : '/model';
  return keysOfDataset[property] ?? '';
}
