import { type Command, Option } from 'commander';
import type { Model } from '@ds4sscc/data-models';
import type { Terminal } from './terminal.js';

/** Flags that say how data is judged. */
export interface DataFlags {
  readonly formats: 'assert' | 'annotate';
}

/** What they come to. */
export interface DataOptions {
  readonly formats: 'assert' | 'annotate';
  /** The models of this package where left out. */
  readonly models?: readonly Model[];
}

/** Adds the options of every command that judges data. */
export function addDataOptions(command: Command): void {
  command.addOption(
    new Option('--formats <policy>', 'whether a value of the wrong format (date-time, uri ...) is an error')
      .choices(['assert', 'annotate'])
      .default('assert'),
  );
}

/** Reads the flags. */
export async function readDataOptions({ formats }: DataFlags, _terminal: Terminal): Promise<DataOptions> {
  return { formats };
}
