import { type ExitCode, exitCodes } from './exit-codes.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Says in a line or two what went wrong, and whose fault it is; `command` is the one whose help tells more. */
export function reportFailure(error: unknown, terminal: Terminal, command = 'ds4sscc'): ExitCode {
  if (error instanceof UsageError) {
    terminal.printError(`ds4sscc: ${error.message}\n${helpHint(command)}\n`);
    return exitCodes.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  terminal.printError(
    `ds4sscc: this is a fault of ours, not of your data: ${message}\nPlease report it with the command you ran.\n`,
  );
  if (terminal.environment['DS4SSCC_DEBUG'] && error instanceof Error) terminal.printError(`${error.stack}\n`);
  return exitCodes.fault;
}

/** Where to read on after a mistake in a command line. */
export function helpHint(command: string): string {
  return `Run "${command} --help" to see what is possible.`;
}
