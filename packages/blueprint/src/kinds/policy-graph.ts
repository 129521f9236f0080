import type { GraphDocument } from '@ds4sscc/linked-data';
import { ds4ssccProfile, dspProfile, hasPolicies, parsePolicies, type Profile } from '@ds4sscc/policy';
import { checkParsedPolicies, rules as policyRules } from '@ds4sscc/policy/check';
import type { CheckContext } from './source-kind.js';

/** The profiles that come with this software: policies under them are understood. */
export const shippedProfiles: readonly Profile[] = [ds4ssccProfile, dspProfile];

/** Checks the policies of a graph, and keeps them for the checks across files. How many there are; `undefined` for none. */
export function checkPolicyGraph(
  document: GraphDocument,
  context: CheckContext,
  { policyExpected = false, profiles = [] }: { policyExpected?: boolean; profiles?: readonly Profile[] } = {},
): number | undefined {
  const parsed = parsePolicies(document);
  // A document may mean to hold policies and miss the namespace: that is for the rules to say.
  const findings = checkParsedPolicies(document, parsed, {
    ...(context.now !== undefined && { now: context.now }),
    profiles: [...shippedProfiles, ...profiles],
    policyExpected,
  });
  context.add(findings);
  const held = hasPolicies(document.graph);
  if (held || findings.length > 0) context.tested(policyRules);
  if (!held) return undefined;
  context.facts.policies.push({ document, policies: parsed.policies });
  return parsed.policies.length;
}
