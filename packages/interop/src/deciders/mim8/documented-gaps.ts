import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { SssomFacts } from '../../artefacts/sssom/sssom-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';

/** Every mapping says how sure it is, and the set lists the terms that have no counterpart. */
export const documentedGaps: Decider = {
  requirement: 'MIM8 R6.1',
  decide: (input) => everyClaim(artefactsOf(input, 'sssom').map(ofSet)),
};

function ofSet({ source, id, valid, mappings, unmapped }: SssomFacts): Claim {
  const unsure = mappings.filter(({ confidence }) => confidence === undefined);
  const about = { subject: id ?? source, method: 'auto' } as const;
  const [first] = unsure;
  if (first)
    return {
      ...about,
      verdict: 'fail',
      reason: `${unsure.length} of ${counted(mappings.length, 'mapping')} without a confidence`,
      evidence: [{ location: first.location, excerpt: first.subject }],
    };
  const evidence = [...unmapped, ...mappings].slice(0, 3).map(({ location }) => ({ location }));
  if (mappings.length === 0)
    return { ...about, verdict: 'unknown', reason: 'the set holds no mapping', evidence: [{ location: { source } }] };
  if (unmapped.length === 0)
    return {
      ...about,
      verdict: 'unknown',
      reason: 'all mappings have a confidence, and whether terms are left over is not said (sssom:NoTermFound)',
      evidence,
    };
  const names = unmapped.slice(0, 3).map(({ term }) => term);
  return {
    ...about,
    verdict: valid ? 'pass' : 'unknown',
    reason: `${counted(mappings.length, 'mapping')} with confidence; without a counterpart: ${names.join(', ')}${unmapped.length > 3 ? ` and ${unmapped.length - 3} more` : ''}${valid ? '' : '; but the set has errors'}`,
    evidence,
  };
}
