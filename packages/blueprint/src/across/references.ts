import { defineRule, type Finding, nearestWord, type Rule } from '@ds4sscc/findings';
import { aimedAt, knownAims } from '../derive/aimed-at.js';
import { knownPurposes, purposeIri } from '../derive/purpose-iri.js';
import type { AcrossCheck, Scope } from './across-check.js';
import { meantHint } from './meant-hint.js';

type Named = { readonly name: string; readonly meant: string | undefined };

/** A party, member or operator that is not listed. */
export const participantUnknown: Rule<Named> = defineRule<Named>({
  id: 'dataspace/participant-unknown',
  title: 'Reference to a participant that is not listed',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'List the organisation under participants, or correct the IRI.',
  message: ({ name, meant }) => `${name} is not one of the participants${meantHint(meant)}`,
});

/** A dataset that somebody relies on and nobody describes. */
export const datasetUnknown: Rule<Named> = defineRule<Named>({
  id: 'dataspace/dataset-unknown',
  title: 'Reference to a dataset that is not described',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'Describe the dataset under datasets, or correct the IRI.',
  message: ({ name, meant }) => `${name} is not one of the datasets${meantHint(meant)}`,
});

/** A purpose that is no word of the vocabulary. */
export const purposeUnknown: Rule<Named> = defineRule<Named>({
  id: 'dataspace/purpose-unknown',
  title: 'Purpose that is not in the vocabulary',
  level: 'error',
  source: 'DS4SSCC data space description 1; Data Privacy Vocabulary 2.0, purposes',
  requirements: ['MIM3 RC2.2'],
  help: 'Take a purpose of the Data Privacy Vocabulary, or write the IRI of one that your participants know.',
  message: ({ name, meant }) =>
    `"${name}" is no purpose of the Data Privacy Vocabulary that is known here${meantHint(meant)}`,
});

/** An aim that no list of requirements has. */
export const aimUnknown: Rule<Named> = defineRule<Named>({
  id: 'dataspace/aim-unknown',
  title: 'Aim that no list of requirements has',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: [],
  help: 'Name a mechanism such as MIM2, or a requirement such as mims:9.0/MIM2/R1.1.',
  message: ({ name, meant }) => `"${name}" is neither a mechanism nor a requirement${meantHint(meant)}`,
});

/** Everything in the description that refers to something else in it, or to a vocabulary. */
export const references: AcrossCheck = {
  rules: [participantUnknown, datasetUnknown, purposeUnknown, aimUnknown],
  applies: () => true,
  *check(scope) {
    const { dataSpace, document } = scope;
    const participants = dataSpace.participants.map(({ id }) => id);
    const datasets = dataSpace.datasets.map(({ id }) => id);
    const finder = (rule: Rule<Named>, names: readonly string[]) => {
      const known = new Set(names);
      return (pointer: string, name: string) =>
        known.has(name)
          ? []
          : [document.finding(rule, pointer, { name, meant: nearestWord(name, known) }, { value: name })];
    };
    const purposes = knownPurposes();
    const purposeIris = new Set(purposes.map(purposeIri));
    yield* partiesOf(scope, finder(participantUnknown, participants));
    yield* usedDatasets(scope, finder(datasetUnknown, datasets));
    // An IRI of another vocabulary is the business of whoever uses it.
    const purpose = finder(purposeUnknown, purposes);
    yield* statedPurposes(scope, (pointer, name) =>
      purposeIris.has(purposeIri(name)) || name.includes(':') ? [] : purpose(pointer, name),
    );
    for (const [index, { requirement }] of (dataSpace.aims ?? []).entries())
      if (aimedAt(requirement) === undefined)
        yield* finder(aimUnknown, knownAims())(`/aims/${index}/requirement`, requirement);
  },
};

type Find = (pointer: string, name: string) => readonly Finding[];

function* partiesOf({ dataSpace }: Scope, find: Find): Generator<Finding> {
  const { governance = {}, useCases = [], services = [] } = dataSpace;
  for (const [index, { members }] of (governance.bodies ?? []).entries())
    yield* each(members, `/governance/bodies/${index}/members`, find);
  for (const [index, { parties }] of (governance.agreements ?? []).entries())
    yield* each(parties, `/governance/agreements/${index}/parties`, find);
  for (const [index, { initiator, participants = [] }] of useCases.entries()) {
    if (initiator !== undefined) yield* find(`/useCases/${index}/initiator`, initiator);
    yield* each(participants, `/useCases/${index}/participants`, find);
  }
  for (const [index, { operator }] of services.entries())
    if (operator !== undefined) yield* find(`/services/${index}/operator`, operator);
}

function* usedDatasets({ dataSpace }: Scope, find: Find): Generator<Finding> {
  for (const [index, { datasets = [] }] of (dataSpace.governance?.agreements ?? []).entries())
    yield* each(datasets, `/governance/agreements/${index}/datasets`, find);
  for (const [index, { datasets = [] }] of (dataSpace.useCases ?? []).entries())
    yield* each(datasets, `/useCases/${index}/datasets`, find);
}

function* statedPurposes({ dataSpace }: Scope, find: Find): Generator<Finding> {
  for (const [index, { offer, legal }] of dataSpace.datasets.entries()) {
    for (const kind of ['permission', 'prohibition'] as const)
      for (const [position, { purpose = [] }] of (offer?.[kind] ?? []).entries())
        yield* each(purpose, `/datasets/${index}/offer/${kind}/${position}/purpose`, find);
    yield* each(legal?.personalData?.purpose ?? [], `/datasets/${index}/legal/personalData/purpose`, find);
  }
  for (const [index, { terms = [] }] of (dataSpace.governance?.agreements ?? []).entries())
    for (const [position, one] of terms.entries())
      for (const kind of ['permission', 'prohibition'] as const)
        for (const [number, { purpose = [] }] of (one[kind] ?? []).entries())
          yield* each(purpose, `/governance/agreements/${index}/terms/${position}/${kind}/${number}/purpose`, find);
  for (const [index, { purpose = [] }] of (dataSpace.useCases ?? []).entries())
    yield* each(purpose, `/useCases/${index}/purpose`, find);
}

function* each(names: readonly string[], pointer: string, find: Find): Generator<Finding> {
  for (const [index, name] of names.entries()) yield* find(`${pointer}/${index}`, name);
}
