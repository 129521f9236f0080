import { workerData } from 'node:worker_threads';
import { checkSegment } from '../stream/check-segment.js';
import { createRecordChecker, type RecordChecker } from '../stream/create-record-checker.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { createLazyAcceptor, type LazyAcceptor } from './lazy-acceptor.js';
import { loadWorkerModels } from './load-worker-models.js';
import type { WorkerSettings, WorkerTask } from './worker-settings.js';

let started: Promise<{ readonly checker: RecordChecker; readonly acceptor: LazyAcceptor }> | undefined;

/** The entry of a worker: checks one segment after the other. */
export async function checkInWorker({ bytes, offset, types }: WorkerTask): Promise<SegmentResult> {
  const settings = workerData as WorkerSettings;
  const { checker, acceptor } = await (started ??= start(settings));
  const made = acceptor.for(types);
  if (made) checker.acceptor = await made;
  return checkSegment({ bytes, offset }, checker, settings.maxRecordBytes);
}

async function start(settings: WorkerSettings): Promise<{ checker: RecordChecker; acceptor: LazyAcceptor }> {
  const models = await loadWorkerModels(settings.models, settings.iris);
  const checker = createRecordChecker({ ...settings, models, resolveContext: () => undefined });
  return { checker, acceptor: createLazyAcceptor(models) };
}
