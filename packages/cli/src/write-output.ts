import { openOutput } from './output-file.js';
import type { Terminal } from './terminal.js';

/**
 * Writes a whole text or file, to standard output where no file is named. Tells whether anybody took it: a reader such as
 * `head` may have gone.
 *
 * @throws {UsageError} where the file cannot be written.
 */
export async function writeOutput(
  content: string | Uint8Array,
  path: string | undefined,
  terminal: Terminal,
): Promise<boolean> {
  const output = await openOutput(path, terminal);
  try {
    const isTaken = await output.write(typeof content === 'string' ? Buffer.from(content) : content);
    if (isTaken) await output.commit();
    return isTaken;
  } finally {
    await output.discard();
  }
}
