import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { ProvenanceFacts } from '../../artefacts/provenance/provenance-facts.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { catalogueDatasets } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { describedModels, type Model } from './models.js';

/** The data behind every model can be followed back to datasets, each with the one who publishes it. */
export const modelDataProvenance: Decider = {
  requirement: 'MIM8 R3.5',
  decide(input) {
    const records = artefactsOf(input, 'provenance');
    const publishers = publishersOf(input);
    return everyClaim(describedModels(input).map((model) => ofModel(model, records, publishers)));
  },
};

function ofModel(
  { id, descriptions, valid }: Model,
  records: readonly ProvenanceFacts[],
  publishers: ReadonlyMap<string, string>,
): Claim {
  const about = { subject: id, method: 'auto' } as const;
  const own = descriptions.flatMap(({ training }) => training);
  const roots = rootsOf(id, records);
  const places = [
    ...own.map(({ location }) => location),
    ...roots.flatMap(({ location }) => (location ? [location] : [])),
  ];
  const evidence = (places.length > 0 ? places : descriptions.map(({ location }) => location)).map((location) => ({
    location,
  }));
  const datasets = new Map<string, string | undefined>();
  for (const { dataset, publisher } of own) datasets.set(dataset, publisher ?? publishers.get(dataset));
  for (const { id: root, publisher } of roots)
    datasets.set(root, datasets.get(root) ?? publisher ?? publishers.get(root));
  if (datasets.size === 0)
    return { ...about, verdict: 'unknown', reason: 'which data it was trained or fed with is not recorded', evidence };
  const orphans = [...datasets].flatMap(([dataset, publisher]) => (publisher === undefined ? [dataset] : []));
  if (orphans.length > 0)
    return {
      ...about,
      verdict: 'fail',
      reason: `nobody is named who publishes ${orphans.slice(0, 3).join(', ')}`,
      evidence,
    };
  const isSound = valid && records.every((record) => record.valid);
  return {
    ...about,
    verdict: isSound ? 'pass' : 'unknown',
    reason: `${datasets.size} datasets, each with its publisher${isSound ? '' : '; but the documents have errors'}`,
    evidence,
  };
}

interface Root {
  readonly id: string;
  readonly publisher?: string;
  readonly location?: Claim['evidence'][number]['location'];
}

const mostSteps = 10_000;

/** Where the chain of derivations from a model ends, over entities and the activities that made them. */
function rootsOf(id: string, records: readonly ProvenanceFacts[]): readonly Root[] {
  const entities = new Map(records.flatMap(({ entities: list }) => list.map((one) => [one.id, one] as const)));
  const used = new Map(
    records.flatMap(({ runs }) => runs.map((run) => [run.id, run.data.map((one) => one.id)] as const)),
  );
  const roots: Root[] = [];
  const seen = new Set([id]);
  const open = [id];
  for (let next = open.pop(); next !== undefined && seen.size < mostSteps; next = open.pop()) {
    const entity = entities.get(next);
    const before = [...(entity?.derivedFrom ?? []), ...(used.get(entity?.generatedBy ?? '') ?? [])];
    if (before.length === 0 && next !== id)
      roots.push({
        id: next,
        ...(entity?.publisher !== undefined && { publisher: entity.publisher }),
        ...(entity && { location: entity.location }),
      });
    for (const one of before) if (!seen.has(one)) open.push(one);
    for (const one of before) seen.add(one);
  }
  return roots;
}

function publishersOf(input: AssessmentInput): ReadonlyMap<string, string> {
  return new Map(
    catalogueDatasets(input).flatMap(({ dataset: { iri, publisher } }) =>
      publisher === undefined || publisher === '' ? [] : [[iri, publisher] as const],
    ),
  );
}
