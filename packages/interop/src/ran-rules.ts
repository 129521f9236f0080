import type { RuleResult } from '@ds4sscc/findings';
import type { AssessmentInput } from './assessment-input.js';

/** The rules that bear on a requirement and were run. */
export function ranRules(input: AssessmentInput, requirement: string): readonly RuleResult[] {
  return input.rules.filter(({ status, requirements }) => status !== 'untested' && requirements.includes(requirement));
}
