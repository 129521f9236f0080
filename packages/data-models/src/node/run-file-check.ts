import { Buffer } from 'node:buffer';
import { randomInt } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { type Finding, finding } from '@ds4sscc/findings';
import { createTemporarySpill } from '@ds4sscc/findings/node';
import { compileCore } from '../acceptor/core/compile-core.js';
import { createAcceptor } from '../acceptor/create-acceptor.js';
import { spillTo } from '../comparing/spill-to.js';
import { DataModelsError } from '../data-models-error.js';
import type { Model } from '../define-model.js';
import { type CheckedPart, checkChunks, type Checkpoint } from '../stream/check-chunks.js';
import { checkSegment } from '../stream/check-segment.js';
import { createBuffers } from '../stream/create-buffers.js';
import { createMerger } from '../stream/create-merger.js';
import { createRecordChecker } from '../stream/create-record-checker.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { systemReason } from '../system-reason.js';
import type { CheckFileOptions, FileCheck } from './check-file.js';
import { checkRanges } from './check-ranges.js';
import { createRangeChecker } from './create-range-checker.js';
import { createRunner, type Piece } from './create-runner.js';
import { inputUnreadable, journalNotKept } from './input-rules.js';
import { fateOf, journalOf, replay } from './journal-of-check.js';
import { openData } from './open-data.js';
import { rangesPerWorker, segmentsPerWorker, startWorkers } from './start-workers.js';
import { stopAtLineEnd } from './stop-at-line-end.js';
import type { WorkerModels } from './worker-settings.js';

/** How to check a file, with the models. */
export interface FileCheckOptions extends CheckFileOptions {
  readonly models: readonly Model[];
}

/** What the result does not depend on. */
export interface CheckTuning {
  readonly segmentBytes: number;
  /** What a thread reads at a time of a file that several read. */
  readonly rangeBytes: number;
  /** Smaller files are done before another thread is ready. */
  readonly worthWorkers: number;
}

const defaultRecordBytes = 16 * 1024 * 1024;
/** Segments that may wait for the one before them to be merged: a worker is slow with its first ones. */
const segmentsAhead = 32;
const rangesAhead = 2;
/** What a comparison holds in memory: with all else, a thread stays below 150 MB whatever the number of entities. */
const comparisonBytes = 24 * 1024 * 1024;

/** Checks a file; see `checkFile`. */
export async function runFileCheck(
  target: string | AsyncIterable<Uint8Array>,
  options: FileCheckOptions,
  { segmentBytes, rangeBytes, worthWorkers }: CheckTuning,
): Promise<FileCheck> {
  const { models, onFinding, onProgress, maxRecordBytes = defaultRecordBytes, formats = 'assert' } = options;
  const { compare = 'entities', resolveContext, threads = availableParallelism() } = options;
  if (!(maxRecordBytes > 0)) throw new DataModelsError('option-invalid', 'maxRecordBytes has to be more than 0');
  if (!Number.isInteger(threads) || threads < 1)
    throw new DataModelsError('option-invalid', 'threads has to be a whole number above 0');

  const source = options.source ?? nameOf(target);
  const settings = { source, formats, compare, maxRecordBytes };
  // The very file that is read: another one may get its name at any time. One that cannot be opened is told when it is read.
  const file = typeof target === 'string' && target !== '-' ? await open(target).catch(() => undefined) : undefined;
  const journal =
    options.resume === undefined
      ? undefined
      : await journalOf(
          target,
          file,
          { ...settings, models, resolvesContexts: resolveContext !== undefined },
          options.resume,
        );

  // Nobody can choose identifiers so that the comparison is slow.
  const seed = randomInt(2 ** 32);
  const checker = createRecordChecker({
    ...settings,
    seed,
    models,
    resolveContext: resolveContext ?? (() => undefined),
  });
  checker.acceptor = createAcceptor(models, resolveContext ? { resolveContext } : {});
  const spill = createTemporarySpill();
  const merger = createMerger({ source, formats, compare, onFinding, spill: spillTo(spill), memory: comparisonBytes });
  const last = replay(journal, merger);
  const resumedRecords = merger.records;

  const faults: Finding[] = [];
  const opened = await openData(target, {
    name: source,
    reuse: true,
    ...(file && { file }),
    onFinding: (one) => void faults.push(one),
    ...(last?.plain && { start: last.checkpoint.offset }),
  });
  const checkRange = createRangeChecker(checker, maxRecordBytes);
  const checkPiece = (piece: Piece): SegmentResult =>
    'fd' in piece ? checkRange(piece) : checkSegment(piece, checker, maxRecordBytes);
  const plainSize = opened.compression === 'none' ? opened.size : undefined;
  const isLarge = plainSize !== undefined && plainSize >= worthWorkers;
  // Of what is unpacked, and of streams, nobody knows the size beforehand.
  const isSmall = plainSize !== undefined && !isLarge;
  const workers = resolveContext || isSmall ? 0 : threads - 1;
  const runner = createRunner({
    workers,
    startAfter: worthWorkers,
    async start() {
      const from = await workerModels(options);
      const iris = models.map(({ iri }) => iri);
      return from && startWorkers(workers, { ...settings, seed, models: from, iris, core: compileCore() });
    },
    checkHere: checkPiece,
    checkAgain(piece) {
      checker.forget();
      return checkPiece(piece);
    },
  });
  /** How far lines of a plain file were checked, at whose places anybody may go on. */
  let place: Checkpoint | undefined;
  const onPart = ({ result, bytesOf, checkpoint }: CheckedPart): void => {
    const compared = merger.add(result, { bytesOf });
    const plain = opened.compression === 'none' && !checkpoint.utf16 && checkpoint.offset > 0;
    if (plain) place = checkpoint;
    journal?.add({ result, checkpoint, compared, plain });
  };
  // With other threads, each reads what it checks of a plain file. All that this needs is asked for here: where the beginning
  // stops, the rest has to be read.
  const rangesBegin = (): boolean =>
    file !== undefined && place !== undefined && opened.size !== undefined && runner.isReady;
  const beginning = stopAtLineEnd(opened.chunks, rangesBegin);
  const checkRest = (from: Checkpoint, { fd }: FileHandle, size: number): Promise<number> =>
    checkRanges(
      {
        fd,
        size,
        rangeBytes,
        maxRecordBytes,
        run: runner.run,
        mostUnderWay: rangesAhead + workers * rangesPerWorker,
        onPart,
        onProgress: (read) => onProgress?.(read, merger.records, read),
        onUnreadable: (why) => void faults.push(finding(inputUnreadable, { source }, { why: systemReason(why) })),
      },
      from,
    );

  try {
    // What is loaded while segments are checked waits for each of them.
    if (isLarge) await runner.start();
    const { format, bytes: begun } = await checkChunks(beginning.chunks, {
      checker,
      maxRecordBytes,
      segmentBytes,
      buffers: createBuffers(workers > 0 ? sharedBuffer : plainBuffer),
      eager: workers === 0 && journal === undefined,
      run: runner.run,
      mostUnderWay: workers === 0 ? 0 : segmentsAhead + workers * segmentsPerWorker,
      onPart,
      onProgress: (read) => onProgress?.(read, merger.records, opened.bytesRead()),
      ...(last && { after: last.checkpoint, sought: last.plain }),
    });
    const bytes =
      beginning.isStopped && place && file && opened.size !== undefined
        ? await checkRest({ ...place, offset: begun }, file, opened.size)
        : begun;
    await beginning.close();
    if (journal?.failure !== undefined) faults.push(finding(journalNotKept, { source }, { why: journal.failure }));
    const summary = merger.end(format, bytes, faults);
    const run = {
      threads: runner.inWorkers > 0 ? threads : 1,
      checkedAgain: runner.again,
      ...(journal && { journal: fateOf(journal) }),
      resumedRecords,
    };
    if (options.keepJournal) journal?.close();
    else journal?.remove();
    return { summary, run };
  } catch (error) {
    journal?.close();
    throw error;
  } finally {
    await beginning.close();
    await runner.stop();
    spill.close();
  }
}

/** A `Buffer` is searched for line ends several times as fast as other bytes. */
function plainBuffer(bytes: number): Uint8Array {
  return Buffer.allocUnsafeSlow(bytes);
}

function sharedBuffer(bytes: number): Uint8Array {
  return Buffer.from(new SharedArrayBuffer(bytes));
}

function nameOf(target: string | AsyncIterable<Uint8Array>): string {
  return typeof target !== 'string' ? '(stream)' : target === '-' ? '(standard input)' : target;
}

/** How a worker gets the models; `undefined` where it cannot, since functions do not go from thread to thread. */
async function workerModels(options: FileCheckOptions): Promise<WorkerModels | undefined> {
  if (options.modelSource) return options.modelSource;
  const { models: own } = await import('../models/models.js');
  const known: ReadonlySet<Model> = new Set(own);
  return options.models.every((model) => known.has(model))
    ? { types: options.models.map(({ type }) => type) }
    : undefined;
}
