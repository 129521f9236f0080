import { canonize } from 'rdf-canonize';
import { largestAlikeGroup } from './alike-blank-nodes.js';
import type { PlainDataset } from './plain-dataset.js';
import { BudgetSpent, type WorkBudget, type WorkStopped } from './work-budget.js';

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

/** The canonical form of a plain dataset within a budget that others may have drawn on. */
export async function canonicaliseDataset(dataset: PlainDataset, budget: WorkBudget): Promise<CanonicalForm> {
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
