import type { Decision } from '../decider.js';
import type { CheckKind, RequirementLevel } from '../requirement.js';
import type { FrameworkFacts } from './framework-facts.js';

/** One thing that a framework demands. */
export interface FrameworkRequirement {
  /** Framework, version and number, such as `mims:8.0/MIM6/R1`. */
  readonly id: string;
  /** The demand in our own words. */
  readonly title: string;
  readonly level?: RequirementLevel;
  /** When it holds, such as `if restricted`; absent where it always does. */
  readonly condition?: string;
  /** Everything that a full check takes; absent where that of `decidedBy` says it. */
  readonly checks?: readonly CheckKind[];
  /** Where the demand can be read; absent where it is in the document of the framework. */
  readonly url?: string;
  /** How sure we are of what is demanded, where that is less than sure: a sentence without a full stop. */
  readonly caveat?: string;
  /** Requirements of MIMs Plus 9.0 that decide it, such as `MIM6 R1.1`; none where nothing that is checked here does. */
  readonly decidedBy: readonly string[];
  /** Decides what no requirement of MIMs Plus does; `undefined` where the facts say nothing. */
  decide?(facts: FrameworkFacts): Decision | undefined;
}

/** A list of demands that somebody published: a standard in one version, a law, a checklist. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly url: string;
  /** What has to be known about it wherever it is reported, such as that it is no legal advice. */
  readonly note?: string;
  readonly requirements: readonly FrameworkRequirement[];
}
