import type { Decision, PolicyOutcome, Premise, Reason, RuleOutcome } from '../decision.js';
import type { Policy, PolicyRule } from '../policy.js';
import { requestWorld } from '../world.js';
import { type PremiseContext, premiseReport } from './premise-report.js';
import {
  type ComplianceReport,
  context,
  type PolicyReport,
  type ReportValue,
  type RuleReport,
} from './report-terms.js';
import { placeOf, ruleFinder } from './rule-of-outcome.js';

/** What a report is told beside the decision. */
export interface ComplianceReportOptions {
  /** IRI of the report; of several policies, each report is `#1`, `#2` ... under it. Without it reports are blank nodes. */
  readonly iri?: string;
  /** When it was made, an `xsd:dateTime`; the moment of the request where it is left out. */
  readonly created?: string;
  /** The `odrl:Request` that was decided, and the permission in it. */
  readonly request?: { readonly policy?: string; readonly rule?: string };
  /** Reports on duties that exist already, by the IRI of the duty: they are referred to. */
  readonly dutyReports?: Readonly<Record<string, string>>;
  /** Constraints that do not hold tell their operator and right operand too; the reports of FORCE leave them out. */
  readonly complete?: boolean;
}

/**
 * A decision as a compliance report of FORCE, in JSON-LD: one policy report for each policy, with its rules and how each
 * premise stands. What is not known falls on the safe side: a permission is inactive, a prohibition active.
 *
 * @example
 * ```ts
 * import { decide } from '@ds4sscc/policy';
 * import { toComplianceReport } from '@ds4sscc/policy/compliance-report';
 *
 * toComplianceReport([], decide([], { action: 'read', target: 'urn:air' }))['@graph']; // => []
 * ```
 */
export function toComplianceReport(
  policies: readonly Policy[],
  decision: Decision,
  options: ComplianceReportOptions = {},
): ComplianceReport {
  const { iri, created = decision.request?.context?.dateTime, request } = options;
  const find = ruleFinder(policies);
  const premises: PremiseContext = {
    world: requestWorld(decision.request?.context),
    complete: options.complete ?? false,
  };
  const graph = decision.policies.map(
    (outcome, at): PolicyReport => ({
      ...(iri !== undefined && { '@id': decision.policies.length === 1 ? iri : `${iri}#${at + 1}` }),
      '@type': 'PolicyReport',
      ...(outcome.policy !== undefined && { policy: outcome.policy }),
      ...(request?.policy !== undefined && { policyRequest: request.policy }),
      ...(created !== undefined && { created }),
      ...(outcome.standing !== 'applied' && { comment: commentOf(outcome) }),
      ruleReport: decision.rules
        .filter((rule) => isOf(outcome, rule, find(rule)?.policy))
        .map((rule) => ruleReport(rule, find(rule)?.rule, outcome, premises, options)),
    }),
  );
  return { '@context': context, '@graph': graph };
}

/** Several policies may have no name, or the same. */
function isOf(outcome: PolicyOutcome, rule: RuleOutcome, policy: Policy | undefined): boolean {
  if (rule.policy !== outcome.policy) return false;
  return policy === undefined || placeOf(policy.location) === placeOf(outcome.location);
}

function commentOf({ standing, because }: PolicyOutcome): string {
  return because === undefined ? standing : `${standing}: ${because}`;
}

function ruleReport(
  outcome: RuleOutcome,
  rule: PolicyRule | undefined,
  policy: PolicyOutcome,
  premises: PremiseContext,
  { request, dutyReports = {} }: ComplianceReportOptions,
): RuleReport {
  const constraints = rule?.constraints ?? [];
  const told = outcome.premises.filter(({ part }) => part !== 'duty');
  const conditions = outcome.premises
    .filter(({ part }) => part === 'duty')
    .map((premise): RuleReport | ReportValue => {
      const known = premise.uid !== undefined && Object.hasOwn(dutyReports, premise.uid) && dutyReports[premise.uid];
      return known ? { '@id': known } : dutyReport(premise);
    });
  let place = 0;
  return {
    '@type': outcome.kind === 'permission' ? 'PermissionReport' : 'ProhibitionReport',
    ...(outcome.rule !== undefined && { rule: outcome.rule }),
    ...(request?.rule !== undefined && { ruleRequest: request.rule }),
    attemptState: 'Attempted',
    activationState: activationOf(outcome, policy) ? 'Active' : 'Inactive',
    ...(outcome.state === 'unknown' && { comment: 'unknown whether it applies' }),
    ...(told.length > 0 && {
      premiseReport: told.map((premise) =>
        premiseReport(premise, premise.part === 'constraint' ? constraints[place++] : undefined, premises),
      ),
    }),
    ...(conditions.length > 0 && { conditionReport: conditions }),
  };
}

/** Whether a rule is in effect; a void policy has none that is (Information Model 2.10). */
function activationOf({ kind, state }: RuleOutcome, { standing }: PolicyOutcome): boolean {
  if (standing === 'void') return false;
  return kind === 'permission' ? state === 'satisfied' && standing === 'applied' : state !== 'unsatisfied';
}

type DutyStates = Pick<RuleReport, 'activationState' | 'performanceState' | 'deonticState'>;

const dutyStates: Readonly<Partial<Record<Reason, DutyStates>>> = {
  'duty-not-due': { activationState: 'Inactive', performanceState: 'Unknown', deonticState: 'NonSet' },
  'duty-unfulfilled': { performanceState: 'Unknown', deonticState: 'NonSet' },
  'duty-overdue': { performanceState: 'Unperformed', deonticState: 'Violated' },
  'duty-violated': { performanceState: 'Unperformed', deonticState: 'Violated' },
};

function dutyReport({ uid, state, reason }: Premise): RuleReport {
  const fulfilled: DutyStates = { performanceState: 'Performed', deonticState: 'Fulfilled' };
  const unclear: DutyStates = { performanceState: 'Unknown', deonticState: 'NonSet' };
  return {
    '@type': 'DutyReport',
    ...(uid !== undefined && { rule: uid }),
    ...((reason && dutyStates[reason]) ?? (state === 'satisfied' ? fulfilled : unclear)),
    ...(state === 'unknown' && { comment: `unknown: ${reason ?? 'nothing shows how it stands'}` }),
  };
}
