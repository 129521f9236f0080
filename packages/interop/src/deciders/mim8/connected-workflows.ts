import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { WorkflowFacts } from '../../artefacts/workflow/workflow-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import { counted } from '../../counted.js';
import type { Decider } from '../../decider.js';
import { describedModels, type Model, modelThatRuns } from './models.js';

/** In every workflow, data goes from a source through all steps, a model among them, to an output. */
export const connectedWorkflows: Decider = {
  requirement: 'MIM8 R4.1',
  decide(input) {
    const models = describedModels(input);
    return everyClaim(artefactsOf(input, 'workflow').map((workflow) => ofWorkflow(workflow, models)));
  },
};

function ofWorkflow(workflow: WorkflowFacts, models: readonly Model[]): Claim {
  const { id, location, sources, steps, outputs, valid } = workflow;
  const about = { subject: id, method: 'artefact', evidence: [{ location }] } as const;
  const missing = [
    ...(sources.length > 0 ? [] : ['a source']),
    ...(steps.length > 0 ? [] : ['a step']),
    ...(outputs.length > 0 ? [] : ['an output']),
  ];
  if (missing.length > 0) return { ...about, verdict: 'fail', reason: `it lacks ${missing.join(', ')}` };
  const loose = looseSteps(workflow);
  const [first] = loose;
  if (first)
    return {
      ...about,
      verdict: 'fail',
      reason: `no data goes from a source through ${counted(loose.length, 'step')} to an output: ${loose
        .slice(0, 3)
        .map((step) => step.id)
        .join(', ')}`,
      evidence: [{ location: first.location }],
    };
  if (!valid) return { ...about, verdict: 'unknown', reason: 'it has errors' };
  const calculating = steps.filter(({ role, runs }) => role === 'model' || modelThatRuns(models, runs));
  if (calculating.length === 0)
    return { ...about, verdict: 'unknown', reason: 'none of its steps is known to be a model: no description says so' };
  return {
    ...about,
    verdict: 'pass',
    reason: `${counted(sources.length, 'source')}, ${counted(steps.length, 'step')} with ${counted(calculating.length, 'model')}, ${counted(outputs.length, 'output')}, all connected`,
  };
}

/** Steps that no source reaches, or that reach no output. */
function looseSteps({ steps, links }: WorkflowFacts): WorkflowFacts['steps'] {
  const forth = new Map<string, string[]>();
  const back = new Map<string, string[]>();
  const ends = { source: '\u0000source', output: '\u0000output' };
  for (const { from, to } of links) {
    const [a, b] = [from.step ?? ends.source, to.step ?? ends.output];
    forth.set(a, [...(forth.get(a) ?? []), b]);
    back.set(b, [...(back.get(b) ?? []), a]);
  }
  const [fed, used] = [reachable(ends.source, forth), reachable(ends.output, back)];
  return steps.filter(({ id }) => !fed.has(id) || !used.has(id));
}

function reachable(start: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set([start]);
  const open = [start];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const one of next.get(at) ?? []) {
      if (!seen.has(one)) open.push(one);
      seen.add(one);
    }
  return seen;
}
