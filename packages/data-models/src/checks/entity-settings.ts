import type { FormatPolicy } from '../format-policy.js';
import type { ModelIndex } from '../model-index.js';

/** Gives the content of a context by its address, from what the caller has; `undefined` for one that is not there. */
export type ResolveContext = (address: string) => unknown;

/** What is fixed before the entities come. */
export interface EntitySettings {
  readonly models: ModelIndex;
  readonly formats: FormatPolicy;
  /** Whether the record is an update, in which anything may be left out and `urn:ngsi-ld:null` deletes. */
  readonly patch: boolean;
  readonly resolveContext: ResolveContext;
}
