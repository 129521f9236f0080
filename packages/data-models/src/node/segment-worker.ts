import { Buffer } from 'node:buffer';
import { workerData } from 'node:worker_threads';
import { createAcceptor } from '../acceptor/create-acceptor.js';
import { checkSegment } from '../stream/check-segment.js';
import { createRecordChecker } from '../stream/create-record-checker.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { createRangeChecker } from './create-range-checker.js';
import { loadWorkerModels } from './load-worker-models.js';
import { nextTurn } from './next-turn.js';
import type { WorkerSettings, WorkerTask } from './worker-settings.js';

type CheckTask = (task: WorkerTask) => SegmentResult;

let started: Promise<CheckTask> | undefined;
/** Settles when the result of the task before is on its way. */
let before: Promise<unknown> = Promise.resolve();

/** The entry of a worker: checks one segment or range after the other. */
export async function checkInWorker(task: WorkerTask): Promise<SegmentResult> {
  const check = await (started ??= start(workerData as WorkerSettings));
  const result = before.then(() => check(task));
  // Tasks that are at hand together would all be done before the first result is sent.
  before = result.then(nextTurn, nextTurn);
  return result;
}

/** Loads what a worker needs. */
export async function getReady(): Promise<void> {
  await (started ??= start(workerData as WorkerSettings));
}

async function start(settings: WorkerSettings): Promise<CheckTask> {
  const { maxRecordBytes } = settings;
  const models = await loadWorkerModels(settings.models, settings.iris);
  const checker = createRecordChecker({ ...settings, models, resolveContext: () => undefined });
  checker.acceptor = createAcceptor(models, { core: settings.core });
  const checkRange = createRangeChecker(checker, maxRecordBytes);
  return (task) => {
    if ('fd' in task) return checkRange(task);
    const { buffer, byteOffset, length } = task.bytes;
    return checkSegment(
      { bytes: Buffer.from(buffer, byteOffset, length), offset: task.offset },
      checker,
      maxRecordBytes,
    );
  };
}
