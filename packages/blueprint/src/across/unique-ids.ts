import { defineRule, type Rule } from '@ds4sscc/findings';
import type { DataSpace } from '../data-space.js';
import { offerUid } from '../derive/derive-policies.js';
import type { AcrossCheck } from './across-check.js';

/** Two things with one IRI. */
export const duplicateIri: Rule<{ iri: string }> = defineRule<{ iri: string }>({
  id: 'dataspace/duplicate-id',
  title: 'The same id twice in the description',
  level: 'error',
  source: 'DS4SSCC data space description 1',
  requirements: ['MIM1 R1.1'],
  help: 'Give each participant, dataset, service, use case, agreement and offer an IRI of its own, and each participant its own DID.',
  message: ({ iri }) => `${iri} is the id of something else already`,
});

/** Everything in a description that has an IRI of its own. */
export const uniqueIds: AcrossCheck = {
  rules: [duplicateIri],
  applies: () => true,
  *check({ document, dataSpace }) {
    const owners = new Map<string, string>([[dataSpace.id, '']]);
    for (const [owner, pointer, iri] of namedThings(dataSpace)) {
      const other = owners.get(iri);
      if (other === undefined) owners.set(iri, owner);
      else if (!isSame(owner, other)) yield document.finding(duplicateIri, pointer, { iri }, { value: iri });
    }
  },
};

type NamedThing = readonly [owner: string, pointer: string, iri: string];

/** Each IRI that stands for one thing, with the place of the thing and its own. */
function* namedThings(space: DataSpace): Generator<NamedThing> {
  const { participants, datasets, services = [], useCases = [], governance = {}, connector } = space;
  yield* idsOf('/participants', participants);
  for (const [at, { did }] of participants.entries())
    if (did !== undefined) yield [`/participants/${at}`, `/participants/${at}/did`, did];
  yield* idsOf('/datasets', datasets);
  yield* idsOf('/services', services);
  if (connector !== undefined) yield ['/connector', '/connector/id', connector.id];
  yield* idsOf('/useCases', useCases);
  yield* idsOf('/governance/agreements', governance.agreements ?? []);
  const first = new Map(datasets.map(({ id }, at) => [id, at] as const).toReversed());
  for (const [at, dataset] of datasets.entries()) {
    // Of a dataset whose own id is double, that is said already.
    if (dataset.offer === undefined || first.get(dataset.id) !== at) continue;
    const key = dataset.policy === undefined ? 'offer' : 'policy';
    yield [`/datasets/${at}/offer`, `/datasets/${at}/${key}`, offerUid(dataset)];
  }
}

function* idsOf(list: string, members: readonly { readonly id: string }[]): Generator<NamedThing> {
  for (const [at, { id }] of members.entries()) yield [`${list}/${at}`, `${list}/${at}/id`, id];
}

/** A participant's DID may be its id, and the connector is a data service: it may be described among the others. */
function isSame(owner: string, other: string): boolean {
  return owner === other || (owner === '/connector' && other.startsWith('/services/'));
}
