import { Buffer } from 'node:buffer';
import { workerData } from 'node:worker_threads';
import { createAcceptor } from '../acceptor/create-acceptor.js';
import { checkSegment } from '../stream/check-segment.js';
import { createRecordChecker, type RecordChecker } from '../stream/create-record-checker.js';
import type { SegmentResult } from '../stream/segment-result.js';
import { loadWorkerModels } from './load-worker-models.js';
import type { WorkerSettings, WorkerTask } from './worker-settings.js';

let started: Promise<RecordChecker> | undefined;

/** The entry of a worker: checks one segment after the other. */
export async function checkInWorker({ bytes, offset }: WorkerTask): Promise<SegmentResult> {
  const settings = workerData as WorkerSettings;
  const checker = await (started ??= start(settings));
  return checkSegment(
    { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), offset },
    checker,
    settings.maxRecordBytes,
  );
}

/** Loads what a worker needs. */
export async function getReady(): Promise<void> {
  await (started ??= start(workerData as WorkerSettings));
}

async function start(settings: WorkerSettings): Promise<RecordChecker> {
  const models = await loadWorkerModels(settings.models, settings.iris);
  const checker = createRecordChecker({ ...settings, models, resolveContext: () => undefined });
  checker.acceptor = createAcceptor(models);
  return checker;
}
