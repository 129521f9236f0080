import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { ProvenanceRun } from '../../artefacts/provenance/provenance-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';

/** Every recorded run names the data with version and time, the model, the parameters and what came out. */
export const recordedRuns: Decider = {
  requirement: 'MIM8 R4.4',
  decide: (input) =>
    everyClaim(artefactsOf(input, 'provenance').flatMap(({ runs, valid }) => runs.map((run) => ofRun(run, valid)))),
};

function ofRun({ id, location, data, models, parameters, outputs }: ProvenanceRun, valid: boolean): Claim {
  const missing = [
    ...(data.length > 0 ? [] : ['the data it used']),
    ...(data.every(({ version }) => version !== undefined) ? [] : ['the version of its data']),
    ...(data.every(({ time }) => time !== undefined) ? [] : ['the time of its data']),
    ...(models.length > 0 ? [] : ['the model']),
    ...(parameters.length > 0 ? [] : ['the parameters']),
    ...(outputs.length > 0 ? [] : ['what came out']),
  ];
  return {
    subject: id,
    method: 'auto',
    verdict: missing.length > 0 ? 'fail' : valid ? 'pass' : 'unknown',
    reason:
      missing.length > 0
        ? `the record lacks ${missing.join(', ')}`
        : `data with version and time, model, parameters and outputs are recorded${valid ? '' : ', but with errors'}`,
    evidence: [{ location }],
  };
}
