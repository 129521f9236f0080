import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { ProvenanceRun } from '../../artefacts/provenance/provenance-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { hasPassed, takesToday } from '../../has-come.js';

/** Every recorded run names the data with version and time, the model, the parameters and what came out. */
export const recordedRuns: Decider = {
  requirement: 'MIM8 R4.4',
  decide(input) {
    const hasTwin = artefactsOf(input, 'workflow').length + artefactsOf(input, 'model-description').length > 0;
    return everyClaim(
      artefactsOf(input, 'provenance').flatMap(({ runs, valid }) =>
        runs.filter(isRun).map((run) => ofRun(run, valid, hasTwin, input.today)),
      ),
    );
  },
};

/** A survey or a project that data came from is an activity, too, and no run of a workflow. */
function isRun({ models, parameters, data, outputs }: ProvenanceRun): boolean {
  return models.length + parameters.length > 0 || (data.length > 0 && outputs.length > 0);
}

function ofRun(run: ProvenanceRun, valid: boolean, hasTwin: boolean, today: string | undefined): Claim {
  const { id, location, data, models, parameters, outputs } = run;
  const about = { subject: id, method: 'auto', evidence: [{ location }] } as const;
  const missing = [
    ...(data.length > 0 ? [] : ['the data it used']),
    ...(data.every(({ version }) => version !== undefined) ? [] : ['the version of its data']),
    ...(data.every(({ time }) => time !== undefined) ? [] : ['the time of its data']),
    ...(models.length > 0 ? [] : ['the model']),
    ...(parameters.length > 0 ? [] : ['the parameters']),
    ...(outputs.length > 0 ? [] : ['what came out']),
  ];
  // Without a model anywhere, it may be a run of something else.
  if (missing.length > 0)
    return {
      ...about,
      verdict: models.length > 0 || hasTwin ? 'fail' : 'unknown',
      reason: `the record lacks ${missing.join(', ')}`,
    };
  const reason = 'data with version and time, model, parameters and outputs are recorded';
  if (!valid) return { ...about, verdict: 'unknown', reason: `${reason}, but with errors` };
  const past = timesOf(run).map((time) => hasPassed(time, today));
  if (past.includes(false)) return { ...about, verdict: 'unknown', reason: `${reason}, with times to come` };
  if (past.includes(undefined))
    return { ...about, verdict: 'unknown', reason: `whether what is recorded is past ${takesToday}` };
  return { ...about, verdict: 'pass', reason };
}

function timesOf({ started, ended, data, outputs }: ProvenanceRun): readonly string[] {
  return [started, ended, ...[...data, ...outputs].map(({ time }) => time)].filter((time) => time !== undefined);
}
