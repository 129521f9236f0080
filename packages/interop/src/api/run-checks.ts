import type { Finding } from '@ds4sscc/findings';
import type { ApiCheck, ApiContext } from './api-check.js';

/** What all checks find. */
export function runChecks(checks: readonly ApiCheck[], context: ApiContext): readonly Finding[] {
  return checks.flatMap((entry) => entry.check(context));
}
