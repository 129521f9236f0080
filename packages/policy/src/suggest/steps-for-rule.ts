import { compareInstants } from '../date-time.js';
import type { Premise, Request } from '../decision.js';
import { stateOperand } from '../ledger/state-operands.js';
import type { AtomicConstraint, Constraint, PolicyRule, Reference } from '../policy.js';
import { actionIri } from '../profile.js';
import { odrl } from '../vocabulary.js';
import { requestWorld, worldOf } from '../world.js';
import { fittingValues } from './fitting-values.js';
import { boundariesOf, momentsAround, readMoment, writeMoment } from './moments.js';
import { actionStep, assigneeStep, dutyStep, membershipStep, operandStep, timeStep } from './steps.js';
import type { Step } from './suggestion.js';

// Each step that is tried evaluates the rule once: however much a policy names, so many are tried.
const mostValues = 8;
/** Actions, parties and collections. */
const mostNames = 50;
/** Each boundary makes three: enough for two hundred time windows ahead. */
const mostMoments = 600;

/**
 * Single changes of a request that may bring a rule nearer to holding (or, of a prohibition, to failing), grouped by what
 * they change: of each group one is enough. What is a fact and no choice, such as how often something was used, is not changed.
 */
export function stepsForRule(
  rule: PolicyRule,
  premises: readonly Premise[],
  request: Request,
  holding: boolean,
): readonly (readonly Step[])[] {
  const groups: (readonly Step[])[] = [];
  const toChange = premises.filter(({ state }) => (holding ? state !== 'satisfied' : state !== 'unsatisfied'));
  const parts = new Set(toChange.map(({ part }) => part));
  if (parts.has('action') && holding) {
    const actions = rule.actions.flatMap(({ iri }) => iri ?? []).slice(0, mostNames);
    groups.push(actions.map((iri) => actionStep(iri, actionIri(request.action))));
  }
  for (const part of ['target', 'assignee'] as const) {
    if (parts.has(part)) groups.push(referenceSteps(part, rule, toChange, request, holding));
  }
  const constraints = [...rule.constraints, ...rule.actions.flatMap(({ refinements }) => refinements)];
  for (const group of operandSteps(atomicOf(constraints), request, holding)) groups.push(group);
  for (const part of ['target', 'assignee'] as const) {
    const thing = request[part];
    const own = rule[`${part}s`].flatMap(({ refinements }) => refinements);
    if (thing === undefined) continue;
    for (const group of operandSteps(atomicOf(own), request, holding, thing)) groups.push(group);
  }
  if (holding) {
    const duties = premises.filter(({ part }) => part === 'duty');
    for (const [at, { state, reason }] of duties.entries()) {
      const duty = rule.duties[at];
      if (state === 'satisfied' || duty === undefined) continue;
      groups.push([dutyStep(duty, reason === 'duty-overdue' || reason === 'duty-violated', request)]);
    }
  }
  return groups.filter((group) => group.length > 0);
}

function referenceSteps(
  part: 'target' | 'assignee',
  rule: PolicyRule,
  premises: readonly Premise[],
  request: Request,
  holding: boolean,
): readonly Step[] {
  const thing = request[part];
  const reasons = premises.filter((premise) => premise.part === part).map(({ reason }) => reason);
  const names = (wanted: (reference: Reference) => boolean): string[] =>
    rule[`${part}s`]
      .filter(wanted)
      .flatMap((reference) => reference.names.slice(0, 1))
      .slice(0, mostNames);
  // Whoever is no member cannot choose to be one; what nobody said can be said.
  const members =
    thing !== undefined && reasons.includes('missing-membership')
      ? names(({ collection }) => collection).map((name) => membershipStep(thing, name, holding))
      : [];
  if (part === 'target' || !holding) return members;
  return [...members, ...names(({ collection }) => !collection).map((name) => assigneeStep(name, thing))];
}

/** Everything of the form `leftOperand operator rightOperand`, however deep, each once. */
function atomicOf(constraints: readonly Constraint[]): readonly AtomicConstraint[] {
  const all = new Set(constraints);
  for (const one of all) if (one.kind === 'logical') for (const part of one.constraints) all.add(part);
  return [...all].filter((one) => one.kind === 'constraint');
}

function operandSteps(
  constraints: readonly AtomicConstraint[],
  request: Request,
  holding: boolean,
  thing?: string,
): readonly (readonly Step[])[] {
  const world = thing === undefined ? requestWorld(request.context) : worldOf(thing, request.context);
  const byOperand = new Map<string, AtomicConstraint[]>();
  for (const constraint of constraints) {
    const { leftOperand = '' } = constraint;
    const own = byOperand.get(leftOperand);
    if (own) own.push(constraint);
    else byOperand.set(leftOperand, [constraint]);
  }
  return [...byOperand].map(([operand, own]): readonly Step[] => {
    if (operand === `${odrl}dateTime` && thing === undefined) return timeSteps(own, request);
    const given = world.values(operand)?.map((one) => (typeof one === 'object' ? String(one.value) : String(one)));
    const isFact = thing !== undefined || stateOperand(operand) !== undefined;
    const isLogged = stateOperand(operand) !== undefined && request.context?.performed !== undefined;
    if (isLogged || (isFact && given !== undefined)) return [];
    return own
      .flatMap((constraint) => fittingValues(constraint, holding))
      .slice(0, mostValues)
      .map((candidate) =>
        operandStep({
          kind: 'operand',
          operand,
          ...candidate,
          ...(given !== undefined && { given: given.join(', ') }),
          ...(thing !== undefined && { thing }),
        }),
      );
  });
}

/** Nobody acts in the past: only moments that are still to come, where the request tells its own. */
function timeSteps(constraints: readonly AtomicConstraint[], { context }: Request): readonly Step[] {
  const now = readMoment(context?.dateTime);
  if (context?.dateTime !== undefined && now === undefined) return [];
  return momentsAround(constraints.flatMap(boundariesOf))
    .filter((moment) => now === undefined || compareInstants(moment, now) > 0)
    .slice(0, mostMoments)
    .flatMap((moment) => {
      const text = writeMoment(moment);
      return text === undefined ? [] : [timeStep(text, context?.dateTime)];
    });
}
