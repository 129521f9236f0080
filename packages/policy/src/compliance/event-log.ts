import type { Performance, RequestContext } from '../decision.js';
import type { Policy, PolicyRule } from '../policy.js';
import { rulesOf } from '../walk-policy.js';

/**
 * The events of a log, handed out as far as they matter for whoever acts: mostly what the same party did. Lists of what
 * was done before only grow, so that nothing is copied from event to event.
 */
export class EventLog {
  readonly #events: readonly Performance[];
  /** Whether the deeds of one party never matter for another. */
  readonly apart: boolean;
  readonly #before = new Map<string, Performance[]>();
  readonly #all = new Map<string, Performance[]>();

  constructor(events: readonly Performance[], policies: readonly Policy[], context: RequestContext) {
    this.#events = events;
    this.apart =
      events.every(({ assignee }) => assignee !== undefined) &&
      policies.every((policy) => rulesOf(policy).every((rule) => concernsOneParty(rule, context)));
    for (const event of events) listOf(this.#all, this.#keyOf(event.assignee)).push(event);
  }

  /** What was done before the event that is next. */
  before({ assignee }: Performance): readonly Performance[] {
    return listOf(this.#before, this.#keyOf(assignee));
  }

  /** What was done after the event that is next. */
  after(event: Performance): readonly Performance[] {
    return listOf(this.#all, this.#keyOf(event.assignee)).slice(this.before(event).length + 1);
  }

  /** Goes on to the event after this one. */
  pass(event: Performance): void {
    listOf(this.#before, this.#keyOf(event.assignee)).push(event);
  }

  /** Everything that matters for a party. */
  allOf(assignee: string | undefined): readonly Performance[] {
    return this.apart && assignee !== undefined ? listOf(this.#all, assignee) : this.#events;
  }

  #keyOf(assignee: string | undefined): string {
    return this.apart && assignee !== undefined ? assignee : '';
  }
}

function listOf(lists: Map<string, Performance[]>, key: string): Performance[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

/** A duty that names nobody falls on whoever acts; one that names a party by its plain name is that party's alone. */
function concernsOneParty({ kind, assignees }: PolicyRule, { partOf }: RequestContext): boolean {
  if (kind === 'permission' || kind === 'prohibition' || assignees.length === 0) return true;
  const [only] = assignees;
  const { names = [], collection = true, refinements = [], notUnderstood = [] } = only ?? {};
  const plain = names.length === 1 && !collection && refinements.length + notUnderstood.length === 0;
  return kind === 'obligation' && assignees.length === 1 && plain && partOf === undefined;
}
