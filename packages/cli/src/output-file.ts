import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createFolder } from './create-folder.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { writeFailure } from './write-failure.js';

/** Where bytes go. */
export interface Output {
  /** Whether anybody still takes them: a reader such as `head` may have gone. */
  write(bytes: Uint8Array): Promise<boolean>;
  /** Says that all was written. A file gets its name only now, so that it is whole or not there. */
  commit(): Promise<void>;
  /** Gives up: nothing is left behind, and a file of that name is as it was. Does nothing after a `commit`. */
  discard(): Promise<void>;
}

const blockSize = 1024 * 1024;

/**
 * A file to write, or standard output where none is named. The file stands beside its final place until it is whole; one
 * that is replaced keeps its permissions, and a symbolic link stays one.
 *
 * @throws {UsageError} here or later, where the file cannot be written.
 */
export async function openOutput(path: string | undefined, terminal: Terminal): Promise<Output> {
  if (path === undefined)
    return { write: (bytes) => terminal.write(bytes), commit: async () => undefined, discard: async () => undefined };
  const output = await saying(path, () => openFile(path));
  return {
    write: (bytes) => saying(path, () => output.write(bytes)),
    commit: () => saying(path, () => output.commit()),
    discard: () => saying(path, () => output.discard()),
  };
}

/** A disk that is full, or a folder where a file should be, is for the person who typed the command to see to. */
async function saying<Result>(path: string, step: () => Promise<Result>): Promise<Result> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error)
      throw new UsageError(`${path} cannot be written: ${writeFailure(error)}`);
    throw error;
  }
}

async function openFile(path: string): Promise<Output> {
  await createFolder(dirname(path));
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => undefined,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  let file: FileHandle | undefined = await open(temporary, 'wx', mode);
  let block: Uint8Array[] = [];
  let size = 0;

  const flush = async (): Promise<void> => {
    await file?.writeFile(Buffer.concat(block));
    block = [];
    size = 0;
  };
  return {
    async write(bytes) {
      block.push(bytes);
      size += bytes.length;
      if (size >= blockSize) await flush();
      return true;
    },
    async commit() {
      await flush();
      // The mask of the process takes bits away when a file is made.
      if (mode !== undefined) await file?.chmod(mode);
      await file?.sync();
      await file?.close();
      file = undefined;
      try {
        await rename(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async discard() {
      if (!file) return;
      await file.close();
      file = undefined;
      await rm(temporary, { force: true });
    },
  };
}
