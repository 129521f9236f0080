import type { Model } from '../define-model.js';
import { models } from '../models/models.js';

/** Options of a check, in which the models may be left out: then those of this package hold. */
export type WithOwnModels<Options extends { readonly models: readonly Model[] }> = Omit<Options, 'models'> & {
  /** Models to check against; this package's own where left out. */
  readonly models?: readonly Model[];
};

/** Puts the models of this package where none are named. */
export function withOwnModels<Options extends { readonly models?: readonly Model[] }>(
  options: Options,
): Options & { readonly models: readonly Model[] } {
  return { ...options, models: options.models ?? models };
}
