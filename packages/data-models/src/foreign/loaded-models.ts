import type { Finding } from '@ds4sscc/findings';
import type { Model } from '../define-model.js';
import type { SchemaFile } from './schema-document.js';

/** Models that others wrote, and whatever kept one from being used. */
export interface LoadedModels {
  readonly models: readonly Model[];
  readonly findings: readonly Finding[];
}

/** How to load models. */
export interface LoadOptions {
  /** The repository to take, by entity type, where several describe one: `{ "Building": "dataModel.Building" }`. */
  readonly prefer?: Readonly<Record<string, string>>;
  /** Load the models of these types only. */
  readonly types?: readonly string[];
  /** Files that the schemas may refer to, and that are not loaded as models themselves. */
  readonly alongside?: readonly SchemaFile[];
  /** Files above this size are not read (8 MiB). */
  readonly maxBytes?: number;
}
