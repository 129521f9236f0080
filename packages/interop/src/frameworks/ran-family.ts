import type { RuleResult } from '@ds4sscc/findings';
import type { FrameworkFacts } from './framework-facts.js';

/** What the rules of one family came to. */
export interface RanFamily {
  readonly ran: readonly RuleResult[];
  /** Those of level error that found something. */
  readonly broken: readonly RuleResult[];
  readonly errors: number;
  readonly suppressed: boolean;
}

/** The rules whose id begins so, as far as they ran. */
export function ranFamily({ rules = [] }: FrameworkFacts, prefix: string): RanFamily {
  const ran = rules.filter(({ id, status }) => id.startsWith(prefix) && status !== 'untested');
  const severe = ran.filter(({ level }) => level === 'error');
  const broken = severe.filter(({ count }) => count > 0);
  return {
    ran,
    broken,
    errors: broken.reduce((total, { count }) => total + count, 0),
    suppressed: severe.some((one) => one.suppressed > 0),
  };
}
