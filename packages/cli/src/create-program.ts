import { Command, CommanderError } from 'commander';
import { addCheckCommand } from './check-command.js';
import { addDataCommand } from './data-command.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { addFixCommand } from './fix-command.js';
import { addInitCommand } from './init-command.js';
import { addPolicyCommand } from './policy-command.js';
import type { Terminal } from './terminal.js';
import { readVersion } from './read-version.js';

/** The command line as a value: parse and run it with {@link Program.run}. */
export interface Program {
  run(argv: readonly string[]): Promise<ExitCode>;
}

/** Commands, help and the translation of parser errors into exit codes. */
export function createProgram(terminal: Terminal): Program {
  let code: ExitCode = exitCodes.fine;
  const done = (result: ExitCode): void => {
    code = result;
  };
  const program = new Command('ds4sscc')
    .description('Describe a data space once; check its data, policies, catalogue and interoperability.')
    .version(readVersion(), '-v, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .configureOutput({
      writeOut: (text) => terminal.print(text),
      writeErr: (text) => terminal.printError(text),
      outputError: (text, write) => write(text.replace(/^error:/, 'ds4sscc:')),
    })
    .showSuggestionAfterError(true)
    .showHelpAfterError('Run "ds4sscc --help" to see what is possible.')
    .exitOverride()
    .addHelpText('after', exitCodeHelp);
  addCheckCommand(program, terminal, done);
  addFixCommand(program, terminal, done);
  addDataCommand(program, terminal, done);
  addInitCommand(program, terminal, done);
  addPolicyCommand(program, terminal, done);
  inheritSettings(program);
  return {
    async run(argv) {
      try {
        if (argv.length === 0) {
          program.outputHelp();
          return exitCodes.usage;
        }
        await program.parseAsync([...argv], { from: 'user' });
        return code;
      } catch (error) {
        if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
        throw error;
      }
    },
  };
}

function inheritSettings(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    inheritSettings(command);
  }
}

const exitCodeHelp = `
Exit codes:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  the command line is wrong
  3  a target could not be read
  4  a fault of ours`;
