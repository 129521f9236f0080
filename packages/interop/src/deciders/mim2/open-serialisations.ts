import type { AssessmentInput } from '../../assessment-input.js';
import { catalogueDatasets } from '../../catalogue-datasets.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import type { Judgement } from '../../judged-forms.js';
import { type DocumentedModel, modelClaims } from '../../models/documented-models.js';
import { opennessOf } from '../../models/open-media-types.js';

/** Each model, and each dataset, has a serialisation that anyone may implement, and its schema is published. */
export const openSerialisations: Decider = {
  requirement: 'MIM2 R3.1',
  decide: (input) => everyClaim([...modelClaims(input, judge), ...datasetClaims(input)]),
};

function judge({ form: { mediaTypes = [] }, schema }: DocumentedModel): Judgement {
  const at = '/mediaTypes';
  const kinds = mediaTypes.map(opennessOf);
  if (!kinds.includes('open')) return notOpen(kinds, at);
  if (!schema) return { verdict: 'unknown', reason: 'its schema is not at hand, or has errors', at: '/schema' };
  const address = schema.id ?? schema.source;
  if (!/^https?:/.test(address))
    return { verdict: 'unknown', reason: 'its schema has no address at which it is published', at: '/schema' };
  return { verdict: 'pass', reason: `an open serialisation; its schema is published at ${address}`, at };
}

function datasetClaims(input: AssessmentInput): readonly Claim[] {
  return catalogueDatasets(input).map(({ dataset, distributions }) => {
    const kinds = distributions.map(({ mediaType, format }) => opennessOf(mediaType ?? format ?? ''));
    const schemas = [...dataset.conformsTo, ...distributions.flatMap(({ conformsTo }) => conformsTo)];
    const open = { verdict: 'pass', reason: 'an open serialisation, and a model that it conforms to' } as const;
    const judged: Judgement = !kinds.includes('open')
      ? notOpen(kinds)
      : schemas.length > 0
        ? open
        : { verdict: 'unknown', reason: 'no distribution says what schema it conforms to' };
    return {
      subject: dataset.iri,
      method: 'artefact',
      verdict: judged.verdict,
      reason: judged.reason,
      evidence: [{ location: dataset.location }],
    };
  });
}

function notOpen(kinds: readonly ('open' | 'closed' | 'unknown')[], at?: string): Judgement {
  const allClosed = kinds.length > 0 && kinds.every((kind) => kind === 'closed');
  return {
    verdict: allClosed ? 'fail' : 'unknown',
    reason: allClosed ? 'its only serialisations are those of one maker' : 'no serialisation is known to be open',
    ...(at !== undefined && { at }),
  };
}
