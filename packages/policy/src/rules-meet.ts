import type { Location } from '@ds4sscc/findings';
import { canHold, type DateTimeWindow, dateTimeWindow, intersect } from './date-time-window.js';
import { actionOverlap } from './match-action.js';
import type { Action, Policy, PolicyRule, Reference, RuleKind } from './policy.js';
import type { ActionHierarchy } from './profile.js';
import { allOf, anyOf, type Truth } from './truth.js';

/** Where a rule stands. */
export interface RuleReference {
  readonly policy?: string;
  readonly rule?: string;
  readonly kind?: RuleKind;
  readonly location: Location;
}

/** Rules with each of some others that may share a target with them. */
export function* candidatePairs(some: readonly Entry[], others: readonly Entry[]): Generator<readonly [Entry, Entry]> {
  const candidates = byTarget(others);
  for (const one of some) for (const other of candidates(one)) yield [one, other];
}

/** A rule of a policy, with the moments that its constraints leave. */
export interface Entry {
  readonly policy: Policy;
  readonly rule: PolicyRule;
  readonly window: DateTimeWindow;
  readonly reference: RuleReference;
}

/** A rule as it is compared. */
export function entryOf(policy: Policy, rule: PolicyRule): Entry {
  const reference = referenceOf(policy, rule);
  return { policy, rule, window: dateTimeWindow(rule.constraints), reference };
}

/** Where a rule of a policy stands. */
export function referenceOf(policy: Policy, rule: PolicyRule): RuleReference {
  return {
    ...(policy.uid !== undefined && { policy: policy.uid }),
    ...(rule.uid !== undefined && { rule: rule.uid }),
    kind: rule.kind,
    location: rule.location,
  };
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

/** What comparing two rules costs, counted in pairs of ordinary ones: these may name hundreds of assets each. */
export function costOf({ rule: a }: Entry, { rule: b }: Entry): number {
  const named = a.targets.length * b.targets.length + a.assignees.length * b.assignees.length;
  return 1 + Math.floor((named + a.actions.length * b.actions.length) / 100);
}

/** Whether some request meets both rules, as far as their parts tell one by one. */
export function overlapOf(a: Entry, b: Entry, hierarchy: ActionHierarchy): Truth {
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
