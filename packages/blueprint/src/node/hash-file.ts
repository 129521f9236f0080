import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { hashBytes, type SourceHash } from '../hash-source.js';

// Two blocks stay in the cache of a core, and are cheap to get anew for each file.
const blockSize = 256 * 1024;

/** The hash of a file of any size: one block is read while the one before is hashed. */
export async function hashFile(path: string): Promise<SourceHash> {
  const hash = createHash('sha256');
  const file = await open(path);
  let bytes = 0;
  try {
    let [current, other] = [Buffer.allocUnsafe(blockSize), Buffer.allocUnsafe(blockSize)];
    let { bytesRead } = await file.read(current, 0, blockSize, null);
    while (bytesRead > 0) {
      const next = file.read(other, 0, blockSize, null);
      hash.update(current.subarray(0, bytesRead));
      bytes += bytesRead;
      ({ bytesRead } = await next);
      [current, other] = [other, current];
    }
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** The hash of a file that is read whole, and hashed on another thread: that takes a copy. */
export async function hashHeldFile(path: string): Promise<SourceHash> {
  const content = await readFile(path);
  return { sha256: await hashBytes(content), bytes: content.length };
}
