import type { CheckOptions } from '../check-entities.js';
import type { Model } from '../define-model.js';
import type { EntitySummary } from '../entity-summary.js';
import type { WorkerModels } from './worker-settings.js';

/** How to check a file. */
export interface CheckFileOptions
  extends Omit<CheckOptions, 'source' | 'models' | 'acceptor' | 'maxIdentifiers' | 'onProgress'> {
  /** Models to check against; all of this package where left out, which are ready sooner than models that are passed. */
  readonly models?: readonly Model[];
  /** The name that findings give as their source; the path, or `(standard input)`, where left out. */
  readonly source?: string;
  /**
   * How many threads check, this one among them; the cores that are available where left out. With `resolveContext` it is one:
   * a function does not go to another thread.
   */
  readonly threads?: number;
  /** Where threads load models that are not of this package; without it, these are checked in one thread. */
  readonly modelSource?: Exclude<WorkerModels, { readonly types: readonly string[] }>;
  /**
   * A file in which to keep what was checked, so that a run that was killed can go on: the next one with the same journal,
   * input and options does. It is deleted at the end.
   */
  readonly resume?: string;
  /** Whether the journal is left where it is at the end: a part of more that may be killed before all of it is done. */
  readonly keepJournal?: boolean;
  /** Told after each chunk how much was read so far: of the unpacked bytes, of the records, of the bytes as they are stored. */
  readonly onProgress?: (bytes: number, records: number, stored: number) => void;
}

/** What the check of a file came to. */
export interface FileCheck {
  readonly summary: EntitySummary;
  /** How it was done. The findings and the summary do not depend on it. */
  readonly run: {
    readonly threads: number;
    /** Segments that were checked once more, because the worker that had them failed. */
    readonly checkedAgain: number;
    /** What became of the journal, where there is one. */
    readonly journal?: 'started' | 'resumed' | 'of-another-check' | 'not-kept';
    /** Records that an earlier run checked. */
    readonly resumedRecords: number;
  };
}

/**
 * Checks a file of entities, standard input (`-`) or a stream, in several threads and unpacking it as needed. Findings and
 * summary are those of `checkEntities`, whatever the number of threads, and whether a run was resumed or not.
 *
 * @throws {DataModelsError} `option-invalid`, and `journal-unusable` when the journal cannot be opened.
 * @example
 * ```ts
 * import { offStreetParking } from '@ds4sscc/data-models/off-street-parking';
 * import { checkFile } from '@ds4sscc/data-models/node';
 *
 * async function* download() {
 *   yield new TextEncoder().encode('{"id": "urn:ngsi-ld:OffStreetParking:1", "type": "OffStreetParking"}\n');
 * }
 * const rules: string[] = [];
 * const { summary } = await checkFile(download(), { models: [offStreetParking], onFinding: ({ rule }) => rules.push(rule) });
 * summary.records; // => 1
 * rules; // => ['data/attribute-missing']
 * ```
 */
export async function checkFile(
  target: string | AsyncIterable<Uint8Array>,
  options: CheckFileOptions,
): Promise<FileCheck> {
  const tuning = { segmentBytes: 512 * 1024, rangeBytes: 1024 * 1024, worthWorkers: 64 * 1024 * 1024 };
  const { models } = options;
  if (models === undefined) {
    const { checkWithOwnModels } = await import('./check-with-own-models.js');
    return checkWithOwnModels(target, options, tuning);
  }
  const { runFileCheck } = await import('./run-file-check.js');
  return runFileCheck(target, { ...options, models }, tuning);
}
