import type { Request } from '../decision.js';
import { type Merged, mergePolicies } from '../merge-policies.js';
import type { ActionHierarchy } from '../profile.js';
import type { RuleContext } from '../rule-context.js';
import { referencePremise } from '../rule-premises.js';
import type { CompiledPolicy } from './compiled-policy.js';
import type { RuleCode } from './rule-code.js';
import type { RuleIndex } from './rule-index.js';

/** Groups of policies whose conflicts are remembered. */
const mostKept = 1000;

/** The policies in force on an asset, taken as one. */
export class MergedOnTarget {
  readonly #policies: readonly CompiledPolicy[];
  readonly #code: RuleCode;
  readonly #index: RuleIndex;
  readonly #hierarchy: ActionHierarchy;
  /** By the numbers of the policies. */
  readonly #known = new Map<string, Merged>();

  constructor(policies: readonly CompiledPolicy[], code: RuleCode, index: RuleIndex, hierarchy: ActionHierarchy) {
    this.#policies = policies;
    this.#code = code;
    this.#index = index;
    this.#hierarchy = hierarchy;
  }

  /** The same policies as `decide` merges, so those none of whose rules names the assignee are among them. */
  of(request: Request, context: RuleContext): Merged | undefined {
    const numbers = new Set<number>();
    this.#index.eachOnTarget(request, (place) => {
      const number = this.#code.policy(place);
      if (numbers.has(number) || this.#policies[number]?.outcome.standing !== 'applied') return;
      if (referencePremise('target', this.#code.rule(place), context)?.state !== 'unsatisfied') numbers.add(number);
    });
    const [first, ...others] = [...numbers].map((number) => (this.#policies[number] as CompiledPolicy).policy);
    if (first === undefined) return undefined;
    const key = [...numbers].join(' ');
    const merged = this.#known.get(key) ?? mergePolicies([first, ...others], this.#hierarchy);
    if (this.#known.size >= mostKept) this.#known.clear();
    this.#known.set(key, merged);
    return merged;
  }
}
