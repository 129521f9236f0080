import { watchMoment } from './cache/moment-of-check.js';
import type { DataSpaceFacts } from './kinds/data-space-facts.js';
import type { CheckContext } from './kinds/source-kind.js';

/** A context for those who want what sources hold, not what is wrong with them: `facts` is filled, findings are dropped. */
export function collectFactsOnly(facts: DataSpaceFacts): CheckContext {
  const ignore = (): void => undefined;
  return {
    moment: watchMoment(undefined),
    data: {},
    facts,
    add: ignore,
    tested: ignore,
    progress: ignore,
    journal: undefined,
    atEnd: ignore,
  };
}
