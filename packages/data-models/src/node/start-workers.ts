import { fileURLToPath } from 'node:url';
import type { SegmentResult } from '../stream/segment-result.js';
import type { WorkerSettings, WorkerTask } from './worker-settings.js';

/** Threads that check pieces of a file. */
export interface Workers {
  /** Settles when each has loaded what it needs; fails where one cannot. */
  ready(): Promise<void>;
  /** Fails where the worker does: it threw, exited or ran out of memory. */
  run(task: WorkerTask): Promise<SegmentResult>;
  stop(): Promise<void>;
}

/** How workers are started. */
export interface WorkerOptions {
  /** What a worker runs. */
  readonly file?: URL;
  /** Memory of a worker, in MB; what the system gives where left out. */
  readonly maxHeap?: number;
}

/** Each worker has the next pieces at hand when it is done with one, whatever the calling thread does meanwhile. */
export const segmentsPerWorker = 4;
/** A range takes longer, and what is found in many lines takes memory until it is merged. */
export const rangesPerWorker = 2;

/** Of what a worker makes, little outlives a record: more room for what is new would only be memory that is taken. */
const youngMegabytes = 12;

/** Starts workers; they load what they need meanwhile. */
export async function startWorkers(
  count: number,
  settings: WorkerSettings,
  { file = new URL('./segment-worker.js', import.meta.url), maxHeap }: WorkerOptions = {},
): Promise<Workers> {
  const { Piscina } = await import('piscina');
  const pool = new Piscina<WorkerTask | undefined, SegmentResult>({
    filename: fileURLToPath(file),
    name: 'checkInWorker',
    minThreads: count,
    maxThreads: count,
    concurrentTasksPerWorker: segmentsPerWorker,
    workerData: settings,
    resourceLimits: {
      maxYoungGenerationSizeMb: youngMegabytes,
      ...(maxHeap !== undefined && { maxOldGenerationSizeMb: maxHeap }),
    },
  });
  // A worker that fails without a task: the next task fails too, and that is told.
  pool.on('error', () => undefined);
  return {
    async ready() {
      // The pool gives each the next task that has the fewest.
      await Promise.all(Array.from({ length: count }, () => pool.run(undefined, { name: 'getReady' })));
    },
    run: (task) => pool.run(task),
    stop: () => pool.destroy(),
  };
}
