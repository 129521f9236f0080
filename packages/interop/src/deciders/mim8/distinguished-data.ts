import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { AssessmentInput, DatasetFacts } from '../../assessment-input.js';
import { catalogueDatasets } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { dataStages, type Stage } from './data-stages.js';
import { describedModels, modelThatRuns } from './models.js';

/** Every dataset says by its type whether it is raw, transformed, input of a model or its output, and workflows agree. */
export const distinguishedData: Decider = {
  requirement: 'MIM8 R1.2',
  decide(input) {
    const datasets = catalogueDatasets(input).map(({ dataset }) => dataset);
    const made = madeByModels(input);
    const hasTwin = artefactsOf(input, 'workflow').length + artefactsOf(input, 'model-description').length > 0;
    // A catalogue without stages, and without a twin, is one of other data.
    if (!hasTwin && datasets.every((dataset) => dataStages(dataset.type).length === 0)) return undefined;
    return everyClaim(datasets.map((dataset) => ofDataset(dataset, made)));
  },
};

function ofDataset({ iri, location, type, wasGeneratedBy = [] }: DatasetFacts, made: ReadonlySet<string>): Claim {
  const [stage, other] = dataStages(type);
  const [verdict, reason] = ((): readonly [Claim['verdict'], string] => {
    if (type === undefined) return ['unknown', 'its type was not read'];
    if (stage === undefined)
      return ['fail', 'it does not say whether it is raw, transformed, input or output of a model'];
    if (other !== undefined) return ['fail', `it says to be ${stage} and ${other}`];
    if (made.has(iri) && !isMade(stage))
      return ['fail', `it says to be ${stage}, and a workflow makes it with a model`];
    if (stage === 'raw' && wasGeneratedBy.length > 0 && made.has(iri))
      return ['fail', 'it says to be raw, and was made'];
    return ['pass', `it says to be ${stage}`];
  })();
  return { subject: iri, method: 'auto', verdict, reason, evidence: [{ location }] };
}

/** The output of one model may be the input of the next. */
function isMade(stage: Stage): boolean {
  return stage === 'model output' || stage === 'model input';
}

function madeByModels(input: AssessmentInput): ReadonlySet<string> {
  const models = describedModels(input);
  return new Set(
    artefactsOf(input, 'workflow').flatMap(({ outputs, links, steps }) =>
      outputs.flatMap(({ name, dataset }) => {
        const from = links.find(({ to }) => to.step === undefined && to.port === name)?.from.step;
        const step = steps.find(({ id }) => id === from);
        const isModel = step?.role === 'model' || modelThatRuns(models, step?.runs) !== undefined;
        return dataset !== undefined && isModel ? [dataset] : [];
      }),
    ),
  );
}
