import type { Finding } from '@ds4sscc/findings';
import type { PolicyFacts } from '@ds4sscc/interop';
import type { Graph } from '@ds4sscc/linked-data';
import type { Policy, PolicyRule, Reference, Request } from '@ds4sscc/policy';
import { contains, findConflicts } from '@ds4sscc/policy/analyse';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { shippedProfiles } from '../kinds/policy-graph.js';
import { rulebookPolicies } from './rulebook-policies.js';

const options = { profiles: shippedProfiles };

/** What each policy says, what was found in it, and whether the policies of the rulebook permit what it permits. */
export function policyFacts(facts: DataSpaceFacts, findings: readonly Finding[]): readonly PolicyFacts[] {
  const rulebook = rulebookPolicies(facts);
  return facts.policies.flatMap(({ document, policies }) => {
    const found = findings.filter(
      ({ rule, location }) => location.source === document.source && rule.startsWith('odrl/'),
    );
    const errors = found.filter(({ level }) => level === 'error').length;
    const strange = found.filter(({ rule }) => unknownWords.has(rule)).length;
    return policies.map((policy) => {
      const ofRulebook = rulebook.includes(policy);
      return {
        source: document.source,
        location: policy.location,
        ...(policy.uid !== undefined && { uid: policy.uid }),
        type: policy.type,
        profiles: policy.profile,
        targets: namesOf(policy, 'targets'),
        openTargets: openTargetsOf(policy),
        assigners: namesOf(policy, 'assigners'),
        assignees: namesOf(policy, 'assignees'),
        errors,
        notUnderstood: strange + notUnderstoodIn(policy),
        conflicts: findConflicts([policy], options).conflicts.filter(({ overlap }) => overlap === 'certain').length,
        hasText: hasText(policy, document.graph),
        ofRulebook,
        ...(!ofRulebook && rulebook.length > 0 && { contained: containment(rulebook, policy) }),
      };
    });
  });
}

/** Lints that say of a word that neither ODRL nor a profile at hand has it. */
const unknownWords: ReadonlySet<string> = new Set([
  'odrl/action-unknown',
  'odrl/left-operand-unknown',
  'odrl/operator-unknown',
  'odrl/profile-term-unknown',
  'odrl/profile-unregistered',
]);

function rulesOf({ permissions, prohibitions, obligations }: Policy): readonly PolicyRule[] {
  return [...permissions, ...prohibitions, ...obligations];
}

function namesOf(policy: Policy, key: 'targets' | 'assigners' | 'assignees'): readonly string[] {
  const references: readonly Reference[] = [...(policy[key] ?? []), ...rulesOf(policy).flatMap((rule) => rule[key])];
  return [...new Set(references.flatMap(({ names }) => names))].sort();
}

/** What a permission without party, condition or duty covers: whoever asks may. A policy of parties, or an agreement, is theirs. */
function openTargetsOf({ permissions, assignees }: Policy): readonly string[] {
  if (assignees.length > 0) return [];
  const open = permissions.filter(
    (rule) =>
      rule.assignees.length + rule.constraints.length + rule.duties.length + rule.notUnderstood.length === 0 &&
      rule.actions.every(({ refinements }) => refinements.length === 0),
  );
  return [...new Set(open.flatMap(({ targets }) => targets.flatMap(({ names }) => names)))].sort();
}

/** A policy is plain data: whatever was not understood stands in lists of one name, at any depth. */
function notUnderstoodIn(policy: Policy): number {
  let count = 0;
  const open: unknown[] = [policy];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (key === 'notUnderstood' && Array.isArray(value)) count += value.length;
      else open.push(value);
    }
  }
  return count;
}

const wording: readonly string[] = [
  'http://purl.org/dc/terms/title',
  'http://purl.org/dc/terms/description',
  'http://www.w3.org/2000/01/rdf-schema#label',
  'http://www.w3.org/2000/01/rdf-schema#comment',
  'http://www.w3.org/2000/01/rdf-schema#seeAlso',
  'http://xmlns.com/foaf/0.1/page',
  'http://schema.org/description',
  'https://schema.org/description',
];

function hasText({ uid }: Policy, graph: Graph): boolean {
  return wording.some((property) =>
    graph.withPredicate(property).some(({ subject, object }) => subject.value === uid && object.value.trim() !== ''),
  );
}

function containment(rulebook: readonly Policy[], policy: Policy): NonNullable<PolicyFacts['contained']> {
  const { verdict, because, witness, depends } = contains(rulebook, [policy], options);
  if (verdict === 'contained') return { verdict: 'yes' };
  if (witness) return { verdict: 'no', detail: describe(witness) };
  return { verdict: 'unknown', detail: depends ? `it depends on ${depends.join(', ')}` : because };
}

const longestDetail = 300;

function describe({ action, target, assignee, context }: Request): string {
  const where = context ? ` where ${JSON.stringify(context)}` : '';
  return `${assignee ?? 'anybody'} may ${action} ${target}${where}`.slice(0, longestDetail);
}
