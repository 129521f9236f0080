import * as z from 'zod/mini';
import { canvas } from './description/canvas.js';
import { dataset } from './description/dataset.js';
import { aim, governance, useCase } from './description/governance.js';
import { participant, type roles } from './description/participant.js';
import { described, filledList, group, iri, list, path, text, textExpected } from './description/pieces.js';

const service = group({
  id: iri('IRI of the data service.'),
  title: text('Name of the service.'),
  description: path('Path of its formal description (OpenAPI or AsyncAPI), relative to this file.'),
  endpointURL: z.optional(iri('Address of the interface.')),
  endpointDescription: z.optional(iri('Address under which the formal description is published.')),
  documentation: z.optional(iri('Page that explains the interface to people.')),
  operator: z.optional(iri('IRI of the participant that runs it.')),
  serves: z.optional(list(iri('IRI of a dataset.'), 'Datasets it gives access to.')),
});

const connector = group({
  id: iri('IRI of the connector as a data service.'),
  endpointURL: iri('Address under which it answers by the Dataspace Protocol.'),
  format: z.optional(text('Transfer format of data that names none, such as HttpData-PULL.')),
});

const verdicts = ['pass', 'fail', 'not-applicable'];

// What a declaration says is judged by the requirement it is about, so that the schema only knows its form.
const declaration = group({
  verdict: z.string(textExpected).check(z.meta({ description: 'What is claimed.', enum: verdicts })),
  reason: z.optional(
    described(z.string(textExpected), 'What the claim rests on, in one sentence, and where that can be read.'),
  ),
  evidence: z.optional(described(z.string(textExpected), 'Link to what shows it.')),
  responsible: z.optional(described(z.string(textExpected), 'Role or office that answers for the claim.')),
  date: z.optional(described(z.string(textExpected), 'Day on which it was made, such as 2026-11-22.')),
});

const waiver = group({
  requirement: text('Requirement that fails, such as MIM6 R2.1.'),
  subject: z.optional(text('What alone may fail, as the report names it; without it, all of the requirement may.')),
  reason: text('Why the failure is accepted.'),
  owner: text('Person or office that accepts it.'),
  expires: text('Last day on which the waiver counts, such as 2027-06-30.'),
});

const dataSpace = group({
  $schema: z.optional(described(z.string(textExpected), 'Lets an editor complete and check this file.')),
  dataspace: described(z.literal(['1', 1]), 'Version of this description format.'),
  id: iri('IRI of the data space.'),
  title: text('Name of the data space.'),
  description: z.optional(text('What it is for.')),
  language: z.optional(text('Language of the texts that do not say theirs, such as nl; English where left out.')),
  participants: filledList(participant, 'Organisations that take part.'),
  datasets: filledList(dataset, 'Datasets that are shared.'),
  catalogue: z.optional(path('Path of the DCAT-AP catalogue, relative to this file.')),
  policies: z.optional(list(path('Path of a file with ODRL policies.'), 'Files with the policies.')),
  models: z.optional(
    list(
      path('Path of a JSON Schema, or of a folder with some, such as a Smart Data Models repository.'),
      'Data models of others, beside the ones that are built in. A folder called models is found by itself.',
    ),
  ),
  services: z.optional(list(service, 'Services that give access to the datasets.')),
  connector: z.optional(described(connector, 'The connector through which the datasets are negotiated.')),
  useCases: z.optional(list(useCase, 'What participants do with the data together.')),
  governance: z.optional(governance),
  canvas: z.optional(canvas),
  aims: z.optional(list(aim, 'What the data space wants to reach, and by when.')),
  declarations: z.optional(
    described(
      z.record(z.string(), declaration, 'a group of keys'),
      'Claims about requirements that no program can decide, by id such as MIM6 R1.1.',
    ),
  ),
  waivers: z.optional(list(waiver, 'Failures that are accepted for a time. They stay failures, and are shown.')),
});

/** A data space: who takes part, what they share, under which policies, through which services. */
export type DataSpace = z.infer<typeof dataSpace>;
/** A dataset of a description. */
export type DescribedDataset = DataSpace['datasets'][number];
/** What a description offers of a dataset. */
export type DescribedOffer = NonNullable<DescribedDataset['offer']>;
/** An agreement of a description. */
export type DescribedAgreement = NonNullable<NonNullable<DataSpace['governance']>['agreements']>[number];
/** Role of a participant. */
export type ParticipantRole = (typeof roles)[number];

/** The schema behind {@link DataSpace}. */
export const dataSpaceSchema: typeof dataSpace = dataSpace;

/**
 * Describes a data space in TypeScript: the editor completes and checks it, {@link checkDataSpace} does the rest.
 *
 * @example
 * ```ts
 * import { defineDataSpace } from '@ds4sscc/blueprint';
 *
 * const space = defineDataSpace({
 *   dataspace: '1',
 *   id: 'https://two-cities.example/',
 *   title: 'Two Cities',
 *   participants: [{ id: 'https://riverton.example/', name: 'Municipality of Riverton', role: 'data-provider' }],
 *   datasets: [{ id: 'https://riverton.example/air', title: 'Air quality', publisher: 'https://riverton.example/' }],
 * });
 * space.datasets.length; // => 1
 * ```
 */
export function defineDataSpace(space: DataSpace): DataSpace {
  return space;
}

/** The JSON Schema of `dataspace.yaml`, made from the same definition as the type. */
export function dataSpaceJsonSchema(): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(dataSpace);
  return {
    $schema,
    $id: 'https://ds4sscc.github.io/blueprint/schemas/dataspace-1.schema.json',
    title: 'DS4SSCC data space description',
    ...schema,
  };
}
