import type { PolicyRule } from '../policy.js';
import type { RuleContext } from '../rule-context.js';
import type { World } from '../world.js';
import { type Executions, executionsOf } from './executions-of.js';
import { isStatefulRule, stateOperand } from './state-operands.js';
import { stateValues } from './state-values.js';

/** The world of a request as one rule sees it: how often it was used is a matter of its own. */
export function ruleWorld(rule: PolicyRule, context: RuleContext): World {
  const world = context.worlds.request;
  if (context.request.context?.performed === undefined || !isStatefulRule(rule)) return world;
  let executions: Executions | undefined;
  return {
    ...world,
    possible(operand) {
      const name = stateOperand(operand);
      if (name === undefined) return undefined;
      executions ??= executionsOf(rule, context);
      return executions && stateValues(name, executions, context.request.context?.dateTime);
    },
    memo: new Map(),
  };
}
