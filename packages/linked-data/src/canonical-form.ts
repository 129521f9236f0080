import { type CanonicalForm, canonicaliseDataset } from './canonicalise-dataset.js';
import type { Statement } from './graph.js';
import { plainDataset } from './plain-dataset.js';
import { createWorkBudget, type WorkLimits, type WorkStopped } from './work-budget.js';

export type { CanonicalForm, WorkLimits, WorkStopped };

/**
 * Canonical N-Quads of a dataset by RDFC-1.0: the same text whatever the order of the statements and the names of the
 * blank nodes. Graphs that are built to make this expensive end at the limits. Lines are in order of UTF-16 code units, as
 * rdf-canonize has them; RDFC-1.0 means code points, which differs only between characters beyond U+FFFF and U+E000 to U+FFFF.
 *
 * @throws {FindingsError} `option-invalid` when a limit is negative or not a number.
 * @example
 * ```ts
 * import { parseGraph } from '@ds4sscc/linked-data';
 * import { canonicalForm } from '@ds4sscc/linked-data/canonical-form';
 *
 * const { graph } = await parseGraph('<urn:a> <urn:p> [ <urn:q> "x" ] .', { source: 'x.ttl' });
 * const form = await canonicalForm(graph);
 * form.outcome === 'canonical' && form.nQuads; // => '<urn:a> <urn:p> _:c14n0 .\n_:c14n0 <urn:q> "x" .\n'
 * ```
 */
export async function canonicalForm(statements: Iterable<Statement>, limits: WorkLimits = {}): Promise<CanonicalForm> {
  const budget = createWorkBudget(limits);
  return canonicaliseDataset(plainDataset(statements), budget);
}
