import type { Location } from '@ds4sscc/findings';
import { canHold, type DateTimeWindow, dateTimeWindow, intersect } from './date-time-window.js';
import { actionOverlap } from './match-action.js';
import type { Action, Policy, PolicyRule, Reference } from './policy.js';
import { type ActionHierarchy, actionHierarchy, type Profile } from './profile.js';
import { allOf, anyOf, type Truth } from './truth.js';

/** A permission and a prohibition that can meet in one request (Information Model 2.10). */
export interface Conflict {
  /** `certain`: some request meets both. `possible`: nothing that was understood excludes it. */
  readonly overlap: 'certain' | 'possible';
  readonly permission: RuleReference;
  readonly prohibition: RuleReference;
}

/** Where a rule stands. */
export interface RuleReference {
  readonly policy?: string;
  readonly rule?: string;
  readonly location: Location;
}

/** What the search takes into account. */
export interface ConflictOptions {
  readonly profiles?: readonly Profile[];
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
 * Finds permissions and prohibitions that overlap, within one policy and between policies.
 *
 * @example
 * ```ts
 * import { findConflicts } from '@ds4sscc/policy';
 *
 * findConflicts([]); // => { conflicts: [], complete: true }
 * ```
 */
export function findConflicts(policies: readonly Policy[], options: ConflictOptions = {}): Conflicts {
  const { pairLimit = 200_000, limit = 100 } = options;
  const hierarchy = actionHierarchy(options.profiles);
  const pairs = candidatePairs(policies);
  const conflicts: Conflict[] = [];
  let compared = 0;
  for (const [permission, prohibition] of pairs) {
    compared += 1;
    if (compared > pairLimit || conflicts.length >= limit) return { conflicts, complete: false };
    const overlap = overlapOf(permission, prohibition, hierarchy);
    if (overlap === 'unsatisfied') continue;
    conflicts.push({
      overlap: overlap === 'satisfied' ? 'certain' : 'possible',
      permission: permission.reference,
      prohibition: prohibition.reference,
    });
  }
  return { conflicts, complete: true };
}

/** Pairs a policy may have before its conflicts count as unknown: comparing more would make one decision slow. */
const selfConflictPairs = 200_000;

/** Whether a policy contradicts itself: `satisfied` means that a permission and a prohibition of it meet. */
export function selfConflict(policy: Policy, profiles: readonly Profile[]): Truth {
  if (policy.permissions.length === 0 || policy.prohibitions.length === 0) return 'unsatisfied';
  let total = 0;
  // Counted first, so that the answer does not depend on the order of the rules.
  for (const _pair of candidatePairs([policy])) {
    total += 1;
    if (total > selfConflictPairs) return 'unknown';
  }
  const hierarchy = actionHierarchy(profiles);
  let result: Truth = 'unsatisfied';
  for (const [permission, prohibition] of candidatePairs([policy])) {
    const overlap = overlapOf(permission, prohibition, hierarchy);
    if (overlap === 'satisfied') return overlap;
    if (overlap === 'unknown') result = overlap;
  }
  return result;
}

/** Permissions with each prohibition that may share a target with them. */
function* candidatePairs(policies: readonly Policy[]): Generator<readonly [Entry, Entry]> {
  const of = (kind: 'permissions' | 'prohibitions'): Entry[] =>
    policies.flatMap((policy) => policy[kind].map((rule) => entryOf(policy, rule)));
  const candidates = byTarget(of('prohibitions'));
  for (const permission of of('permissions')) {
    for (const prohibition of candidates(permission)) yield [permission, prohibition];
  }
}

interface Entry {
  readonly rule: PolicyRule;
  readonly window: DateTimeWindow;
  readonly reference: RuleReference;
}

function entryOf(policy: Policy, rule: PolicyRule): Entry {
  const reference = {
    ...(policy.uid !== undefined && { policy: policy.uid }),
    ...(rule.uid !== undefined && { rule: rule.uid }),
    location: rule.location,
  };
  return { rule, window: dateTimeWindow(rule.constraints), reference };
}

/** Only rules on a common target can meet: plain targets are looked up by name, everything else is always a candidate. */
function byTarget(entries: readonly Entry[]): (entry: Entry) => Iterable<Entry> {
  const named = new Map<string, Set<Entry>>();
  const anywhere: Entry[] = [];
  for (const entry of entries) {
    const name = plainTarget(entry.rule);
    if (name === undefined) anywhere.push(entry);
    else if (named.has(name)) named.get(name)?.add(entry);
    else named.set(name, new Set([entry]));
  }
  return function* ({ rule }) {
    const name = plainTarget(rule);
    if (name === undefined) yield* entries;
    else {
      yield* named.get(name) ?? [];
      yield* anywhere;
    }
  };
}

/** The one name of a rule's one target, where membership and other names cannot make it something else. */
function plainTarget({ targets: [target, ...others] }: PolicyRule): string | undefined {
  return target && others.length === 0 && target.names.length === 1 && isPlain(target) ? target.names[0] : undefined;
}

function isPlain(reference: Reference): boolean {
  const { collection, partOf, names, notUnderstood } = reference;
  return !collection && partOf.length === 0 && names.length > 0 && notUnderstood.length === 0;
}

function overlapOf(a: Entry, b: Entry, hierarchy: ActionHierarchy): Truth {
  const parts = [a.rule, b.rule];
  return allOf([
    pairs(a.rule.actions, b.rule.actions, (one, other) => actionsMeet(one, other, hierarchy), 'unknown'),
    pairs(a.rule.targets, b.rule.targets, referencesMeet, 'unknown'),
    pairs(a.rule.assignees, b.rule.assignees, referencesMeet, 'satisfied'),
    canHold(intersect(a.window, b.window)),
    parts.some(({ notUnderstood, duties }) => notUnderstood.length + duties.length > 0) ? 'unknown' : 'satisfied',
  ]);
}

/** Whether any two of the parts meet; a rule that names none is taken as `absent`. */
function pairs<Part>(a: readonly Part[], b: readonly Part[], meet: (a: Part, b: Part) => Truth, absent: Truth): Truth {
  if (a.length === 0 || b.length === 0) return absent;
  // Rules that name hundreds of parties each: comparing all would cost more than the answer is worth.
  if (a.length * b.length > 10_000) return 'unknown';
  return anyOf(a.flatMap((one) => b.map((other) => meet(one, other))));
}

function actionsMeet(a: Action, b: Action, hierarchy: ActionHierarchy): Truth {
  const odd = [a, b].some((action) => action.iri === undefined || action.notUnderstood.length > 0);
  if (odd) return 'unknown';
  // The permission stands last: what its action implies is allowed with it.
  const overlap = actionOverlap(b.iri as string, a.iri as string, 'meets', hierarchy);
  const refined = a.refinements.length + b.refinements.length > 0;
  return overlap === 'satisfied' && refined ? 'unknown' : overlap;
}

function referencesMeet(a: Reference, b: Reference): Truth {
  if ([a, b].some(({ names, notUnderstood }) => names.length === 0 || notUnderstood.length > 0)) return 'unknown';
  const refined = a.refinements.length + b.refinements.length > 0;
  if (shares(a, b) || shares(b, a)) return refined ? 'unknown' : 'satisfied';
  return a.collection || b.collection ? 'unknown' : 'unsatisfied';
}

function shares(one: Reference, other: Reference): boolean {
  return one.names.some((name) => other.names.includes(name) || other.partOf.includes(name));
}
