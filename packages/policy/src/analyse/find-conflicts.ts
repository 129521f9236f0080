import type { Request } from '../decision.js';
import type { Policy, PolicyRule } from '../policy.js';
import {
  candidatePairs,
  costOf,
  type Entry,
  entryOf,
  overlapOf,
  referenceOf,
  type RuleReference,
} from '../rules-meet.js';
import type { AnalysisOptions } from './analysis.js';
import { ask, type Inquiry } from './ask.js';
import { hasDeepConstraint } from './constraint-nodes.js';
import { createInquiry } from './inquiry.js';
import { asked, meets } from './meets.js';
import { ruleNode } from './rule-nodes.js';
import { type SceneContext, scenes } from './scenes.js';

/** Two rules that can meet in one request: one allows or demands what the other forbids (Information Model 2.10). */
export interface Conflict {
  /** `certain`: some request meets both. `possible`: nothing that was understood excludes it. */
  readonly overlap: 'certain' | 'possible';
  /** The permission, or the obligation or duty whose action is forbidden. */
  readonly rule: RuleReference;
  /**
   * The prohibition. An obligation, where it demands the action in a way that the permission may exclude. Without name and
   * kind where a policy may hold a prohibition that nobody understands.
   */
  readonly against: RuleReference;
  /** A request that meets both. */
  readonly witness?: Request;
}

/** What the search takes into account. */
export interface ConflictOptions extends AnalysisOptions {
  /** Pairs that are compared before the search gives up and says so. */
  readonly pairLimit?: number;
  /** Conflicts that are listed. */
  readonly limit?: number;
}

/** Conflicts, and whether every pair was looked at. */
export interface Conflicts {
  readonly conflicts: readonly Conflict[];
  readonly complete: boolean;
}

/**
 * Finds permissions, obligations and duties that prohibitions stand against, within one policy and between policies. What
 * is certain comes with a request that meets both rules.
 *
 * @example
 * ```ts
 * import { findConflicts } from '@ds4sscc/policy/analyse';
 *
 * findConflicts([]); // => { conflicts: [], complete: true }
 * ```
 */
export function findConflicts(policies: readonly Policy[], options: ConflictOptions = {}): Conflicts {
  const { pairLimit = 200_000, limit = 100 } = options;
  const inquiry = createInquiry(options);
  const conflicts: Conflict[] = [];
  let compared = 0;
  for (const [one, other] of pairsOf(policies)) {
    compared += costOf(one, other);
    if (compared > pairLimit || conflicts.length >= limit) return { conflicts, complete: false };
    const found =
      other.rule.kind === 'prohibition' ? meet(one, other, inquiry, options) : miss(one, other, inquiry, options);
    if (found) conflicts.push({ ...found, rule: one.reference, against: other.reference });
  }
  for (const conflict of withUnknown(policies)) conflicts.push(conflict);
  return { conflicts: conflicts.slice(0, limit), complete: conflicts.length <= limit };
}

type Found = Pick<Conflict, 'overlap' | 'witness'>;

function* pairsOf(policies: readonly Policy[]): Generator<readonly [Entry, Entry]> {
  const entries = (rules: (policy: Policy) => readonly PolicyRule[]): Entry[] =>
    policies.flatMap((policy) => rules(policy).map((rule) => entryOf(policy, rule)));
  const permissions = entries((policy) => policy.permissions);
  const prohibitions = entries((policy) => policy.prohibitions);
  const obligations = entries((policy) => policy.obligations);
  // A duty that names no asset may be about anything: nothing can be said of it.
  const duties = entries((policy) =>
    policy.permissions.flatMap((rule) => rule.duties.filter(({ targets }) => targets.length > 0)),
  );
  yield* candidatePairs(permissions, prohibitions);
  yield* candidatePairs([...obligations, ...duties], prohibitions);
  yield* candidatePairs(permissions.filter(isRefined), obligations.filter(isRefined));
}

/** Whether one request can meet both rules: the parts one by one first, then all together. */
function meet(one: Entry, other: Entry, inquiry: Inquiry & SceneContext, options: ConflictOptions): Found | undefined {
  const overlap = overlapOf(one, other, inquiry.hierarchy);
  if (overlap === 'unsatisfied') return undefined;
  const answer = meeting(one.rule, other.rule, inquiry, options);
  if (answer === 'unsatisfied') return undefined;
  if (typeof answer === 'object') return { overlap: 'certain', witness: answer };
  return { overlap: overlap === 'satisfied' ? 'certain' : 'possible' };
}

/**
 * Whether what an obligation demands may be more than a permission for the same action allows: their refinements are not
 * known to agree. Then one who does the one may not do the other.
 */
function miss(one: Entry, other: Entry, inquiry: Inquiry & SceneContext, options: ConflictOptions): Found | undefined {
  const plain = (entry: Entry): Entry => ({
    ...entry,
    rule: { ...entry.rule, actions: entry.rule.actions.map((action) => ({ ...action, refinements: [] })) },
  });
  if (overlapOf(plain(one), plain(other), inquiry.hierarchy) === 'unsatisfied') return undefined;
  return typeof meeting(one.rule, other.rule, inquiry, options) === 'object' ? undefined : { overlap: 'possible' };
}

function isRefined({ rule }: Entry): boolean {
  return rule.actions.some(({ refinements }) => refinements.length > 0);
}

/** A request that meets both rules; whether there is one, where none can be shown. */
function meeting(
  first: PolicyRule,
  second: PolicyRule,
  inquiry: Inquiry & SceneContext,
  options: ConflictOptions,
): Request | 'unsatisfied' | 'unknown' {
  const [one, other] = [asked(first), asked(second)];
  if (hasDeepConstraint({ permissions: [one, other], prohibitions: [], obligations: [] })) return 'unknown';
  const around = { about: () => [other], targets: [...one.targets, ...other.targets] };
  let state: 'unsatisfied' | 'unknown' = 'unsatisfied';
  for (const scene of scenes(one, around, inquiry)) {
    const { witness, outcome } = ask(
      scene,
      (place) =>
        place.nodes.join(
          'and',
          [one, other].map((rule) => place.nodes.join('is-satisfied', [ruleNode(rule, scene, place)])),
        ),
      (request) => meets(request, one, options) && meets(request, other, options),
      inquiry,
    );
    if (witness) return witness;
    if (outcome !== 'none') state = 'unknown';
  }
  return inquiry.meter.left < 0 ? 'unknown' : state;
}

/** A policy with a property that nobody understands may forbid what another one permits. */
function withUnknown(policies: readonly Policy[]): readonly Conflict[] {
  return policies.flatMap((policy): Conflict[] => {
    if (!policy.notUnderstood.some(({ reason }) => reason === 'unknown-property')) return [];
    const other = policies.find((one) => one !== policy && one.permissions.length > 0);
    const [rule] = other?.permissions ?? [];
    if (!other || !rule) return [];
    const against = { ...(policy.uid !== undefined && { policy: policy.uid }), location: policy.location };
    return [{ overlap: 'possible', rule: referenceOf(other, rule), against }];
  });
}
