import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Says in a line or two what went wrong, and whose fault it is. */
export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof UsageError) {
    terminal.printError(`ds4sscc: ${error.message}\nRun "ds4sscc --help" to see what is possible.\n`);
    return exitCodes.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.printError(
    `ds4sscc: this is a fault of ours, not of your data: ${message}\nPlease report it with the command you ran.\n`,
  );
  if (terminal.environment['DS4SSCC_DEBUG'] && error instanceof Error) terminal.printError(`${error.stack}\n`);
  return exitCodes.fault;
}
