import type { DecideOptions, Request } from './decision.js';
import type { ActionHierarchy } from './profile.js';
import type { Truth } from './truth.js';
import type { World } from './world.js';

/** What rules are evaluated against. */
export interface RuleContext {
  readonly request: Request;
  readonly options: DecideOptions;
  readonly hierarchy: ActionHierarchy;
  /** What a missing action or target counts as. */
  readonly absent: Truth;
  readonly annotations: readonly string[];
  /** What constraints and the refinements of actions are about, and what those of assets and parties are. */
  readonly worlds: Readonly<Record<'request' | 'target' | 'assignee' | 'assigner', World>>;
}
