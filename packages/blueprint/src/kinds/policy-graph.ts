import type { GraphDocument } from '@ds4sscc/linked-data';
import { ds4ssccProfile, dspProfile, hasPolicies, parsePolicies, type Profile } from '@ds4sscc/policy';
import { type CheckOptions, checkParsedPolicies, rules as policyRules } from '@ds4sscc/policy/check';
import type { CheckContext } from './source-kind.js';

/** The profiles that come with this software: policies under them are understood. */
export const shippedProfiles: readonly Profile[] = [ds4ssccProfile, dspProfile];

/** The instant of a check, for those who say what they make of it. */
function instantOf({ moment }: CheckContext): Pick<CheckOptions, 'now' | 'onTurn'> {
  return moment.declared === undefined ? {} : { now: moment.declared, onTurn: moment.turn };
}

/** Checks the policies of a graph, and keeps them for the checks across files. How many there are; `undefined` for none. */
export function checkPolicyGraph(
  document: GraphDocument,
  context: CheckContext,
  { policyExpected = false, profiles = [] }: { policyExpected?: boolean; profiles?: readonly Profile[] } = {},
): number | undefined {
  const parsed = parsePolicies(document);
  // A document may mean to hold policies and miss the namespace: that is for the rules to say.
  const findings = checkParsedPolicies(document, parsed, {
    // Only policies expire: what holds none is judged the same on any day.
    ...(parsed.policies.length > 0 && instantOf(context)),
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
