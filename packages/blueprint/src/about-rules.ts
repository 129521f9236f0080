import type { Report, RuleStatus } from '@ds4sscc/findings';

/** A report without what one kind of file alone does not decide: rules of other kinds, and requirements. */
export function aboutRules(report: Report, ruleIds: ReadonlySet<string>): Report {
  const rules = report.rules.filter(({ id, count }) => ruleIds.has(id) || count > 0);
  const countRules = (status: RuleStatus): number => rules.filter((rule) => rule.status === status).length;
  return {
    ...report,
    rules,
    requirements: [],
    summary: {
      ...report.summary,
      rules: { passed: countRules('passed'), failed: countRules('failed'), untested: countRules('untested') },
      requirements: { pass: 0, fail: 0, unknown: 0, 'not-applicable': 0 },
    },
  };
}
