import { type AnyRule, compareFindings, type Finding } from '@ds4sscc/findings';
import type { GraphDocument } from '@ds4sscc/linked-data';
import { type DateTime, type Instant, parseDateTime } from './date-time.js';
import { documentWithoutPolicy } from './document-without-policy.js';
import { inheritPolicies } from './inherit/inherit-policies.js';
import { isAnnotation } from './known-annotations.js';
import { lints } from './lints.js';
import { notUnderstoodRules, propertyForeign, typeUnknown } from './not-understood-rules.js';
import { type ParsedPolicies, parsePolicies } from './parse-policies.js';
import type { Policy } from './policy.js';
import { PolicyError } from './policy-error.js';
import { actionHierarchy, type Profile } from './profile.js';
import { reportInto } from './report.js';
import { xsd } from './vocabulary.js';

/** What a check may take into account. */
export interface CheckOptions {
  /** The moment of the check as `xsd:dateTime`; without it nothing counts as expired. */
  readonly now?: string;
  /**
   * Told of each second since 1970 within which `now` would lead to other findings: from one such second to the next, the
   * findings are the same.
   */
  readonly onTurn?: (second: number) => void;
  /** Profiles that are known. */
  readonly profiles?: readonly Profile[];
  /** Whether the document is meant to hold a policy: holding none is then a finding. */
  readonly policyExpected?: boolean;
}

/** Every rule that this package can fire. */
export const rules: readonly AnyRule[] = [
  documentWithoutPolicy,
  ...notUnderstoodRules,
  ...lints.map(({ rule }) => rule),
].sort((a, b) => (a.id < b.id ? -1 : 1));

/**
 * Checks all policies of a document: what was not understood, and what was understood but is wrong or unwise.
 *
 * @throws {PolicyError} `now-malformed` when `now` is no `xsd:dateTime` with a zone.
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { checkPolicies } from '@ds4sscc/policy/check';
 *
 * const document = await parseGraph('<urn:p> a <http://www.w3.org/ns/odrl/2/Set> .', { source: 'p.ttl', syntax: 'turtle' });
 * checkPolicies(document).map(({ rule }) => rule); // => ['odrl/policy-without-rule']
 * ```
 */
export function checkPolicies(document: GraphDocument, options: CheckOptions = {}): readonly Finding[] {
  return checkParsedPolicies(document, parsePolicies(document), options);
}

/** The same for policies that were read already. */
export function checkParsedPolicies(
  document: GraphDocument,
  { policies, findings: parseFindings }: ParsedPolicies,
  options: CheckOptions = {},
): readonly Finding[] {
  const findings: Finding[] = [];
  const profiles = options.profiles ?? [];
  const now = options.now === undefined ? undefined : clock(options.now);
  const context = {
    report: reportInto(findings, document),
    policies: new Map(policies.map((policy) => [policy.uid ?? '', policy])),
    profiles,
    hierarchy: actionHierarchy(profiles),
    ...(now && { now }),
    turnsAt: ({ seconds }: Instant) => options.onTurn?.(seconds),
  };
  // What kept a policy from being read, such as a wrong namespace, is said already.
  if (policies.length === 0 && parseFindings.length === 0 && options.policyExpected === true) {
    context.report(documentWithoutPolicy, { source: document.source }, {});
  }
  for (const policy of inheritPolicies(policies)) {
    if (!isUnread(policy)) for (const lint of lints) lint.check(policy, context);
  }
  const annotations = profiles.flatMap((profile) => profile.annotations ?? []);
  const told = parseFindings.filter((one) => !describes(one, annotations));
  return unique([...told, ...findings]).sort(compareFindings);
}

/** Whether a finding is about a property or class that a profile calls an annotation. */
function describes({ rule, value }: Finding, annotations: readonly string[]): boolean {
  const about: readonly string[] = [propertyForeign.id, typeUnknown.id];
  return about.includes(rule) && value !== undefined && isAnnotation(value, annotations);
}

/** Stands for what could not be read as a policy; the finding about that is there already. */
function isUnread({ type, uid, permissions, prohibitions, obligations, notUnderstood }: Policy): boolean {
  const rules = permissions.length + prohibitions.length + obligations.length;
  return type === 'unknown' && uid === undefined && rules === 0 && notUnderstood.length > 0;
}

function clock(now: string): DateTime {
  const moment = parseDateTime(now, `${xsd}dateTime`);
  if (!moment?.zoned) throw new PolicyError('now-malformed', `"${now}" is no xsd:dateTime with a zone`);
  return moment;
}

/** Rules and constraints that several policies share are reported once. */
function unique(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const one of findings) {
    const { line, column, pointer, node } = one.location;
    seen.set(JSON.stringify([one.rule, line, column, pointer, node, one.message]), one);
  }
  return [...seen.values()];
}
