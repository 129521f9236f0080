import { blankNodesOf } from './alike-blank-nodes.js';
import { type CanonicalForm, canonicaliseDataset } from './canonicalise-dataset.js';
import { compareColours } from './compare-colours.js';
import type { Statement } from './graph.js';
import { type PlainDataset, plainDataset, quadKey } from './plain-dataset.js';
import { BudgetSpent, createWorkBudget, type WorkLimits } from './work-budget.js';

export type { WorkLimits };

/** Whether two datasets say the same. */
export type DatasetComparison =
  | { readonly outcome: 'equal' }
  | {
      readonly outcome: 'different';
      /** What differs: the number of statements, those without blank nodes, or how the blank nodes hang together. */
      readonly in: 'size' | 'named-statements' | 'blank-nodes';
    }
  /** Neither is proved within the limits. */
  | { readonly outcome: 'undecided'; readonly reason: (CanonicalForm & { outcome: 'undecided' })['reason'] };

/**
 * Compares two datasets, whatever their blank nodes are called and however the statements are ordered. It never guesses:
 * what cannot be proved within the limits is undecided.
 *
 * @throws {FindingsError} `option-invalid` when a limit is negative or not a number.
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { sameDataset } from '@ds4sscc/linked-data/same-dataset';
 *
 * const read = async (text: string) => (await parseGraph(text, { source: 'x.ttl' })).graph;
 * const a = await read('<urn:a> <urn:p> [ <urn:q> "x" ], [ <urn:q> "y" ] .');
 * const b = await read('_:y <urn:q> "y" . _:x <urn:q> "x" . <urn:a> <urn:p> _:y, _:x .');
 * await sameDataset(a, b); // => { outcome: 'equal' }
 * await sameDataset(a, await read('<urn:a> <urn:p> [ <urn:q> "x" ] .')); // => { outcome: 'different', in: 'size' }
 * ```
 */
export async function sameDataset(
  a: Iterable<Statement>,
  b: Iterable<Statement>,
  limits: WorkLimits = {},
): Promise<DatasetComparison> {
  const budget = createWorkBudget(limits);
  // RDF 1.1 Concepts, section 3.3: language tags that differ in case are one.
  const [left, right] = [sameCase(a), sameCase(b)];
  if (left.keys.size !== right.keys.size) return { outcome: 'different', in: 'size' };
  const quads = left.quads.filter((quad) => blankNodesOf(quad).size === 0);
  if (!quads.every((quad) => right.keys.has(quadKey(quad)))) return { outcome: 'different', in: 'named-statements' };
  if (left.blankNodes.length !== right.blankNodes.length) return { outcome: 'different', in: 'blank-nodes' };
  if ([...left.keys].every((key) => right.keys.has(key))) return { outcome: 'equal' };
  try {
    const colours = compareColours(left, right, budget);
    if (colours === 'equal') return { outcome: 'equal' };
    if (colours === 'different') return { outcome: 'different', in: 'blank-nodes' };
  } catch (error) {
    if (error instanceof BudgetSpent) return { outcome: 'undecided', reason: error.reason };
    throw error;
  }
  const first = await canonicaliseDataset(left, budget);
  if (first.outcome === 'undecided') return first;
  const second = await canonicaliseDataset(right, budget);
  if (second.outcome === 'undecided') return second;
  return first.nQuads === second.nQuads ? { outcome: 'equal' } : { outcome: 'different', in: 'blank-nodes' };
}

// RDF 1.1 Concepts, section 3.3: language tags that differ in case are one.
function sameCase(statements: Iterable<Statement>): PlainDataset {
  return plainDataset(statements, (tag) => tag.toLowerCase());
}
