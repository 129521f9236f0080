import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { DataPort } from '../../artefacts/model-description/model-description-facts.js';
import type { WorkflowEnd, WorkflowFacts } from '../../artefacts/workflow/workflow-facts.js';
import type { Claim } from '../../claims/claim.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { describedModels, describedPort, type Model, modelThatRuns } from './models.js';

/** What one step hands on is what the next one takes: schema, unit, reference system and step of time. */
export const chainableSteps: Decider = {
  requirement: 'MIM8 R4.2',
  decide(input) {
    const models = describedModels(input);
    return everyClaim(artefactsOf(input, 'workflow').flatMap((workflow) => ofWorkflow(workflow, models)));
  },
};

function ofWorkflow(workflow: WorkflowFacts, models: readonly Model[]): readonly Claim[] {
  const { id, location, links, valid } = workflow;
  const between = links.filter(({ from, to }) => from.step !== undefined && to.step !== undefined);
  if (between.length === 0)
    return [
      {
        subject: id,
        method: 'auto',
        verdict: 'unknown',
        reason: 'no step hands data on to another',
        evidence: [{ location }],
      },
    ];
  return between.map((link): Claim => {
    const made = portAt(workflow, models, 'outputs', link.from);
    const taken = portAt(workflow, models, 'inputs', link.to);
    const { verdict, reason } = compare(made, taken);
    const isUnsound = verdict === 'pass' && !valid;
    return {
      subject: `${id}: ${nameOf(link.from)} to ${nameOf(link.to)}`,
      method: 'auto',
      verdict: isUnsound ? 'unknown' : verdict,
      reason: isUnsound ? `${reason}; but the workflow has errors` : reason,
      evidence: [{ location: link.location }],
    };
  });
}

function nameOf({ step = '', port }: WorkflowEnd): string {
  return `${step}/${port}`;
}

/** What the workflow says of a port goes before what the description of the model says. */
function portAt(
  { steps }: WorkflowFacts,
  models: readonly Model[],
  side: 'inputs' | 'outputs',
  { step: id, port: name }: WorkflowEnd,
): Partial<DataPort> {
  const step = steps.find((one) => one.id === id);
  const own = step?.[side].find((port) => port.name === name);
  return { ...describedPort(modelThatRuns(models, step?.runs), side, name), ...own };
}

const aspects = [
  ['unit', 'the unit'],
  ['crs', 'the reference system'],
  ['time', 'the step of time'],
] as const;

function compare(made: Partial<DataPort>, taken: Partial<DataPort>): Pick<Claim, 'verdict' | 'reason'> {
  const clash = [['schema', 'the schema'] as const, ...aspects].filter(
    ([key]) => made[key] !== undefined && taken[key] !== undefined && made[key] !== taken[key],
  );
  if (clash.length > 0)
    return {
      verdict: 'fail',
      reason: clash
        .map(([key, words]) => `${words} is ${short(made[key])} and should be ${short(taken[key])}`)
        .join(', '),
    };
  if (made.schema === undefined || taken.schema === undefined)
    return { verdict: 'unknown', reason: 'the schema of one side is not known' };
  const half = aspects.filter(([key]) => (made[key] === undefined) !== (taken[key] === undefined));
  if (half.length > 0)
    return { verdict: 'unknown', reason: `one side alone says ${half.map(([, words]) => words).join(', ')}` };
  const stated = aspects.flatMap(([key, words]) => (made[key] === undefined ? [] : [words]));
  return { verdict: 'pass', reason: `both sides have ${['the schema', ...stated].join(', ')} in common` };
}

function short(text: string | undefined): string {
  return text === undefined ? '' : text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
