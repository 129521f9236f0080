import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
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
 * Identifies a file without reading all of it; `undefined` where it cannot be opened.
 *
 * @throws {DataModelsError} `option-invalid` for what is not a plain file: a pipe cannot be read again.
 */
export async function identifyInput(path: string): Promise<InputIdentity | undefined> {
  const file = await open(path).catch(() => undefined);
  if (!file) return undefined;
  try {
    const info = await file.stat({ bigint: true });
    if (info.isDirectory()) return undefined;
    if (!info.isFile()) throw new DataModelsError('option-invalid', 'resume needs a file that can be read again');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const sha256 = createHash('sha256').update(buffer.subarray(0, bytesRead)).digest('hex');
    return { size: String(info.size), changed: String(info.mtimeNs), sha256 };
  } finally {
    await file.close();
  }
}
