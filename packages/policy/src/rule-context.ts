import type { DecideOptions, Performance, Request } from './decision.js';
import type { GrowingLog } from './ledger/growing-log.js';
import type { ActionHierarchy, Profile } from './profile.js';
import type { Truth } from './truth.js';
import { requestWorld, type World, worldOf } from './world.js';

/** What rules are evaluated against. */
export interface RuleContext {
  readonly request: Request;
  readonly options: DecideOptions;
  readonly hierarchy: ActionHierarchy;
  /** What a missing action or target counts as. */
  readonly absent: Truth;
  readonly annotations: readonly string[];
  /** What was done after it, where somebody asks in hindsight. */
  readonly afterwards?: readonly Performance[];
  /** What is known of the log already, where it holds nothing but what the assignee did, in the order of time. */
  readonly log?: GrowingLog;
  /** What constraints and the refinements of actions are about, and what those of assets and parties are. */
  readonly worlds: Readonly<Record<'request' | 'target' | 'assignee' | 'assigner', World>>;
}

/** What a missing action or target counts as (Information Model 2.6 demands both). */
export function absentOf({
  semantics,
  absentMeans = semantics === 'force' ? 'anything' : 'undecided',
}: DecideOptions): Truth {
  return absentMeans === 'anything' ? 'satisfied' : 'unknown';
}

/** Makes contexts for requests under the same options. */
export function contextMaker(options: DecideOptions, hierarchy: ActionHierarchy): (request: Request) => RuleContext {
  const { profiles = [] } = options;
  const annotations = profiles.flatMap((profile) => profile.annotations ?? []);
  const absent = absentOf(options);
  return (request) => ({ request, options, hierarchy, absent, annotations, worlds: new Worlds(request, profiles) });
}

/** The worlds of a request, each made when a rule needs it. */
class Worlds {
  readonly #request: Request;
  readonly #profiles: readonly Profile[];
  readonly #known: Partial<Record<keyof RuleContext['worlds'], World>> = {};

  constructor(request: Request, profiles: readonly Profile[]) {
    this.#request = request;
    this.#profiles = profiles;
  }

  get request(): World {
    return (this.#known.request ??= requestWorld(this.#request.context, this.#profiles));
  }

  get target(): World {
    return this.#of('target');
  }

  get assignee(): World {
    return this.#of('assignee');
  }

  get assigner(): World {
    return this.#of('assigner');
  }

  #of(part: 'target' | 'assignee' | 'assigner'): World {
    return (this.#known[part] ??= worldOf(this.#request[part], this.#request.context, this.#profiles));
  }
}
