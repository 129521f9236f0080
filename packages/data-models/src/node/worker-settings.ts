import type { CoreModule } from '../acceptor/core/compile-core.js';
import type { ComparePolicy } from '../compare-policy.js';
import type { FormatPolicy } from '../format-policy.js';
import type { FileRange } from './read-range.js';

/** Where a worker finds the models: a function cannot be sent to another thread, so that it loads them itself. */
export type WorkerModels =
  /** Models of this package, by type. */
  | { readonly types: readonly string[] }
  /** What a module exports: a list of models, or a function that gives one (or `{ models }`), called with `arguments`. */
  | { readonly module: string; readonly export: string; readonly arguments?: readonly unknown[] };

/** What a worker is told once. */
export interface WorkerSettings {
  readonly source: string;
  readonly formats: FormatPolicy;
  readonly compare: ComparePolicy;
  readonly maxRecordBytes: number;
  readonly seed: number;
  readonly models: WorkerModels;
  /** The IRIs of the models: a worker that loads other ones must not check anything. */
  readonly iris: readonly string[];
  /** The code of the acceptors, compiled: threads share it. */
  readonly core?: CoreModule | undefined;
}

/** Lines for a worker: where they stand in the file, or themselves, in memory that is shared. */
export type WorkerTask = FileRange | { readonly bytes: Uint8Array; readonly offset: number };
