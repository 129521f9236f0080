import { stat } from 'node:fs/promises';

/** What tells whether a file has changed. */
export async function stampOf(path: string): Promise<string> {
  return stat(path).then(
    ({ mtimeMs, size }) => `${mtimeMs} ${size}`,
    () => 'not there',
  );
}
