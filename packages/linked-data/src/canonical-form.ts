import { canonize } from 'rdf-canonize';
import { largestAlikeGroup } from './alike-blank-nodes.js';
import type { Statement } from './graph.js';
import { type PlainDataset, plainDataset } from './plain-dataset.js';
import { BudgetSpent, createWorkBudget, type WorkBudget, type WorkLimits, type WorkStopped } from './work-budget.js';

export type { WorkLimits, WorkStopped };

/** The canonical form of a dataset, or why there is none. */
export type CanonicalForm =
  | {
      readonly outcome: 'canonical';
      /** Canonical N-Quads: a line for each statement, in order. Two datasets are the same when these texts are. */
      readonly nQuads: string;
      /** The canonical name of each blank node, by the name it had. */
      readonly blankNodes: Readonly<Record<string, string>>;
    }
  /** Not worked out: it would cost more than is allowed, or a text cannot be written in Unicode. */
  | { readonly outcome: 'undecided'; readonly reason: WorkStopped | 'not-unicode' };

/**
 * Canonical N-Quads of a dataset by RDFC-1.0: the same text whatever the order of the statements and the names of the
 * blank nodes. Graphs that are built to make this expensive end at the limits.
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
  return canonicalFormOf(plainDataset(statements), budget);
}

/** The canonical form of a plain dataset within a budget that others may have drawn on. */
export async function canonicalFormOf(dataset: PlainDataset, budget: WorkBudget): Promise<CanonicalForm> {
  if (!dataset.unicode) return { outcome: 'undecided', reason: 'not-unicode' };
  try {
    budget.checkTime();
    const alike = largestAlikeGroup(dataset.quads);
    if (alike > budget.maxAlike) return { outcome: 'undecided', reason: 'work-limit' };
    // At each step all that has been seen may be copied; measured, 64 entries cost as much as the rest of the step.
    const names = new CountedNames(budget, 1 + alike / 64);
    const nQuads = await canonize(dataset.quads, {
      algorithm: 'RDFC-1.0',
      canonicalIdMap: names,
      maxWorkFactor: budget.workFactor,
    });
    const blankNodes = dataset.blankNodes.map((name, place) => [name, names.get(`b${place}`) ?? '']);
    return { outcome: 'canonical', nQuads, blankNodes: Object.fromEntries(blankNodes) };
  } catch (error) {
    if (error instanceof BudgetSpent) return { outcome: 'undecided', reason: error.reason };
    // rdf-canonize has no error class of its own for its limit.
    if (error instanceof Error && error.message.startsWith('Maximum deep iterations exceeded'))
      return { outcome: 'undecided', reason: 'work-limit' };
    throw error;
  }
}

/**
 * The map from old to canonical names, which may be handed to rdf-canonize. It asks this map at every step, in loops over
 * permutations too, where it looks at no limit of its own for long: so here is where work and time are counted.
 */
class CountedNames extends Map<string, string> {
  readonly #budget: WorkBudget;
  readonly #work: number;

  constructor(budget: WorkBudget, work: number) {
    super();
    this.#budget = budget;
    this.#work = work;
  }

  override has(name: string): boolean {
    this.#budget.spend(this.#work);
    return super.has(name);
  }
}
