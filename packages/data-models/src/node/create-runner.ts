import type { Segment } from '../stream/check-segment.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { nextTurn } from './next-turn.js';
import type { FileRange } from './read-range.js';
import { rangesPerWorker, segmentsPerWorker, type Workers } from './start-workers.js';
import type { WorkerTask } from './worker-settings.js';

/** A piece of a file: its lines, or where they stand. */
export type Piece = Segment | FileRange;

/** How pieces are spread over threads. */
export interface RunnerOptions {
  /** Threads besides this one. */
  readonly workers: number;
  /** Bytes that are checked here before workers are started: a small file is done before they are. */
  readonly startAfter: number;
  /** Starts workers, which need not be ready; gives none where there can be none. */
  readonly start: () => Promise<Workers | undefined>;
  /** Checks a piece in this thread. */
  readonly checkHere: (piece: Piece) => SegmentResult;
  /** Checks one that stands before pieces that were checked in this thread. */
  readonly checkAgain: (piece: Piece) => SegmentResult;
}

/** Checks pieces here and in workers. */
export interface Runner {
  /** Starts workers now, as far as there are to be some. Pieces are checked here until they are ready. */
  start(): Promise<void>;
  /** Whether workers are ready, and work. */
  readonly isReady: boolean;
  run(piece: Piece): SegmentResult | Promise<SegmentResult>;
  /** How many pieces were checked by workers, and how many again because a worker failed. */
  readonly inWorkers: number;
  readonly again: number;
  stop(): Promise<void>;
}

/** After so many failures no worker is asked any more: what makes them fail does not go away. */
const mostFailures = 3;

/**
 * Spreads pieces: a worker that is ready gets one where it has room, else this thread checks it. A piece whose worker failed is
 * checked here, so that nothing is lost.
 */
export function createRunner({ workers: count, startAfter, start, checkHere, checkAgain }: RunnerOptions): Runner {
  let seen = 0;
  let starting: Promise<void> | undefined;
  let started: Workers | undefined;
  /** Those that are ready: what waits for a worker to load would keep all that follows from being merged. */
  let workers: Workers | undefined;
  let underWay = 0;
  let inWorkers = 0;
  let again = 0;

  const begin = async (): Promise<void> => {
    // Without workers all is checked here.
    started = await start().catch(() => undefined);
    started?.ready().then(
      () => (workers = started),
      () => undefined,
    );
  };

  const runThere = async (piece: Piece, task: WorkerTask, there: Workers): Promise<SegmentResult> => {
    underWay += 1;
    try {
      const result = await there.run(task);
      inWorkers += 1;
      return result;
    } catch {
      again += 1;
      return checkAgain(piece);
    } finally {
      underWay -= 1;
    }
  };

  const usable = (): Workers | undefined => (again < mostFailures ? workers : undefined);

  return {
    async start() {
      if (count > 0) await (starting ??= begin());
    },
    get isReady() {
      return usable() !== undefined;
    },
    run(piece) {
      const task = taskOf(piece);
      seen += task && 'bytes' in task ? task.bytes.length : 0;
      if (count > 0 && seen > startAfter) starting ??= begin();
      const most = 'fd' in piece ? rangesPerWorker : segmentsPerWorker;
      const there = underWay < count * most ? usable() : undefined;
      if (there && task) return runThere(piece, task, there);
      const result = checkHere(piece);
      return starting ? nextTurn().then(() => result) : result;
    },
    get inWorkers() {
      return inWorkers;
    },
    get again() {
      return again;
    },
    async stop() {
      await starting;
      await started?.stop();
    },
  };
}

/** What a worker is sent for a piece; nothing where a line is too large to be held, which is only counted. */
function taskOf(piece: Piece): WorkerTask | undefined {
  if ('fd' in piece) return piece;
  const { bytes, offset, tooLarge } = piece;
  return tooLarge === undefined ? { bytes, offset } : undefined;
}
