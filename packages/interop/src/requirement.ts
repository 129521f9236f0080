import { InteropError } from './interop-error.js';
import { nearestRequirement } from './nearest-requirement.js';
import { requirements } from './requirements-data.js';

/** The word of the standard for how binding a requirement is; `statement` where it uses no keyword. */
export type RequirementLevel = 'SHALL' | 'MUST' | 'SHOULD' | 'MAY' | 'statement';

/** How a requirement can be checked: by program on data, on a document, on a live service, or only by a statement. */
export type CheckKind = 'auto' | 'artefact' | 'probe' | 'declared';

/** One requirement of MIMs Plus. */
export interface Requirement {
  /** Mechanism and number, such as `MIM3 RC5.4`. */
  readonly id: string;
  readonly mim: string;
  readonly mimTitle: string;
  readonly capability: string;
  readonly capabilityTitle: string;
  readonly level: RequirementLevel;
  /** When the level holds, such as `if restricted`; absent where it always does. */
  readonly condition?: string;
  readonly summary: string;
  /** Everything that a full check takes. */
  readonly checks: readonly CheckKind[];
  /** What would have to be given for the requirement to be decided. */
  readonly needed: string;
  readonly url: string;
  readonly version: string;
}

/**
 * The requirement with this id.
 *
 * @throws {InteropError} `requirement-unknown`
 * @example
 * ```ts
 * import { requirement } from '@ds4sscc/interop';
 *
 * requirement('MIM0 C4').condition; // => 'if restricted'
 * ```
 */
export function requirement(id: string): Requirement {
  const found = requirements.find((entry) => entry.id === id);
  if (found) return found;
  const nearest = nearestRequirement(id);
  const hint = nearest ? `; did you mean "${nearest}"?` : '';
  throw new InteropError('requirement-unknown', `MIMs Plus 9.0 has no requirement "${id}"${hint}`);
}
