import { checkConflicts, policiesConflict } from '../check-conflicts.js';
import { pathInFolder } from '../description/path-in-folder.js';
import { shippedProfiles } from '../kinds/policy-graph.js';
import type { AcrossCheck } from './across-check.js';
import { policyFilesOf } from './rules-about.js';

/**
 * Policies that permit and forbid the same. What the description itself permits and forbids was written together: there the
 * prohibition is meant to win. An offer that forbids what the rulebook would permit only keeps within it.
 */
export const conflictingPolicies: AcrossCheck = {
  rules: [policiesConflict],
  applies: (scope) => policyFilesOf(scope).length > 0,
  check(scope) {
    const { document, dataSpace, folder } = scope;
    const rulebook = dataSpace.governance?.rulebook;
    const rulebookFile = rulebook === undefined ? undefined : pathInFolder(folder, rulebook);
    const isOwn = (source: string): boolean => source === document.source;
    return checkConflicts(
      policyFilesOf(scope),
      shippedProfiles,
      (one, other) => !(isOwn(one) && isOwn(other)) && one !== rulebookFile && other !== rulebookFile,
    );
  },
};
