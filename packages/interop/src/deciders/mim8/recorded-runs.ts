import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { ProvenanceRun } from '../../artefacts/provenance/provenance-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';

/** Every recorded run names the data with version and time, the model, the parameters and what came out. */
export const recordedRuns: Decider = {
  requirement: 'MIM8 R4.4',
  decide(input) {
    const hasTwin = artefactsOf(input, 'workflow').length + artefactsOf(input, 'model-description').length > 0;
    return everyClaim(
      artefactsOf(input, 'provenance').flatMap(({ runs, valid }) =>
        runs.filter(isRun).map((run) => ofRun(run, valid, hasTwin)),
      ),
    );
  },
};

/** A survey or a project that data came from is an activity, too, and no run of a workflow. */
function isRun({ models, parameters, data, outputs }: ProvenanceRun): boolean {
  return models.length + parameters.length > 0 || (data.length > 0 && outputs.length > 0);
}

function ofRun(run: ProvenanceRun, valid: boolean, hasTwin: boolean): Claim {
  const { id, location, data, models, parameters, outputs } = run;
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
    // Without a model anywhere, it may be a run of something else.
    verdict: missing.length > 0 ? (models.length > 0 || hasTwin ? 'fail' : 'unknown') : valid ? 'pass' : 'unknown',
    reason:
      missing.length > 0
        ? `the record lacks ${missing.join(', ')}`
        : `data with version and time, model, parameters and outputs are recorded${valid ? '' : ', but with errors'}`,
    evidence: [{ location }],
  };
}
