import * as z from 'zod/mini';

/** Roles of the DS4SSCC multi-stakeholder governance scheme (D2.2): participatory, intermediary, governing. */
const roles = [
  'data-holder',
  'data-provider',
  'data-user',
  'use-case-participant',
  'intermediary-service-operator',
  'service-provider',
  'governance-body',
  'orchestrator',
  'community-support',
] as const;

const described = <T extends z.core.SomeType>(schema: T, description: string): T =>
  (schema as unknown as z.ZodMiniType).check(z.describe(description)) as unknown as T;

// The second argument of each piece is what a finding says was expected.
const iriForm = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/;
const iriExpected = 'an IRI, such as https://city.example/dataset/air';
const iri = (description: string) => described(z.string(iriExpected).check(z.regex(iriForm, iriExpected)), description);

const textExpected = 'a text that is not empty';
const text = (description: string) =>
  described(z.string(textExpected).check(z.minLength(1, textExpected)), description);

const pathForm = /^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/;
const pathExpected = 'a path below the folder of this file, such as data/air.ndjson';
const path = (description: string) =>
  described(z.string(pathExpected).check(z.regex(pathForm, pathExpected)), description);

const list = <T extends z.core.SomeType>(item: T, description: string) =>
  described(z.array(item, 'a list'), description);
const listExpected = 'a list with at least one entry';
const filledList = <T extends z.core.SomeType>(item: T, description: string) =>
  described(z.array(item, listExpected).check(z.minLength(1, listExpected)), description);

const group = <T extends z.core.$ZodLooseShape>(members: T) => z.strictObject(members, 'a group of keys');

const participant = group({
  id: iri('IRI of the organisation; stable, and the same one that the catalogue uses as publisher.'),
  name: text('Name of the organisation.'),
  role: described(z.enum(roles), 'Role in the governance scheme.'),
});

const dataset = group({
  id: iri('IRI of the dataset; the same one that the catalogue describes.'),
  title: text('Name of the dataset as people know it.'),
  publisher: iri('IRI of the participant that publishes it.'),
  files: z.optional(list(path('Path of a data file, relative to this description.'), 'Data files of the dataset.')),
  model: z.optional(text('Entity type of its records, such as AirQualityObserved.')),
  policy: z.optional(iri('uid of the ODRL policy it is offered under.')),
});

const service = group({
  id: iri('IRI of the data service.'),
  title: text('Name of the service.'),
  description: path('Path of its formal description (OpenAPI or AsyncAPI), relative to this file.'),
  serves: z.optional(list(iri('IRI of a dataset.'), 'Datasets it gives access to.')),
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
