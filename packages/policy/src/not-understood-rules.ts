import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

const terms = ['MIM3 RC2.2'];

/** Property of the ODRL namespace that ODRL does not have where it stands. */
export const propertyUnknown: Rule<{ property: string; suggestion?: string }> = defineRule<{
  property: string;
  suggestion?: string;
}>({
  id: 'odrl/property-unknown',
  title: 'Property that ODRL does not have here',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2',
  requirements: terms,
  help: 'Correct the spelling, or move the property to where it belongs. Until then nobody can rely on this part of the policy, and requests that it may touch are denied.',
  message: ({ property, suggestion }) =>
    `odrl:${property} is no property that ODRL has here${suggestion === undefined ? '' : `; odrl:${suggestion} was probably meant`}`,
});

/** Property of another vocabulary that might change what the policy means. */
export const propertyForeign: Rule<{ property: string; count: number }> = defineRule<{
  property: string;
  count: number;
}>({
  id: 'odrl/property-foreign',
  title: 'Property of an unknown vocabulary in a policy',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 3 (only a profile adds terms)',
  requirements: terms,
  help: 'If the property only describes, tell the engine so with the annotations of a profile. If it limits what is allowed, define it in an ODRL profile. Until then requests that it may touch are denied.',
  message: ({ property, count }) =>
    `no profile says what <${property}> means for the policy${count > 1 ? ` (used ${count} times)` : ''}`,
});

/** Property that ODRL has and that this engine does not evaluate. */
export const propertyUnsupported: Rule<{ property: string }> = defineRule<{ property: string }>({
  id: 'odrl/property-not-evaluated',
  title: 'ODRL property that is not evaluated',
  level: 'info',
  source: 'ODRL Information Model 2.2, section 2.5',
  requirements: [],
  help: 'Nothing is wrong with the policy. The part that uses this property counts as undecided, which denies rather than permits.',
  message: ({ property }) => `odrl:${property} is not evaluated here; the part it stands on counts as undecided`,
});

/** Class that ODRL does not have where it stands. */
export const typeUnknown: Rule<{ type: string; suggestion?: string }> = defineRule<{
  type: string;
  suggestion?: string;
}>({
  id: 'odrl/type-unknown',
  title: 'Class that ODRL does not have here',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2',
  requirements: terms,
  help: 'Use the ODRL class that fits the property that leads here, or register the class in a profile.',
  message: ({ type, suggestion }) =>
    `<${type}> is no class that ODRL has here${suggestion === undefined ? '' : `; odrl:${suggestion} was probably meant`}`,
});

/** ODRL's terms under an address that is not ODRL's. */
export const namespaceWrong: Rule<{ namespace: string; count: number }> = defineRule<{
  namespace: string;
  count: number;
}>({
  id: 'odrl/namespace-wrong',
  title: 'Namespace that only looks like the one of ODRL',
  level: 'error',
  source: 'ODRL Vocabulary & Expression 2.2, namespace',
  requirements: terms,
  help: 'Declare the prefix as <http://www.w3.org/ns/odrl/2/>, exactly so: http, not https, and with the slash at the end.',
  message: ({ namespace, count }) =>
    count === 0
      ? `<${namespace}> is not the namespace of ODRL: whatever is written with this prefix will not be read as a policy`
      : `<${namespace}> is not the namespace of ODRL: ${count === 1 ? 'one statement' : `${count} statements`} that look like a policy mean nothing to any ODRL system, so that nothing is permitted and no prohibition is enforced elsewhere`,
});

/** Conflict strategy that ODRL does not have. */
export const conflictUnknown: Rule<{ value: string; suggestion?: string }> = defineRule<{
  value: string;
  suggestion?: string;
}>({
  id: 'odrl/conflict-strategy-unknown',
  title: 'Conflict strategy that ODRL does not have',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.10',
  requirements: terms,
  help: 'Give one of odrl:perm (permissions win), odrl:prohibit (prohibitions win) and odrl:invalid (the policy is void), and only one.',
  message: ({ value, suggestion }) =>
    `"${value}" is no conflict strategy${suggestion === undefined ? '' : `; odrl:${suggestion} was probably meant`}`,
});

/** Text where an IRI has to stand. */
export const valueNotIri: Rule<{ property: string; value: string }> = defineRule<{ property: string; value: string }>({
  id: 'odrl/value-not-an-iri',
  title: 'Text where an IRI is needed',
  level: 'error',
  source: 'ODRL Information Model 2.2, sections 2.2 to 2.6',
  requirements: terms,
  help: 'Write the value as an IRI: <https://...> in Turtle, {"@id": "https://..."} in JSON-LD. Text names no asset, party or action that a request could match.',
  message: ({ property, value }) => `${property} has the text "${value}" where it needs an IRI`,
});

/** Rule or constraint that the document mentions and does not describe. */
export const nothingSaid: Rule<{ node: string; property: string }> = defineRule<{ node: string; property: string }>({
  id: 'odrl/rule-not-described',
  title: 'Rule or constraint that the document does not describe',
  level: 'error',
  source: 'ODRL Information Model 2.2, sections 2.5 and 2.6',
  requirements: terms,
  help: 'Add the description to the document, or correct the reference. Until then the rule that needs it counts as undecided.',
  message: ({ node, property }) => `${property} points at ${node}, about which the document says nothing`,
});

/** Policy that inherits. */
export const inheritanceUnresolved: Rule<{ parent: string }> = defineRule<{ parent: string }>({
  id: 'odrl/inheritance-not-read',
  title: 'Parent policy that is not there',
  level: 'info',
  source: 'ODRL Information Model 2.2, section 2.9',
  requirements: [],
  help: 'Give the engine the parent together with the policy. Without the rules of the parent nobody knows all that the policy says, so that it permits nothing.',
  message: ({ parent }) => `the parent ${parent} is not in the document; without it the policy permits nothing`,
});

/** Policy that another one took the place of. */
export const policyReplaced: Rule<{ successor: string }> = defineRule<{ successor: string }>({
  id: 'odrl/policy-replaced',
  title: 'Policy that has a successor',
  level: 'warning',
  source: 'ODRL Information Model 2.2, section 2.8',
  requirements: [],
  help: 'Use the newer policy; this one permits nothing any more.',
  message: ({ successor }) => `the policy was replaced by ${successor} and must not be used any more`,
});

/** Constraint that lacks a part. */
export const constraintIncomplete: Rule<{ missing: string }> = defineRule<{ missing: string }>({
  id: 'odrl/constraint-incomplete',
  title: 'Constraint that is not whole',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.5',
  requirements: terms,
  help: 'Give one left operand, one operator and a right operand, or, in a logical constraint, one logical operand with constraints.',
  message: ({ missing }) => `the constraint cannot be evaluated: it needs ${missing}`,
});

/** Logical constraint that contains itself, or goes too deep. */
export const constraintNesting: Rule<{ cycle: boolean }> = defineRule<{ cycle: boolean }>({
  id: 'odrl/constraint-nesting',
  title: 'Constraint nested too deep or in a circle',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.5.2',
  requirements: terms,
  help: 'Flatten the constraint: 64 levels are read, and none may contain itself.',
  message: ({ cycle }) =>
    cycle ? 'the logical constraint contains itself' : 'the logical constraint goes deeper than 64 levels',
});

/** Policy that is not read because of its size. */
export const policyTooLarge: Rule = defineRule({
  id: 'odrl/policy-too-large',
  title: 'Policy too large to be decided',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.7.1',
  requirements: terms,
  help: 'Split the policy, or name one collection instead of its members: rules times what is said for all of them may come to a million.',
  message: () => 'the policy says too much for too many rules: it is not read, and denies everything',
});

/** The rules that reading a policy can fire. */
export const notUnderstoodRules: readonly AnyRule[] = [
  propertyUnknown,
  propertyForeign,
  propertyUnsupported,
  typeUnknown,
  namespaceWrong,
  conflictUnknown,
  valueNotIri,
  nothingSaid,
  inheritanceUnresolved,
  policyReplaced,
  constraintIncomplete,
  constraintNesting,
  policyTooLarge,
];
