import { type AnyRule, defineRule, type Rule } from './rule.js';

const file = 'Suppression file of this package, README, section "Suppressions"';

/** Why an entry of a suppression file cannot be used. */
export type SuppressionProblem =
  | 'not-a-list'
  | 'not-an-object'
  | 'rule-missing'
  | 'reason-missing'
  | 'expires-missing'
  | 'expires-not-a-day'
  | 'place-not-text'
  | 'key-unknown'
  | 'suppresses-suppressions';

const problems: Readonly<Record<SuppressionProblem, string>> = {
  'not-a-list': 'there is no list of entries under "suppressions"',
  'not-an-object': 'the entry is not an object with "rule", "reason" and "expires"',
  'rule-missing': 'the entry does not say which "rule" it suppresses',
  'reason-missing': 'the entry gives no "reason"',
  'expires-missing': 'the entry has no "expires" day',
  'expires-not-a-day': '"expires" is not a day of the calendar, written YYYY-MM-DD',
  'place-not-text': '"source", "pointer" and "node" are texts that are not empty',
  'key-unknown': 'the entry has a key other than "rule", "source", "pointer", "node", "reason" and "expires"',
  'suppresses-suppressions': 'findings about suppressions cannot be suppressed',
};

/** An entry that has no effect because it is incomplete. */
export const suppressionMalformed: Rule<{ problem: SuppressionProblem }> = defineRule<{ problem: SuppressionProblem }>({
  id: 'suppression/malformed',
  title: 'Suppression that cannot be used',
  level: 'error',
  source: file,
  requirements: [],
  help: 'Give every entry a rule, a reason that a colleague understands, and the day on which the exception ends. Until then the entry has no effect.',
  message: ({ problem }) => problems[problem],
});

/** An entry for a rule that does not exist. */
export const suppressionRuleUnknown: Rule<{ rule: string; nearest?: string | undefined }> = defineRule<{
  rule: string;
  nearest?: string | undefined;
}>({
  id: 'suppression/rule-unknown',
  title: 'Suppression of a rule that does not exist',
  level: 'warning',
  source: file,
  requirements: [],
  help: 'Copy the rule id from the report. The entry has no effect as it stands.',
  message: ({ rule, nearest }) =>
    `there is no rule "${rule}"${nearest === undefined ? '' : `; was "${nearest}" meant?`}`,
});

/** An entry whose day has passed. */
export const suppressionExpired: Rule<{ rule: string; expires: string }> = defineRule<{
  rule: string;
  expires: string;
}>({
  id: 'suppression/expired',
  title: 'Suppression whose day has passed',
  level: 'warning',
  source: file,
  requirements: [],
  help: 'Repair what was excused, or agree on a new day and write it down. What the entry used to hide is reported again.',
  message: ({ rule, expires }) => `the suppression of ${rule} ended on ${expires}`,
});

/** An entry that nothing needs any more. */
export const suppressionUnused: Rule<{ rule: string }> = defineRule<{ rule: string }>({
  id: 'suppression/unused',
  title: 'Suppression that suppresses nothing',
  level: 'info',
  source: file,
  requirements: [],
  help: 'Remove the entry: either the fault is repaired, or the entry names another place than the finding.',
  message: ({ rule }) => `no finding of ${rule} matches this suppression`,
});

/** The rules about suppressions themselves. */
export const suppressionRules: readonly AnyRule[] = [
  suppressionMalformed,
  suppressionRuleUnknown,
  suppressionExpired,
  suppressionUnused,
];

/** Findings about suppressions stay visible, whatever a suppression file says. */
export function isSuppressionRule(rule: string): boolean {
  return rule.startsWith('suppression/');
}
