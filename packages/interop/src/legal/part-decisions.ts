import type { DescribedResource, DescribedStatement } from './described-dataset.js';
import type { LegalEvidence, PartDecision } from './legal-part.js';

/** Places that are named; a policy may have thousands of rules. */
const mostEvidence = 20;

/** Triples as evidence. */
function triples(statements: readonly DescribedStatement[]): readonly LegalEvidence[] {
  return statements.slice(0, mostEvidence).map(({ location, property, value }) => ({ location, property, value }));
}

/** Met by these triples. */
export function met(reason: string, statements: readonly DescribedStatement[]): PartDecision {
  return { state: 'met', reason, evidence: triples(statements) };
}

/** Nothing says it; the places are where it would have to be said. */
export function missing(reason: string, resources: readonly DescribedResource[]): PartDecision {
  return {
    state: 'missing',
    reason,
    evidence: resources.slice(0, mostEvidence).map(({ iri, location }) => ({ location, value: iri })),
  };
}

/** Nobody can tell from what was given. */
export function unknown(reason: string, statements: readonly DescribedStatement[] = []): PartDecision {
  return { state: 'unknown', reason, evidence: triples(statements) };
}

/** Not asked for here. */
export function notApplicable(reason: string, statements: readonly DescribedStatement[] = []): PartDecision {
  return { state: 'not-applicable', reason, evidence: triples(statements) };
}
