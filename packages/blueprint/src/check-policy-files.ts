import { type AnyRule, type Report, suppressionRules, textRules } from '@ds4sscc/findings';
import { rules as graphRules } from '@ds4sscc/linked-data';
import type { Profile } from '@ds4sscc/policy';
import { rules as policyRules } from '@ds4sscc/policy/check';
import { aboutRules } from './about-rules.js';
import { checkConflicts, policiesConflict } from './check-conflicts.js';
import { type CheckDataSpaceOptions, checkSources } from './check-sources.js';
import { createFacts } from './kinds/data-space-facts.js';
import { binary, empty } from './kinds/other.js';
import { policyFiles } from './kinds/policies.js';
import { shippedProfiles } from './kinds/policy-graph.js';
import { inputRules } from './source.js';
import { toReport } from './to-report.js';

/** Which policies to check, and how. */
export interface CheckPolicyFilesOptions extends CheckDataSpaceOptions {
  /** Names of the sources that have to hold policies; others that hold none are passed over. */
  readonly named?: ReadonlySet<string>;
  /** Profiles that are known beside those that come with this software. */
  readonly profiles?: readonly Profile[];
}

/**
 * Checks ODRL policies, each for itself and against each other, and nothing around them.
 *
 * @example
 * ```ts
 * import { checkPolicyFiles, textSource } from '@ds4sscc/blueprint';
 *
 * const text = '<urn:p> a <http://www.w3.org/ns/odrl/2/Set> .';
 * const report = await checkPolicyFiles({ sources: [textSource('p.ttl', text)] });
 * report.findings.map(({ rule }) => rule); // => ['odrl/policy-without-rule']
 * ```
 */
export async function checkPolicyFiles(options: CheckPolicyFilesOptions): Promise<Report> {
  const { named = new Set(), profiles = [] } = options;
  const kinds = [empty, binary, policyFiles(named, profiles)];
  const facts = createFacts();
  const collector = await checkSources(options, kinds, facts, rules);
  for (const found of checkConflicts(facts.policies, [...shippedProfiles, ...profiles])) collector.add(found);
  if (facts.policies.length > 0) collector.tested([policiesConflict]);
  return aboutRules(toReport(collector, options), ruleIds);
}

const rules: readonly AnyRule[] = [
  ...inputRules,
  ...textRules,
  ...suppressionRules,
  ...graphRules,
  ...policyRules,
  policiesConflict,
];

const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
