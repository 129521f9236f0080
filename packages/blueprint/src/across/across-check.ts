import type { AnyRule, Finding } from '@ds4sscc/findings';
import type { DataSpaceFacts, DescribedDataSpace } from '../kinds/data-space-facts.js';

/** What belongs to one described data space, among everything that was checked. */
export interface Scope extends DescribedDataSpace {
  readonly facts: DataSpaceFacts;
  /** The day of the check, where it is known; nothing has ended without one. */
  readonly today?: string;
}

/** Looks across the parts of one described data space. */
export interface AcrossCheck {
  readonly rules: readonly AnyRule[];
  /** Whether there is something to judge, and all of it can be: only then can its rules pass. */
  applies(scope: Scope): boolean;
  check(scope: Scope): Iterable<Finding>;
}
