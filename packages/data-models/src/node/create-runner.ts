import type { Segment } from '../stream/check-segment.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { segmentsPerWorker, type Workers } from './start-workers.js';

/** How segments are spread over threads. */
export interface RunnerOptions {
  /** Threads besides this one. */
  readonly workers: number;
  /** Bytes of segments that are checked here before workers are started: a small file is done before they are. */
  readonly startAfter: number;
  /** Starts workers, which need not be ready; gives none where there can be none. */
  readonly start: () => Promise<Workers | undefined>;
  /** Checks a segment in this thread. */
  readonly checkHere: (segment: Segment) => SegmentResult;
  /** Checks one that stands before segments that were checked in this thread. */
  readonly checkAgain: (segment: Segment) => SegmentResult;
}

/** Checks segments here and in workers. */
export interface Runner {
  /** Starts workers now, as far as there are to be some. Segments are checked here until they are ready. */
  start(): Promise<void>;
  run(segment: Segment): SegmentResult | Promise<SegmentResult>;
  /** How many segments were checked by workers, and how many again because a worker failed. */
  readonly inWorkers: number;
  readonly again: number;
  stop(): Promise<void>;
}

/** After so many failures no worker is asked any more: what makes them fail does not go away. */
const mostFailures = 3;

/**
 * Spreads segments: a worker that is ready gets one where it has room, else this thread checks it. A segment whose worker
 * failed is checked here, so that nothing is lost.
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

  const runThere = async (segment: Segment, there: Workers): Promise<SegmentResult> => {
    underWay += 1;
    try {
      const result = await there.run(segment);
      inWorkers += 1;
      return result;
    } catch {
      again += 1;
      return checkAgain(segment);
    } finally {
      underWay -= 1;
    }
  };

  return {
    async start() {
      if (count > 0) await (starting ??= begin());
    },
    run(segment) {
      seen += segment.bytes.length;
      if (count > 0 && seen > startAfter) starting ??= begin();
      const isFree = workers && again < mostFailures && underWay < count * segmentsPerWorker;
      if (!isFree || segment.tooLarge !== undefined) {
        const result = checkHere(segment);
        return starting ? afterTurn(result) : result;
      }
      return runThere(segment, workers as Workers);
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

/** Lets messages of workers through: chunks that are all at hand would not. */
function afterTurn<Value>(value: Value): Promise<Value> {
  return new Promise((resolve) => setImmediate(() => resolve(value)));
}
