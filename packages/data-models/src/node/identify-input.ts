import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { DataModelsError } from '../data-models-error.js';
import { headBytes } from '../reading/read-records.js';

/** What tells a file from any other, and from itself at another time. */
export interface InputIdentity {
  readonly size: string;
  /** When it was changed, in nanoseconds. */
  readonly changed: string;
  /** Of the first 64 KB as they are stored. */
  readonly sha256: string;
}

/**
 * Identifies an open file without reading all of it; `undefined` for a folder, which cannot be read.
 *
 * @throws {DataModelsError} `option-invalid` for what is not a plain file: a pipe cannot be read again.
 */
export async function identifyInput(file: FileHandle): Promise<InputIdentity | undefined> {
  const info = await file.stat({ bigint: true });
  if (info.isDirectory()) return undefined;
  if (!info.isFile()) throw new DataModelsError('option-invalid', 'resume needs a file that can be read again');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  const sha256 = createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex');
  return { size: String(info.size), changed: String(info.mtimeNs), sha256 };
}
