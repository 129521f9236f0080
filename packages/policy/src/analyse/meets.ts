import { decide } from '../decide.js';
import type { Request } from '../decision.js';
import type { Policy, PolicyRule } from '../policy.js';
import type { AnalysisOptions } from './analysis.js';

/** Whether a request meets a rule, by the engine: the rule stands alone in a policy. */
export function meets(witness: Request, rule: PolicyRule, options: AnalysisOptions): boolean {
  const forbids = rule.kind === 'prohibition';
  const policy: Policy = {
    type: 'Set',
    profile: [],
    conflict: 'prohibit',
    inheritFrom: [],
    permissions: forbids ? [] : [rule],
    prohibitions: forbids ? [rule] : [],
    obligations: [],
    assigners: [],
    assignees: [],
    notUnderstood: [],
    location: rule.location,
  };
  return decide(policy, witness, options).because === (forbids ? 'forbidden' : 'permitted');
}

/** What is owed is asked about like what is allowed. */
export function asked(rule: PolicyRule): PolicyRule {
  return rule.kind === 'prohibition' ? rule : { ...rule, kind: 'permission' };
}
