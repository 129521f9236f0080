import { type Command, InvalidArgumentError } from 'commander';
import { UsageError } from './usage-error.js';

/** Flags that say how the work is done; what is found does not depend on them. */
export interface RunFlags {
  readonly threads?: number;
  readonly resume?: string;
}

/** More threads than this are a slip of the fingers. */
const mostThreads = 256;

/** Adds the options of every command that may run for long. */
export function addRunOptions(command: Command): void {
  command
    .option('--threads <n>', 'threads that check large files of entities (the cores of the machine)', threadCount)
    .option(
      '--resume <file>',
      'keep what was checked in this file; the same command goes on from there after it was stopped',
    );
}

/**
 * Reads the flags.
 *
 * @throws {UsageError} where standard input would have to be read again.
 */
export function readRunOptions({ threads, resume }: RunFlags, paths: readonly string[]): RunFlags {
  if (resume !== undefined && paths.includes('-'))
    throw new UsageError('--resume needs files: standard input cannot be read again');
  return { ...(threads !== undefined && { threads }), ...(resume !== undefined && { resume }) };
}

function threadCount(text: string): number {
  const count = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : Number.NaN;
  if (!(count <= mostThreads)) throw new InvalidArgumentError(`It has to be a whole number from 1 to ${mostThreads}.`);
  return count;
}
