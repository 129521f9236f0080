import type { Compliance, RuleCompliance } from '../compliance/compliance.js';
import type { RuleKind } from '../policy.js';
import { type ComplianceReport, context, type PolicyReport, type RuleReport } from './report-terms.js';
import type { ComplianceReportOptions } from './to-compliance-report.js';

/**
 * What checking a log came to as a compliance report of FORCE, in JSON-LD: which rules were in effect, performed, fulfilled
 * and violated.
 *
 * @example
 * ```ts
 * import { checkCompliance } from '@ds4sscc/policy/compliance';
 * import { toLogReport } from '@ds4sscc/policy/compliance-report';
 *
 * toLogReport(checkCompliance([], []))['@graph']; // => []
 * ```
 */
export function toLogReport(
  { rules }: Compliance,
  { iri, created }: Pick<ComplianceReportOptions, 'iri' | 'created'> = {},
): ComplianceReport {
  const byPolicy: RuleCompliance[][] = [];
  for (const rule of rules) {
    const last = byPolicy.at(-1);
    if (last && last[0]?.policy === rule.policy) last.push(rule);
    else byPolicy.push([rule]);
  }
  const graph = byPolicy.map(
    (own, at): PolicyReport => ({
      ...(iri !== undefined && { '@id': byPolicy.length === 1 ? iri : `${iri}#${at + 1}` }),
      '@type': 'PolicyReport',
      ...(own[0]?.policy !== undefined && { policy: own[0].policy }),
      ...(created !== undefined && { created }),
      ruleReport: own.map(ruleReport),
    }),
  );
  return { '@context': context, '@graph': graph };
}

const types: Readonly<Partial<Record<RuleKind, RuleReport['@type']>>> = {
  permission: 'PermissionReport',
  prohibition: 'ProhibitionReport',
};

type States = Pick<RuleReport, 'performanceState' | 'deonticState'>;

const notSet: States = { performanceState: 'Unknown', deonticState: 'NonSet' };

/** The states of the W3C Formal Semantics draft, which the model of FORCE has, by ours. */
const states: Readonly<Record<RuleCompliance['state'], States>> = {
  used: { performanceState: 'Performed' },
  'not-used': { performanceState: 'Unknown' },
  violated: { performanceState: 'Performed', deonticState: 'Violated' },
  remedied: { performanceState: 'Performed', deonticState: 'NonSet' },
  'not-violated': notSet,
  'not-known': notSet,
  fulfilled: { performanceState: 'Performed', deonticState: 'Fulfilled' },
  pending: notSet,
  unfulfilled: notSet,
  'not-due': notSet,
  overdue: { performanceState: 'Unperformed', deonticState: 'Violated' },
};

/** States that the model has no word for. */
const commented: readonly RuleCompliance['state'][] = ['remedied', 'not-known', 'pending'];

function ruleReport({ kind, rule, active, state, events }: RuleCompliance): RuleReport {
  const isDuty = kind !== 'permission' && kind !== 'prohibition';
  const comments = [
    ...(active === 'unknown' ? ['unknown whether its constraints hold'] : []),
    ...(commented.includes(state) ? [state] : []),
  ];
  return {
    '@type': types[kind] ?? 'DutyReport',
    ...(rule !== undefined && { rule }),
    ...(!isDuty && { attemptState: events.length > 0 ? 'Attempted' : 'NotAttempted' }),
    activationState: active === 'satisfied' || (active === 'unknown' && kind !== 'permission') ? 'Active' : 'Inactive',
    ...states[state],
    // A duty is violated by not being performed.
    ...(isDuty && state === 'violated' && { performanceState: 'Unperformed' }),
    ...(comments.length > 0 && { comment: comments.join('; ') }),
  };
}
