import type { ExitCode } from './exit-codes.js';
import { processTerminal, type Terminal } from './terminal.js';

/**
 * Runs the command line and answers with the exit code; everything heavy is loaded when a command needs it.
 * It never throws: a fault of ours is one readable line and code 4 (`DS4SSCC_DEBUG=1` shows the stack).
 */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<ExitCode> {
  try {
    const { createProgram } = await import('./create-program.js');
    return await createProgram(terminal).run(argv);
  } catch (error) {
    const { reportFailure } = await import('./report-failure.js');
    return reportFailure(error, terminal);
  }
}
