import { defineRule, type Rule } from '@ds4sscc/findings';

/** Faults that are not listed one by one. */
export const findingsUnlisted: Rule<{ rule: string; unlisted: number }> = defineRule<{
  rule: string;
  unlisted: number;
}>({
  id: 'api/findings-unlisted',
  title: 'More of the same that is not listed',
  level: 'warning',
  source:
    'RFC 8259, section 9 (an implementation may set limits); ours is 1,000 findings of one rule in one description',
  requirements: [],
  help: 'Correct what is listed; the rest is most often the same fault again.',
  message: ({ rule, unlisted }) =>
    `${unlisted} more ${unlisted === 1 ? 'finding' : 'findings'} of the rule ${rule} ${unlisted === 1 ? 'is' : 'are'} not listed`,
});
