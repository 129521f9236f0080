import { answerRules } from './rules/answer-rules.js';
import type { Exchange, Session } from './session.js';

/** What a list had when it was asked for first, and what it has now. */
export interface AskedTwice {
  readonly what: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** What stands in the list, in words. */
  readonly things: string;
}

/** Things come and go between two requests, but those that stay keep their order: paging relies on it. */
export function checkUnmoved(session: Session, exchange: Exchange, { what, before, after, things }: AskedTwice): void {
  const common = before.filter((id) => after.includes(id));
  const order = after.filter((id) => before.includes(id));
  const moved = common.find((id, index) => order[index] !== id);
  if (moved !== undefined)
    session.report(answerRules.answerUnstable, exchange, { what, found: `${moved} at another place` });
  else if (common.length === 0 && before.length > 0)
    session.report(answerRules.answerUnstable, exchange, { what, found: `other ${things}` });
}
