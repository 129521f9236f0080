import {
  type CompiledPolicies,
  compilePolicies,
  type Decision,
  type Policy,
  type Profile,
  type Request,
} from '@ds4sscc/policy';

/** Decides by policies that may change while it runs. */
export interface Decider {
  decide(request: Request): Decision;
  /** From the next request on, these and no others are in force. */
  replace(policies: readonly Policy[]): void;
}

/** Compiles first and swaps then: no request is ever decided by half of the policies. */
export function createDecider(policies: readonly Policy[], profiles: readonly Profile[]): Decider {
  let compiled: CompiledPolicies = compilePolicies(policies, { profiles });
  return {
    decide: (request) => compiled.decide(request),
    replace(next) {
      compiled = compilePolicies(next, { profiles });
    },
  };
}
