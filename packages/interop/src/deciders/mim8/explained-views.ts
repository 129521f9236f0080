import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Views } from '../../artefacts/views/views.js';
import type { AssessmentInput } from '../../assessment-input.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { saysSomething } from '../../says-something.js';
import { describedModels } from './models.js';

/** Every view says which time, place, sources, scenario and variant it shows. */
export const explainedViews: Decider = {
  requirement: 'MIM8 R5.1',
  decide(input) {
    const known = knownSources(input);
    return everyClaim(
      judgedForms(artefactsOf(input, 'views'), ({ views }, { source }) =>
        views.length === 0
          ? { verdict: 'unknown', reason: 'the manifest names no view' }
          : views.map((view, index) => ({
              ...judge(view, known),
              subject: `${source}, ${view.id}`,
              at: `/views/${index}`,
            })),
      ),
    );
  },
};

function judge(
  { time, space, sources = [], scenario, variant }: Views['views'][number],
  known: ReadonlySet<string> | undefined,
): Judgement {
  const missing = [
    ...(time ? [] : ['time']),
    ...(space ? [] : ['place']),
    ...(sources.length > 0 ? [] : ['sources']),
    ...(saysSomething(scenario) ? [] : ['scenario']),
    ...(saysSomething(variant) ? [] : ['variant']),
  ];
  if (missing.length > 0) return { verdict: 'fail', reason: `the view does not say its ${missing.join(', ')}` };
  const strange = sources.find((source) => known?.has(source) === false);
  if (strange !== undefined)
    return { verdict: 'unknown', reason: `no catalogue, model or record given here knows its source ${strange}` };
  return { verdict: 'pass', reason: 'time, place, sources, scenario and variant are stated' };
}

/** What views can be made of, as far as it is described; `undefined` where no catalogue is at hand. */
function knownSources(input: AssessmentInput): ReadonlySet<string> | undefined {
  const { catalogues = [] } = input;
  if (catalogues.length === 0) return undefined;
  const records = artefactsOf(input, 'provenance');
  return new Set([
    ...catalogues.flatMap(({ datasets, distributions, dataServices }) =>
      [...datasets, ...distributions, ...dataServices].map(({ iri }) => iri),
    ),
    ...catalogues.flatMap(({ dataServices }) => dataServices.flatMap(({ endpointURL }) => endpointURL)),
    ...describedModels(input).flatMap(({ descriptions }) => descriptions.map(({ id }) => id)),
    ...records.flatMap(({ entities, runs }) => [...entities, ...runs].map(({ id }) => id)),
  ]);
}
