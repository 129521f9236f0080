import type { OwedDuty, Premise, Reason, RuleOutcome } from './decision.js';
import { rightDateTime } from './evaluate-constraint.js';
import { evaluateDuty } from './evaluate-duty.js';
import { compareInstants } from './date-time.js';
import { matchReference } from './match-reference.js';
import type { AtomicConstraint, Policy, PolicyRule } from './policy.js';
import { refined } from './refined.js';
import type { RuleContext } from './rule-context.js';
import { allOf, anyOf } from './truth.js';
import { isDeadline } from './was-performed.js';

/**
 * What the assignee of a request owes under a policy: the duties of the permissions that hold but for them, and the
 * obligations of the policy, where it has a say in the request at all. A prohibition that holds states its remedies.
 */
export function owedDuties(
  policy: Policy,
  rules: readonly PolicyRule[],
  outcomes: readonly RuleOutcome[],
  context: RuleContext,
): readonly OwedDuty[] {
  const owed: OwedDuty[] = [];
  let concerned = false;
  for (const [at, outcome] of outcomes.entries()) {
    const rule = rules[at] as PolicyRule;
    concerned ||= outcome.state !== 'unsatisfied';
    if (rule.duties.length > 0 && holdsButForDuties(outcome)) {
      concerned = true;
      const premises = outcome.premises.filter(({ part }) => part === 'duty');
      for (const [place, premise] of premises.entries()) {
        const state = stateOf(premise);
        if (state !== undefined) owed.push(describe(rule.duties[place] as PolicyRule, state, policy, rule));
      }
    }
    if (outcome.state !== 'satisfied') continue;
    for (const remedy of rule.remedies) owed.push(describe(remedy, 'on-breach', policy, rule));
  }
  if (!concerned) return owed;
  for (const obligation of policy.obligations) {
    const state = obligationState(obligation, context);
    if (state !== undefined) owed.push(describe(obligation, state, policy));
  }
  return owed;
}

function holdsButForDuties({ kind, premises }: RuleOutcome): boolean {
  if (kind !== 'permission') return false;
  return allOf(premises.filter(({ part }) => part !== 'duty').map(({ state }) => state)) === 'satisfied';
}

/** How an obligation of whoever asks stands; `undefined` where nothing is owed. */
function obligationState(obligation: PolicyRule, context: RuleContext): OwedDuty['state'] | undefined {
  const { request, worlds } = context;
  const bound = obligation.assignees.map((one) =>
    refined(matchReference('assignee', one, request.assignee, request.context), one.refinements, worlds.assignee),
  );
  const isBound = bound.length === 0 ? 'satisfied' : anyOf(bound.map(({ state }) => state));
  if (isBound === 'unsatisfied') return undefined;
  const state = stateOf(evaluateDuty(obligation, context));
  return state !== undefined && isBound === 'unknown' ? 'not-known' : state;
}

const states: Readonly<Partial<Record<Reason, OwedDuty['state']>>> = {
  'duty-unfulfilled': 'unfulfilled',
  'duty-overdue': 'overdue',
  'duty-violated': 'violated',
};

function stateOf({ state, reason }: Premise): OwedDuty['state'] | undefined {
  const known = reason && states[reason];
  if (known) return known;
  return state === 'unknown' ? 'not-known' : undefined;
}

function describe(duty: PolicyRule, state: OwedDuty['state'], policy: Policy, rule?: PolicyRule): OwedDuty {
  const deadline = deadlineOf(duty);
  return {
    kind: duty.kind as OwedDuty['kind'],
    state,
    ...(policy.uid !== undefined && { policy: policy.uid }),
    ...(rule?.uid !== undefined && { rule: rule.uid }),
    ...(duty.uid !== undefined && { uid: duty.uid }),
    actions: duty.actions.map(({ iri }) => iri ?? '').filter((iri) => iri !== ''),
    targets: duty.targets.flatMap(({ names }) => names.slice(0, 1)),
    ...(deadline !== undefined && { deadline }),
    // A consequence has none of its own (Information Model 2.6.7).
    consequences:
      duty.kind === 'consequence' ? [] : duty.consequences.map((one) => describe(one, 'on-breach', policy, duty)),
    location: duty.location,
  };
}

/** The earliest of its deadlines, as it is written. */
function deadlineOf(duty: PolicyRule): string | undefined {
  const deadlines = duty.constraints.filter(isDeadline) as AtomicConstraint[];
  const dated = deadlines.flatMap((constraint) => {
    const moment = rightDateTime(constraint);
    return moment ? [{ at: moment.end, text: constraint.rightOperands[0]?.value }] : [];
  });
  return dated.sort((a, b) => compareInstants(a.at, b.at))[0]?.text;
}
