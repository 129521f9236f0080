import { models } from '../models/models.js';
import type { CheckFileOptions, FileCheck } from './check-file.js';
import { type CheckTuning, runFileCheck } from './run-file-check.js';

/**
 * Checks a file against all models of this package. The build puts this into one file with all that it needs: a process that
 * starts for one check would spend most of its time on finding several hundred modules. So nothing in here may be compared
 * by identity with what a caller imports; only the class of errors is shared.
 */
export function checkWithOwnModels(
  target: string | AsyncIterable<Uint8Array>,
  options: CheckFileOptions,
  tuning: CheckTuning,
): Promise<FileCheck> {
  return runFileCheck(target, { ...options, models }, tuning);
}
