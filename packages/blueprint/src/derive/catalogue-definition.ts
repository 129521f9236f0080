import { offerUid } from './derive-policies.js';
import { fileFormat } from './file-format.js';
import { contactDefinition } from './contact-definition.js';
import { legislationOf } from './legislation-of.js';
import { leadingParticipant } from './leading-participant.js';
import { serviceDefinition } from './service-definition.js';
import type { DataSpace, DescribedDataset } from '../data-space.js';

/** A catalogue as `@ds4sscc/catalogue/define` takes it: plain JSON, codes and IRIs as they were written. */
export type CatalogueDefinition = { readonly [key: string]: unknown };

/** The IRI of the model of a type of entity, where it is known. */
export type ModelIri = (type: string) => string | undefined;

/** The catalogue that a description stands for, in the terms of DCAT-AP. What the description does not say is left out. */
export function catalogueDefinition(space: DataSpace, modelIri: ModelIri = () => undefined): CatalogueDefinition {
  const publisher = leadingParticipant(space);
  return {
    iri: space.id,
    title: space.title,
    description: space.description ?? space.title,
    language: space.language ?? 'en',
    ...(publisher && { publisher: { iri: publisher.id, name: publisher.name } }),
    dataset: space.datasets.map((dataset) => datasetDefinition(dataset, space, modelIri)),
    ...(space.services?.length && { service: space.services.flatMap((service) => serviceDefinition(service, space)) }),
  };
}

function datasetDefinition(dataset: DescribedDataset, space: DataSpace, modelIri: ModelIri): CatalogueDefinition {
  const { metadata = {}, access = {}, legal = {} } = dataset;
  const { temporal, conformsTo = [], description, provenance, ...rest } = metadata;
  const publisher = space.participants.find(({ id }) => id === dataset.publisher);
  const contact = contactDefinition(publisher);
  const acts = legislationOf(dataset);
  const specifications = [
    ...new Set([...conformsTo, ...given(dataset.model === undefined ? undefined : modelIri(dataset.model))]),
  ];
  const distribution = distributionsOf(dataset, space, acts).map((one, index) => ({
    iri: distributionIri(dataset.id, index),
    ...one,
  }));
  return {
    iri: dataset.id,
    title: dataset.title,
    description: description ?? dataset.title,
    ...rest,
    ...(publisher ? { publisher: { iri: publisher.id, name: publisher.name } } : {}),
    ...(contact && { contactPoint: contact }),
    ...(temporal && { temporal }),
    ...(access.accessRights && { accessRights: access.accessRights }),
    ...(specifications.length > 0 && { conformsTo: specifications }),
    ...(provenance !== undefined && { provenance: { label: provenance } }),
    ...(legal.hvdCategory && { hvdCategory: legal.hvdCategory }),
    ...(acts.length > 0 && { applicableLegislation: acts }),
    ...((dataset.policy ?? dataset.offer) !== undefined && { hasPolicy: offerUid(dataset) }),
    ...(distribution.length > 0 && { distribution }),
  };
}

function given(iri: string | undefined): readonly string[] {
  return iri === undefined ? [] : [iri];
}

/** The IRI of a distribution, by its place among those of its dataset. */
export function distributionIri(dataset: string, index: number): string {
  return `${dataset}${dataset.includes('#') ? '-' : '#'}distribution-${index + 1}`;
}

/** One distribution for each file that is published, and one for each service that serves the dataset. */
function distributionsOf(
  dataset: DescribedDataset,
  space: DataSpace,
  acts: readonly string[],
): readonly CatalogueDefinition[] {
  const { id, files = [], access = {} } = dataset;
  const { license, downloadURL, accessURL } = access;
  const common = {
    ...(license !== undefined && { license }),
    ...(acts.length > 0 && { applicableLegislation: acts }),
  };
  const served = (space.services ?? []).filter(({ serves = [] }) => serves.includes(id));
  const byService = served.flatMap(({ id: service, title, endpointURL }) =>
    endpointURL === undefined ? [] : [{ title, accessURL: endpointURL, accessService: service, ...common }],
  );
  const byFile = files.flatMap((path) => {
    const download = addressOf(path, downloadURL, files.length);
    const address = accessURL ?? download;
    if (address === undefined) return [];
    return [
      {
        title: path.slice(path.lastIndexOf('/') + 1),
        accessURL: address,
        ...(download !== undefined && { downloadURL: download }),
        ...fileFormat(path),
        ...common,
      },
    ];
  });
  if (byFile.length > 0 || byService.length > 0 || accessURL === undefined) return [...byFile, ...byService];
  return [{ accessURL, ...common }];
}

/** An address that ends in a slash is a folder; any other is that of the only file. */
function addressOf(path: string, address: string | undefined, files: number): string | undefined {
  if (address === undefined) return undefined;
  if (address.endsWith('/'))
    return (
      address +
      path
        .slice(path.lastIndexOf('/') + 1)
        .split('/')
        .map(encodeURIComponent)
        .join('/')
    );
  return files === 1 ? address : undefined;
}
