import { availableParallelism } from 'node:os';
import type { Finding } from '@ds4sscc/findings';
import type { CheckOptions } from '../check-entities.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import type { EntitySummary } from '../entity-summary.js';
import { type Checkpoint, checkChunks } from '../stream/check-chunks.js';
import { checkSegment } from '../stream/check-segment.js';
import { createBuffers } from '../stream/create-buffers.js';
import { createMerger } from '../stream/create-merger.js';
import { createRecordChecker } from '../stream/create-record-checker.js';
import { createRunner } from './create-runner.js';
import { identifyInput } from './identify-input.js';
import { journalIdentity } from './journal-identity.js';
import { createLazyAcceptor } from './lazy-acceptor.js';
import { openData } from './open-data.js';
import { type Journal, openJournal } from './open-journal.js';
import { startWorkers } from './start-workers.js';
import type { WorkerModels } from './worker-settings.js';

/** How to check a file. */
export interface CheckFileOptions extends Omit<CheckOptions, 'source' | 'acceptor' | 'onProgress'> {
  /** The name that findings give as their source; the path, or `(standard input)`, where left out. */
  readonly source?: string;
  /** How many threads check, this one among them; the cores that are available where left out. */
  readonly threads?: number;
  /** Where threads load models that are not of this package; without it, these are checked in one thread. */
  readonly modelSource?: Exclude<WorkerModels, { readonly types: readonly string[] }>;
  /**
   * A file in which to keep what was checked, so that a run that was killed can go on: the next one with the same journal,
   * input and options does. It is deleted at the end.
   */
  readonly resume?: string;
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

const segmentBytes = 512 * 1024;
/** Smaller files are done before another thread is ready. */
const worthWorkers = 8 * 1024 * 1024;
const defaultRecordBytes = 16 * 1024 * 1024;

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
  const { models, onFinding, onProgress, maxRecordBytes = defaultRecordBytes, formats = 'assert' } = options;
  const { resolveContext, maxIdentifiers, threads = availableParallelism() } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  if (!Number.isInteger(threads) || threads < 1)
    throw new DataModelsError('option-invalid', 'threads has to be a whole number above 0');

  const faults: Finding[] = [];
  const opened = await openData(target, {
    ...(options.source !== undefined && { name: options.source }),
    onFinding: (one) => void faults.push(one),
  });
  const source = opened.name;
  const settings = { source, formats, maxRecordBytes };
  const journal = await journalOf(target, { ...settings, models }, options.resume);

  const checker = createRecordChecker({ ...settings, models, resolveContext: resolveContext ?? (() => undefined) });
  const acceptor = createLazyAcceptor(models, resolveContext);
  const types = new Set<string>();
  const merger = createMerger({ source, formats, onFinding, ...(maxIdentifiers !== undefined && { maxIdentifiers }) });
  const workers = resolveContext ? 0 : threads - 1;
  const runner = createRunner({
    workers,
    startAfter: opened.compression === 'none' && (opened.size ?? 0) >= worthWorkers ? 0 : worthWorkers,
    async start() {
      const from = await workerModels(options);
      return from && startWorkers(workers, { ...settings, models: from, iris: models.map(({ iri }) => iri) });
    },
    checkHere: (segment) => checkSegment(segment, checker, maxRecordBytes),
    types: () => [...types],
  });

  try {
    const after = replay(journal, merger);
    const resumedRecords = merger.records;
    const { format, bytes } = await checkChunks(opened.chunks, {
      checker,
      maxRecordBytes,
      segmentBytes,
      buffers: createBuffers(workers > 0),
      eager: workers === 0 && journal === undefined,
      run: runner.run,
      mostUnderWay: workers * 4,
      async onPart({ result, bytesOf, checkpoint }) {
        const compared = merger.add(result, { bytesOf });
        journal?.add({ result, checkpoint, compared });
        for (const [type] of result.counts.types) types.add(type);
        const made = acceptor.for(types);
        if (made) checker.acceptor = await made;
      },
      onProgress: (read) => onProgress?.(read, merger.records, opened.bytesRead()),
      ...(after && { after }),
    });
    const summary = merger.end(format, bytes, faults);
    const run = {
      threads: runner.inWorkers > 0 ? threads : 1,
      checkedAgain: runner.again,
      ...(journal && { journal: fateOf(journal) }),
      resumedRecords,
    };
    journal?.remove();
    return { summary, run };
  } catch (error) {
    journal?.close();
    throw error;
  } finally {
    await runner.stop();
  }
}

async function journalOf(
  target: string | AsyncIterable<Uint8Array>,
  check: Omit<Parameters<typeof journalIdentity>[0], 'input'>,
  path: string | undefined,
): Promise<Journal | undefined> {
  if (path === undefined) return undefined;
  if (typeof target !== 'string' || target === '-')
    throw new DataModelsError('option-invalid', 'resume needs a file that can be read again');
  return openJournal(path, journalIdentity({ ...check, input: await identifyInput(target) }));
}

/** Merges what an earlier run checked; gives where to go on. */
function replay(journal: Journal | undefined, merger: ReturnType<typeof createMerger>): Checkpoint | undefined {
  let last: Checkpoint | undefined;
  for (const { result, checkpoint, compared } of journal?.entries() ?? []) {
    merger.add(result, { compared });
    last = checkpoint;
  }
  return last;
}

function fateOf({ found, failed }: Journal): NonNullable<FileCheck['run']['journal']> {
  if (failed) return 'not-kept';
  return found === 'this' ? 'resumed' : found === 'other' ? 'of-another-check' : 'started';
}

/** How a worker gets the models; `undefined` where it cannot, since functions do not go from thread to thread. */
async function workerModels(options: CheckFileOptions): Promise<WorkerModels | undefined> {
  if (options.modelSource) return options.modelSource;
  const { models: own } = await import('../models/models.js');
  const known: ReadonlySet<Model> = new Set(own);
  return options.models.every((model) => known.has(model))
    ? { types: options.models.map(({ type }) => type) }
    : undefined;
}
