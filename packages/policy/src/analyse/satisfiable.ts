import type { Constraint, PolicyRule } from '../policy.js';
import type { AnalysisOptions, Satisfiability } from './analysis.js';

/** Whether some request meets a rule, or constraints that must all hold. */
export function satisfiable(_what: PolicyRule | readonly Constraint[], _options: AnalysisOptions = {}): Satisfiability {
  return { verdict: 'unknown', because: 'undecided' };
}
