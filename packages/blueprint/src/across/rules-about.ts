import type { Policy, PolicyRule } from '@ds4sscc/policy';
import { pathInFolder } from '../description/path-in-folder.js';
import type { Scope } from './across-check.js';

/** A rule of a policy, with the policy it stands in. */
export interface RuleOfPolicy {
  readonly policy: Policy;
  readonly rule: PolicyRule;
}

/** Files with policies below the folder of a description; the description itself is one where policies are made of it. */
export function policyFilesOf({ folder, facts }: Pick<Scope, 'folder' | 'facts'>): Scope['facts']['policies'] {
  return facts.policies.filter(({ document }) => document.source.startsWith(folder));
}

/** The policies of these files. */
export function policiesOf(scope: Pick<Scope, 'folder' | 'facts'>): readonly Policy[] {
  return policyFilesOf(scope).flatMap(({ policies }) => policies);
}

/**
 * The policies of the file that the description names as the rulebook; where that is a ds4sscc/rulebook, those that it names.
 * None where one of them is not at hand: what is missing may forbid something.
 */
export function rulebookOf({
  dataSpace,
  folder,
  facts,
}: Pick<Scope, 'dataSpace' | 'folder' | 'facts'>): readonly Policy[] {
  const path = dataSpace.governance?.rulebook;
  if (path === undefined) return [];
  const file = pathInFolder(folder, path);
  const own = facts.policies.filter(({ document }) => document.source === file).flatMap(({ policies }) => policies);
  if (own.length > 0) return own;
  const form = facts.artefacts.find((one) => one.kind === 'rulebook' && one.source === file && one.valid);
  const named = new Set(form?.kind === 'rulebook' ? form.form?.policies : []);
  const found = policiesOf({ folder, facts }).filter(({ uid }) => uid !== undefined && named.has(uid));
  return new Set(found.map(({ uid }) => uid)).size < named.size ? [] : found;
}

/** Permissions and prohibitions that name a dataset as their target. */
export function rulesAbout(dataset: string, policies: readonly Policy[]): readonly RuleOfPolicy[] {
  return policies.flatMap((policy) =>
    [...policy.permissions, ...policy.prohibitions]
      .filter(({ targets }) => targets.some(({ names }) => names.includes(dataset)))
      .map((rule) => ({ policy, rule })),
  );
}
