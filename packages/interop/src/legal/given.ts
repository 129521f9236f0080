import type { DescribedResource, DescribedStatement } from './described-dataset.js';
import type { LegalEvidence, PartDecision } from './legal-part.js';

/** The statements with one of these properties. Empty texts say nothing. */
export function given(resource: DescribedResource, properties: readonly string[]): readonly DescribedStatement[] {
  return resource.statements.filter(
    ({ property, value, kind }) => properties.includes(property) && (kind !== 'literal' || value.trim() !== ''),
  );
}

/** Triples as evidence. */
export function triples(statements: readonly DescribedStatement[]): readonly LegalEvidence[] {
  return statements.map(({ location, property, value }) => ({ location, property, value }));
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
    evidence: resources.map(({ iri, location }) => ({ location, value: iri })),
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
