import type { AnyRule, Finding } from '@ds4sscc/findings';
import type { CheckContext } from './check-context.js';
import type { HighValueScope } from './hvd/high-value-scope.js';

/** One thing that is looked at over the whole catalogue: its rule and the function that finds it. */
export interface CatalogueCheck {
  readonly rule: AnyRule;
  check(context: CheckContext, highValue: HighValueScope): readonly Finding[];
}
