import type { Because, Decision, OwedDuty } from '../decision.js';
import type { RuleKind } from '../policy.js';
import type { Truth } from '../truth.js';

/** A decision as a record keeps it: the answer, the reason, and the rules, operands and duties that it hung on. */
export interface DecisionBrief {
  readonly decision: Decision['decision'];
  readonly because: Because;
  /** The rules that held or may have held. Left out where a policy is not understood, or where more did than a decision lists. */
  readonly rules?: readonly BriefRule[];
  /** Left operands that the request did not give; left out as the rules are. */
  readonly missing?: readonly string[];
  readonly duties: readonly BriefDuty[];
  readonly error?: string;
}

interface BriefRule {
  readonly kind: RuleKind;
  readonly policy?: string;
  readonly rule?: string;
  readonly state: Truth;
}

interface BriefDuty {
  readonly kind: OwedDuty['kind'];
  readonly state: OwedDuty['state'];
  readonly policy?: string;
  readonly uid?: string;
  readonly actions: readonly string[];
  readonly deadline?: string;
}

/**
 * What is kept of a decision. It is the same whether the decision was taken by `decide` or by compiled policies, which do not
 * list the rules that plainly do not hold.
 */
export function decisionBrief(decision: Decision, ruleLimit = 100): DecisionBrief {
  const { because, missing, error } = decision;
  const concerned = decision.rules.filter(({ state }) => state !== 'unsatisfied');
  // Compiled policies do not look at the rules of what they do not understand.
  const whole = decision.policies.every(({ standing }) => standing !== 'not-understood');
  return {
    decision: decision.decision,
    because,
    ...(concerned.length < ruleLimit &&
      whole && {
        missing,
        rules: inOrder(
          concerned.map(({ kind, policy, rule, state }) => ({
            kind,
            ...(policy !== undefined && { policy }),
            ...(rule !== undefined && { rule }),
            state,
          })),
        ),
      }),
    duties: inOrder(
      decision.duties.map(({ kind, state, policy, uid, actions, deadline }) => ({
        kind,
        state,
        ...(policy !== undefined && { policy }),
        ...(uid !== undefined && { uid }),
        actions,
        ...(deadline !== undefined && { deadline }),
      })),
    ),
    ...(error !== undefined && { error }),
  };
}

/** The order in which policies were given says nothing. */
function inOrder<Part extends object>(parts: readonly Part[]): readonly Part[] {
  return parts
    .map((part) => [JSON.stringify(part), part] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, part]) => part);
}
