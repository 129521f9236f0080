import type { RequirementLevel } from '../requirement.js';

/** One thing that a framework demands. */
export interface FrameworkRequirement {
  /** Framework, version and number, such as `mims:8.0/MIM6/R1`. */
  readonly id: string;
  readonly title: string;
  readonly level?: RequirementLevel;
  /** Requirements of MIMs Plus 9.0 that decide it, such as `MIM6 R1.1`; none where nothing that is checked here does. */
  readonly decidedBy: readonly string[];
}

/** A list of demands that somebody published: a standard in one version, a law, a checklist. */
export interface Framework {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly url: string;
  readonly requirements: readonly FrameworkRequirement[];
}
