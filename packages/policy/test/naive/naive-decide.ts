import type { Because, DecideOptions, Policy, PolicyRule, Request } from '@ds4sscc/policy';
import { clashes } from './clash.js';
import { constraintHolds } from './constraints.js';
import { type DutyAnswer, dutyHolds } from './duties.js';
import { inherit } from './family.js';
import { actionHolds } from './hierarchy.js';
import { ruleState } from './log.js';
import { anyReference, type Situation } from './situation.js';
import { every, some, type Three } from './three.js';
import { withoutAnnotations } from './without-annotations.js';

/** What the texts fix of a decision. */
export interface NaiveDecision {
  readonly because: Because;
  /** As text, sorted: kind, state, uid, rule. */
  readonly owed: readonly string[];
  /** Operands that top-level constraints of an open rule lack, and all that any part of one lacks. */
  readonly missing: readonly string[];
  readonly missingAnywhere: readonly string[];
  /** Policies of which it is open whether they contradict themselves. */
  readonly openConflicts: number;
}

/**
 * Decides by the text of the ODRL Information Model and the choices of the README, rule by rule, with nothing compiled,
 * indexed or kept. `conflictOf` says how an open conflict is taken.
 */
export function naiveDecide(
  policies: readonly Policy[],
  request: Request,
  options: DecideOptions,
  conflictOf: (policy: Policy) => Three = () => 0.5,
): NaiveDecision {
  const { profiles = [] } = options;
  const situation = { request, options, profiles, missing: new Set<string>() };
  const whole = policies
    .map((policy) => inherit(policy, policies))
    .map((policy, at) => ({ ...withoutAnnotations(policy, profiles), at, broken: policy.broken }));
  const conflict = (policy: Whole) => (): ReturnType<Conflict> => {
    const found = clashes(policy, profiles);
    return { found, taken: found === 0.5 ? conflictOf(policies[policy.at] as Policy) : found };
  };
  const onAsset = options.combine === 'merge' ? whole.filter((policy) => isOnAsset(policy, situation)) : [];
  const answers = whole
    .filter((policy) => !onAsset.includes(policy))
    .map((policy) => voice(policy, situation, conflict(policy)));
  if (onAsset.length > 0) answers.push(sharedVoice(onAsset, situation, conflict));
  const because = together(
    answers.map(({ outcomes }) => outcomes),
    answers,
  );
  return {
    because,
    owed: answers
      .flatMap(({ owed }) => owed)
      .filter((one) => because !== 'forbidden' || !one.startsWith('duty '))
      .sort(),
    missing: [...new Set(answers.flatMap(({ missing }) => missing))],
    missingAnywhere: [...new Set(answers.flatMap(({ anywhere }) => anywhere))],
    openConflicts: answers.filter(({ open }) => open).length,
  };
}

/** What a policy may come to say, one way the open questions turn out or another. */
type Outcome = 'silent' | 'grants' | 'forbids' | 'void';

interface Voice {
  readonly outcomes: readonly Outcome[];
  /** A prohibition of it holds, and nothing that is known takes it away. */
  readonly forbids: boolean;
  readonly owed: readonly string[];
  readonly missing: readonly string[];
  readonly anywhere: readonly string[];
  readonly open: boolean;
}

const nothing = { forbids: false, owed: [], missing: [], anywhere: [], open: false };

type Conflict = () => { readonly found: Three; readonly taken: Three };

/** A policy with all that it inherits, and which of the given ones it is. */
type Whole = Policy & { readonly broken: boolean; readonly at: number };

const isInForce = ({ type }: Policy, { options }: Situation): boolean =>
  ['Set', 'Agreement', 'Privacy'].includes(type) || (type === 'Offer' && options.treatOfferAsSet === true);

const isStrange = (policy: Whole, { profiles }: Situation): boolean =>
  policy.type === 'unknown' ||
  policy.broken ||
  policy.notUnderstood.length > 0 ||
  policy.profile.some((iri) => profiles.every((one) => one.iri !== iri));

/** Whether it is taken as one with the others on the asset: some rule of it may be about that. */
function isOnAsset(policy: Whole, situation: Situation): boolean {
  if (!isInForce(policy, situation) || isStrange(policy, situation)) return false;
  return [...policy.permissions, ...policy.prohibitions].some(
    ({ targets }) => targets.length === 0 || anyReference(targets, situation.request.target, situation) > 0,
  );
}

/** Policies on one asset as if they had been written as one; what each demands is owed as it stands. */
function sharedVoice(members: readonly Whole[], situation: Situation, conflictOf: (one: Whole) => Conflict): Voice {
  const stated = new Set(
    members.filter((one) => one.conflictStated || one.conflict !== 'invalid').map((one) => one.conflict),
  );
  const written: Whole = {
    ...(members[0] as Whole),
    conflict: stated.size > 1 ? 'contradicting' : ([...stated][0] ?? 'invalid'),
    permissions: members.flatMap(({ permissions }) => permissions),
    prohibitions: members.flatMap(({ prohibitions }) => prohibitions),
    obligations: [],
  };
  const one = voice(written, situation, conflictOf(written));
  const isVoid = one.outcomes.every((outcome) => outcome === 'void');
  const never = () => ({ found: 0, taken: 0 }) as const;
  const owed = members.flatMap((member) => voice({ ...member, conflict: 'prohibit' }, situation, never).owed);
  return { ...one, owed: isVoid ? [] : owed };
}

function voice(policy: Whole, situation: Situation, conflictOf: Conflict): Voice {
  if (policy.type !== 'unknown' && !isInForce(policy, situation)) return { ...nothing, outcomes: ['silent'] };
  const judged = [...policy.permissions, ...policy.prohibitions].map((rule) => judgeRule(rule, situation));
  const open = judged.filter(({ holds }) => holds === 0.5);
  const asked = { missing: open.flatMap(({ missing }) => missing), anywhere: open.flatMap(({ anywhere }) => anywhere) };
  if (isStrange(policy, situation)) {
    return { ...nothing, ...asked, outcomes: ['silent', 'grants', 'forbids'] };
  }
  const best = (kind: string): Three => some(judged.filter(({ rule }) => rule.kind === kind).map(({ holds }) => holds));
  const [permitted, prohibited] = [best('permission'), best('prohibition')];
  const touched = permitted > 0 || prohibited > 0;
  const { found, taken } = policy.conflict === 'invalid' && touched ? conflictOf() : ({ found: 0, taken: 0 } as const);
  const outcomes = new Set<Outcome>();
  for (const may of settled(permitted))
    for (const mustNot of settled(prohibited))
      for (const clash of settled(taken)) outcomes.add(saysWhen(policy.conflict, may, mustNot, clash, touched));
  const isVoid = policy.conflict === 'contradicting' ? touched : taken === 1;
  const overruled = policy.conflict === 'perm' && permitted > 0;
  return {
    outcomes: [...outcomes],
    forbids: prohibited === 1 && !isVoid && !overruled,
    owed: isVoid ? [] : owedOf(policy, judged, situation),
    ...asked,
    open: found === 0.5,
  };
}

const settled = (one: Three): readonly boolean[] => (one === 0.5 ? [true, false] : [one === 1]);

/** Information Model 2.10, once everything is known. A policy that no rule of may touch the request says nothing. */
function saysWhen(
  conflict: Policy['conflict'],
  may: boolean,
  mustNot: boolean,
  clash: boolean,
  touched: boolean,
): Outcome {
  if (touched && (conflict === 'contradicting' || clash)) return 'void';
  if (conflict === 'perm' && may) return 'grants';
  return mustNot ? 'forbids' : may ? 'grants' : 'silent';
}

/** Deny-overrides among the policies that are not void; open where the decision could turn. */
function together(all: readonly (readonly Outcome[])[], voices: readonly Voice[]): Because {
  const may = (outcome: Outcome): boolean => all.some((outcomes) => outcomes.includes(outcome));
  const must = (outcome: Outcome): boolean => all.some((outcomes) => outcomes.every((one) => one === outcome));
  if (must('forbids')) return 'forbidden';
  const couldPermit = may('grants');
  if (couldPermit) return must('grants') && !may('forbids') ? 'permitted' : 'indeterminate';
  if (voices.some(({ forbids }) => forbids)) return 'forbidden';
  if (may('forbids')) return 'not-permitted';
  return must('void') ? 'void' : 'not-permitted';
}

interface Judged {
  readonly rule: PolicyRule;
  readonly holds: Three;
  readonly holdsButForDuties: boolean;
  readonly duties: readonly DutyAnswer[];
  readonly missing: readonly string[];
  readonly anywhere: readonly string[];
}

/** Information Model 2.6: everything that a rule demands. */
function judgeRule(rule: PolicyRule, from: Situation): Judged {
  const [missing, anywhere] = [new Set<string>(), new Set<string>()];
  const situation = { ...from, missing: anywhere };
  const { request, options, profiles } = situation;
  const { semantics, absentMeans = semantics === 'force' ? 'anything' : 'undecided' } = options;
  const absent: Three = absentMeans === 'anything' ? 1 : 0.5;
  const state = ruleState(rule, situation);
  const actions = rule.actions.map((action) => {
    const is = actionHolds(action, request.action, rule.kind, profiles);
    return is === 1 ? every(action.refinements.map((one) => constraintHolds(one, state))) : is;
  });
  const duties = rule.duties.map((duty) => dutyHolds(duty, situation));
  const butForDuties = every([
    rule.actions.length === 0 ? absent : some(actions),
    rule.targets.length === 0 ? absent : anyReference(rule.targets, request.target, situation),
    rule.assignees.length === 0 ? 1 : anyReference(rule.assignees, request.assignee, situation),
    rule.assigners.length === 0 || request.assigner === undefined
      ? 1
      : anyReference(rule.assigners, request.assigner, situation),
    ...rule.constraints.map((one) => constraintHolds(one, { ...state, missing })),
    rule.notUnderstood.length > 0 ? 0.5 : 1,
  ]);
  const holds = every([butForDuties, ...duties.map((duty) => duty.holds)]);
  return {
    rule,
    holds,
    duties,
    holdsButForDuties: rule.kind === 'permission' && butForDuties === 1,
    missing: [...missing],
    anywhere: [...missing, ...anywhere],
  };
}

/** What whoever asks owes, and what a breach would bring. */
function owedOf(policy: Policy, judged: readonly Judged[], situation: Situation): readonly string[] {
  const owed: string[] = [];
  const concerned = judged.some(
    ({ holds, holdsButForDuties, duties }) => holds > 0 || (holdsButForDuties && duties.length > 0),
  );
  const line = (kind: string, state: string, duty: PolicyRule, rule?: PolicyRule): string =>
    `${kind} ${state} ${duty.uid ?? '-'} ${rule?.uid ?? '-'} ${duty.actions.flatMap(({ iri }) => iri ?? []).join(',')}`;
  for (const { rule, holds, holdsButForDuties, duties } of judged) {
    for (const [at, { owed: state }] of duties.entries()) {
      if (holdsButForDuties && state) owed.push(line('duty', state, rule.duties[at] as PolicyRule, rule));
    }
    if (holds === 1) owed.push(...rule.remedies.map((remedy) => line('remedy', 'on-breach', remedy, rule)));
  }
  if (!concerned) return owed;
  for (const obligation of policy.obligations) {
    const bound =
      obligation.assignees.length === 0 ? 1 : anyReference(obligation.assignees, situation.request.assignee, situation);
    const { owed: state } = dutyHolds(obligation, situation);
    if (bound > 0 && state) owed.push(line('obligation', bound === 0.5 ? 'not-known' : state, obligation));
  }
  return owed;
}
