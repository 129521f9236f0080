import { type CompiledPolicies, compilePolicies } from '../compile/compile-policies.js';
import type { DecideOptions } from '../decision.js';
import type { Policy } from '../policy.js';
import { canonicalJson } from './canonical-json.js';
import { sha256 } from './sha-256.js';

/** Policies with the options they are decided under, and the names that records know both by. */
export interface PolicyVersion {
  /** `sha256:` and the hash of what the policies say, whatever the file, syntax or order they came in. */
  readonly policiesHash: string;
  /** The same of the options, profiles included. */
  readonly optionsHash: string;
  readonly policies: readonly Policy[];
  readonly options: DecideOptions;
  /** Made ready when the first decision asks for it. */
  readonly compiled: () => CompiledPolicies;
}

/**
 * Gives policies and options the identity by which audit records name them.
 *
 * @throws {PolicyError} `not-recordable` where the options are no plain data.
 * @example
 * ```ts
 * import { createPolicyVersion } from '@ds4sscc/policy/audit';
 *
 * createPolicyVersion([]).optionsHash === createPolicyVersion([], {}).optionsHash; // => true
 * ```
 */
export function createPolicyVersion(policies: readonly Policy[], options: DecideOptions = {}): PolicyVersion {
  let compiled: CompiledPolicies | undefined;
  const said = policies.map((policy) => sha256(canonicalJson(policy, places))).sort();
  return {
    policiesHash: `sha256:${sha256(canonicalJson(said))}`,
    optionsHash: `sha256:${sha256(canonicalJson(options))}`,
    policies,
    options,
    compiled: () => (compiled ??= compilePolicies(policies, options)),
  };
}

/** Where a part stands is not what it says. */
const places: readonly string[] = ['location'];
