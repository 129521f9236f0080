import type { Finding } from '@ds4sscc/findings';
import { type Graph, type GraphDocument, type Statement, type Subject, termKey } from '@ds4sscc/linked-data';
import { inheritPolicies } from './inherit/inherit-policies.js';
import { knownProperties } from './known-terms.js';
import { lostParts } from './lost-parts.js';
import { wrongNamespace } from './namespaces.js';
import { notUnderstoodFindings } from './not-understood-findings.js';
import type { NotUnderstood, Policy } from './policy.js';
import { readPolicy } from './read-policy.js';
import { createReader, note, placeOf, reasonFor, type Reader } from './reader.js';
import { unreadPolicy } from './unread-policy.js';
import { odrl, policyClasses, rdf } from './vocabulary.js';

/** The policies of a document, with what was not understood in them. */
export interface ParsedPolicies {
  readonly policies: readonly Policy[];
  readonly findings: readonly Finding[];
}

const ruleProperties = ['permission', 'prohibition', 'obligation'];
const classNames: readonly string[] = ['Policy', ...policyClasses];

/**
 * Reads the ODRL policies of a document. What is not understood is a finding and stays in the policy, marked as such:
 * deciding with it never permits what the author may have meant to deny.
 *
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { parsePolicies } from '@ds4sscc/policy';
 *
 * const document = await parseGraph(
 *   `@prefix odrl: <http://www.w3.org/ns/odrl/2/> .
 *    <urn:p> a odrl:Set ; odrl:permission [ odrl:action odrl:read ; odrl:target <urn:air> ] .`,
 *   { source: 'policy.ttl', syntax: 'turtle' },
 * );
 * parsePolicies(document).policies[0]?.permissions[0]?.actions[0]?.iri; // => 'http://www.w3.org/ns/odrl/2/read'
 * ```
 */
export function parsePolicies(document: GraphDocument): ParsedPolicies {
  const reader = createReader(document);
  const policies = policyNodes(document.graph).map((node) => readPolicy(reader, node));
  const strange = strangers(document.graph)
    .filter(({ subject }) => !reader.visited.has(termKey(subject)))
    .map((odd) => note(reader, reasonFor(odd.predicate.value), odd.predicate.value, placeOf(reader, odd)));
  const lost = lostParts(document);
  const stray = [...strayLinks(reader), ...lost];
  // A document that could not be read may have held nothing but prohibitions.
  if (policies.length === 0 && lost[0]) policies.push(unreadPolicy(lost[0].location));
  if (strange[0]) policies.push(unreadPolicy(strange[0].location, strange));
  return {
    policies:
      stray.length === 0
        ? policies
        : policies.map((policy) => ({ ...policy, notUnderstood: [...policy.notUnderstood, ...stray] })),
    findings: notUnderstoodFindings(document, withoutParents(reader.notUnderstood, policies)),
  };
}

/** A parent in the same document is read; only where it is missing there is something to say. */
function withoutParents(parts: readonly NotUnderstood[], policies: readonly Policy[]): readonly NotUnderstood[] {
  if (policies.every(({ inheritFrom }) => inheritFrom.length === 0)) return parts;
  const left = new Set(inheritPolicies(policies).flatMap(({ notUnderstood }) => notUnderstood));
  return parts.filter((part) => part.reason !== 'inheritance' || left.has(part));
}

/** Links from parties and assets that lead to no node: nobody can say which policy they were meant to narrow. */
function strayLinks(reader: Reader): readonly NotUnderstood[] {
  return ['hasPolicy', 'assigneeOf', 'assignerOf'].flatMap((name) =>
    reader.document.graph
      .withPredicate(odrl + name)
      .filter(({ object }) => object.termType === 'Literal')
      .map((link) => note(reader, 'not-a-node', link.predicate.value, placeOf(reader, link), link.object.value)),
  );
}

/**
 * Whether a graph holds policies, also ones under a namespace that only looks like ODRL's.
 *
 * @example
 * ```ts
 * import { createGraph } from '@ds4sscc/linked-data';
 * import { hasPolicies } from '@ds4sscc/policy';
 *
 * hasPolicies(createGraph([])); // => false
 * ```
 */
export function hasPolicies(graph: Graph): boolean {
  return policyNodes(graph).length + strangers(graph).length > 0;
}

/** Nodes that are typed as a policy or carry rules, in the order of the document. */
function policyNodes(graph: Graph): readonly Subject[] {
  const nodes = new Map<string, Subject>();
  for (const { subject, predicate, object } of graph) {
    const term = predicate.value === `${rdf}type` ? object.value : predicate.value;
    const names = predicate.value === `${rdf}type` ? classNames : ruleProperties;
    if (names.some((name) => term.endsWith(name)) && isTerm(term, names)) nodes.set(termKey(subject), subject);
  }
  return [...nodes.values()];
}

/** Properties that ODRL does not have: where no policy leads to them they may be one with all its words misspelt. */
function strangers(graph: Graph): readonly Statement[] {
  const strange = new Map<string, boolean>();
  const odd: Statement[] = [];
  for (const statement of graph) {
    const { value } = statement.predicate;
    let known = strange.get(value);
    if (known === undefined) strange.set(value, (known = isStrange(value)));
    if (known) odd.push(statement);
  }
  return odd;
}

function isStrange(property: string): boolean {
  if (wrongNamespace(property)) return true;
  return property.startsWith(odrl) && !knownProperties.includes(property.slice(odrl.length));
}

function isTerm(iri: string, names: readonly string[]): boolean {
  if (iri.startsWith(odrl)) return names.includes(iri.slice(odrl.length));
  return wrongNamespace(iri) && names.some((name) => iri.endsWith(`/${name}`) || iri.endsWith(`#${name}`));
}
