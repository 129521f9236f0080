import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const clause = 'DS4SSCC data space description 1';

/** A file that the description names and the folder does not have. */
export const fileMissing: Rule<{ path: string; meant: string | undefined }> = defineRule<{
  path: string;
  meant: string | undefined;
}>({
  id: 'dataspace/file-missing',
  title: 'Described file that is not there',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'Correct the path, which starts from the folder of the description, or add the file.',
  message: ({ path, meant }) => `there is no file "${path}"${meant ? `; did you mean "${meant}"?` : ''}`,
});

/** Two things with one IRI. */
export const duplicateIri: Rule<{ iri: string }> = defineRule<{ iri: string }>({
  id: 'dataspace/duplicate-id',
  title: 'The same id twice in the description',
  level: 'error',
  source: clause,
  requirements: ['MIM1 R1.1'],
  help: 'Give each participant, dataset and service an IRI of its own.',
  message: ({ iri }) => `${iri} is the id of something else already`,
});

/** A reference to a participant that is not listed. */
export const publisherUnknown: Rule<{ iri: string; meant: string | undefined }> = defineRule<{
  iri: string;
  meant: string | undefined;
}>({
  id: 'dataspace/publisher-unknown',
  title: 'Publisher that is not a participant',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'List the organisation under participants, or correct the IRI.',
  message: ({ iri, meant }) => `${iri} is not one of the participants${meant ? `; did you mean ${meant}?` : ''}`,
});

/** A service that says it serves a dataset that is not described. */
export const servedUnknown: Rule<{ iri: string; meant: string | undefined }> = defineRule<{
  iri: string;
  meant: string | undefined;
}>({
  id: 'dataspace/served-dataset-unknown',
  title: 'Service for a dataset that is not described',
  level: 'error',
  source: clause,
  requirements: [],
  help: 'List the dataset under datasets, or correct the IRI.',
  message: ({ iri, meant }) => `${iri} is not one of the datasets${meant ? `; did you mean ${meant}?` : ''}`,
});

/** Data of another type than the description says. */
export const modelMismatch: Rule<{ declared: string; found: string; file: string }> = defineRule<{
  declared: string;
  found: string;
  file: string;
}>({
  id: 'dataspace/model-mismatch',
  title: 'Data of another model than declared',
  level: 'error',
  source: clause,
  requirements: ['MIM2 R1.1'],
  help: 'Correct the model in the description, or move the records to the dataset they belong to.',
  message: ({ declared, found, file }) => `the description says ${declared}, but ${file} holds ${found}`,
});

/** A dataset that the catalogue does not describe. */
export const notInCatalogue: Rule<{ iri: string; meant: string | undefined }> = defineRule<{
  iri: string;
  meant: string | undefined;
}>({
  id: 'dataspace/dataset-not-in-catalogue',
  title: 'Dataset that the catalogue does not describe',
  level: 'error',
  source: `${clause}; DCAT-AP 3.0.1, Catalogue, dataset`,
  requirements: [],
  help: 'Describe the dataset in the catalogue, or use the same IRI in both places.',
  message: ({ iri, meant }) => `the catalogue has no dataset ${iri}${meant ? `; did you mean ${meant}?` : ''}`,
});

/** A policy that no file holds. */
export const policyMissing: Rule<{ iri: string; meant: string | undefined }> = defineRule<{
  iri: string;
  meant: string | undefined;
}>({
  id: 'dataspace/policy-missing',
  title: 'Policy that no file holds',
  level: 'error',
  source: `${clause}; ODRL Information Model 2.2, section 2.1 (uid)`,
  requirements: [],
  help: 'Add the policy to one of the policy files, or correct the IRI: without a policy nobody may use the data.',
  message: ({ iri, meant }) => `no file holds a policy ${iri}${meant ? `; did you mean ${meant}?` : ''}`,
});

/** A rule over something that nobody described. */
export const targetUnknown: Rule<{ iri: string; meant: string | undefined }> = defineRule<{
  iri: string;
  meant: string | undefined;
}>({
  id: 'dataspace/policy-target-unknown',
  title: 'Policy for a dataset that is not described',
  level: 'warning',
  source: `${clause}; ODRL Information Model 2.2, section 2.2 (target)`,
  requirements: [],
  help: 'Correct the target, or describe the dataset: as it stands the rule governs nothing in this data space.',
  message: ({ iri, meant }) =>
    `the target ${iri} is no dataset of this data space${meant ? `; did you mean ${meant}?` : ''}`,
});

/** Rules of two policies that meet. */
export const policiesConflict: Rule<{ kind: string; rule: string; against: string }> = defineRule<{
  kind: string;
  rule: string;
  against: string;
}>({
  id: 'dataspace/policies-conflict',
  title: 'Policies that permit and forbid the same',
  level: 'warning',
  source: `${clause}; ODRL Information Model 2.2, section 2.10`,
  requirements: ['MIM3 RC2.2'],
  help: 'Decide which of the two is meant and change the other: where both are in force the prohibition wins, and whoever relies on the permission is denied.',
  message: ({ kind, rule, against }) => `the prohibition ${against} meets the ${kind} ${rule}`,
});

/** Shared data without a policy. */
export const datasetWithoutPolicy: Rule<{ title: string }> = defineRule<{ title: string }>({
  id: 'dataspace/dataset-without-policy',
  title: 'Dataset without a policy',
  level: 'warning',
  source: clause,
  requirements: [],
  help: 'Name the uid of the ODRL policy it is offered under; open data has one too.',
  message: ({ title }) => `"${title}" has no policy: nobody can know what they may do with it`,
});

/** The rules that look across the parts of a described data space. */
export const crossRules: readonly AnyRule[] = [
  fileMissing,
  duplicateIri,
  publisherUnknown,
  servedUnknown,
  modelMismatch,
  notInCatalogue,
  policyMissing,
  targetUnknown,
  policiesConflict,
  datasetWithoutPolicy,
];
