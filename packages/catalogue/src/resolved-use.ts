import type { PropertyUse } from './application-profile.js';
import { vocabularyFacts } from './background/vocabulary-facts.js';
import type { CheckContext } from './check-context.js';
import { isClosed, type UseRules } from './derive-rules.js';

/** A property use in one graph, its IRIs as numbers, with what is counted while the statements of a node are walked. */
export interface ResolvedUse {
  readonly use: PropertyUse;
  readonly rules: UseRules;
  /** The property as messages show it. */
  readonly path: string;
  /** The bit of the class of the values; -1 where any resource will do. */
  readonly bit: number;
  /** Whether nothing but the vocabulary will do. */
  readonly isClosed: boolean;
  /** Concept schemes of the vocabulary that the graph knows. */
  readonly schemes: readonly number[];
  /** What the IRIs of the vocabulary begin with, where no list is known. */
  readonly starts: readonly string[];
  /** How many values there are. */
  count: number;
  /** The first row beyond the upper bound. */
  extra: number;
  /** How many values are resources, the row of the first, and how many are of the vocabulary. */
  resources: number;
  firstResource: number;
  members: number;
}

/** Resolves a property use in the graph of a context. */
export function resolveUse({ graph, show, classes }: CheckContext, use: PropertyUse, rules: UseRules): ResolvedUse {
  const vocabulary = use.membership && use.vocabulary !== undefined ? vocabularyFacts(use.vocabulary) : undefined;
  return {
    use,
    rules,
    path: show(use.iri),
    bit: use.rangeClass === undefined ? -1 : classes.bit(use.rangeClass),
    isClosed: isClosed(use),
    schemes: vocabulary?.schemes.flatMap((iri) => graph.iriId(iri) ?? []) ?? [],
    starts: vocabulary?.starts ?? [],
    count: 0,
    extra: 0,
    resources: 0,
    firstResource: 0,
    members: 0,
  };
}
