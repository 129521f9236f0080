import type { Policy } from '@ds4sscc/policy';
import { pathInFolder } from '../description/path-in-folder.js';
import type { DataSpaceFacts } from '../kinds/data-space-facts.js';
import { ownArtefacts } from './foreign-rulebooks.js';

/** The policies at hand that bind every offer: those that a rulebook without errors names, and those of the file that the description names. */
export function rulebookPolicies(facts: DataSpaceFacts): readonly Policy[] {
  const named = new Set(
    ownArtefacts(facts).flatMap((one) => (one.kind === 'rulebook' && one.valid ? (one.form?.policies ?? []) : [])),
  );
  const files = new Set(
    facts.described.flatMap(({ folder, dataSpace: { governance } }) =>
      governance?.rulebook === undefined ? [] : [pathInFolder(folder, governance.rulebook)],
    ),
  );
  const ofFiles = facts.policies.filter(({ document }) => files.has(document.source));
  const all = facts.policies.flatMap(({ policies }) => policies);
  const found = all.filter(({ uid }) => uid !== undefined && named.has(uid));
  // What is missing may forbid something: a comparison without it would be too generous.
  if (found.length < named.size || ofFiles.length < files.size) return [];
  return [...new Set([...found, ...ofFiles.flatMap(({ policies }) => policies)])];
}
