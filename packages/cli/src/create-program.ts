import { Command, CommanderError } from 'commander';
import { addCatalogueCommand } from './catalogue-command.js';
import { addCheckCommand } from './check-command.js';
import { addDataCommand } from './data-command.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { addDeriveCommand } from './derive-command.js';
import { addFixCommand } from './fix-command.js';
import { addInitCommand } from './init-command.js';
import { addInteropCommand } from './interop-command.js';
import { addPolicyCommand } from './policy-command.js';
import type { Terminal } from './terminal.js';
import { readVersion } from './read-version.js';
import { helpHint, reportFailure } from './report-failure.js';

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
    .showHelpAfterError(helpHint('ds4sscc'))
    .exitOverride()
    .addHelpText('after', exitCodeHelp);
  addCheckCommand(program, terminal, done);
  addFixCommand(program, terminal, done);
  addDataCommand(program, terminal, done);
  addCatalogueCommand(program, terminal, done);
  addInitCommand(program, terminal, done);
  addDeriveCommand(program, terminal, done);
  addInteropCommand(program, terminal, done);
  addPolicyCommand(program, terminal, done);
  inheritSettings(program);
  let running = 'ds4sscc';
  program.hook('preAction', (_, command) => {
    running = pathOf(command);
  });
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
        if (!(error instanceof CommanderError)) return reportFailure(error, terminal, running);
        if (error.code === 'commander.unknownCommand') terminal.printError(elsewhere(program, program.args[0]));
        return error.exitCode === 0 ? exitCodes.fine : exitCodes.usage;
      }
    },
  };
}

function inheritSettings(parent: Command): void {
  for (const command of parent.commands) {
    command.copyInheritedSettings(parent);
    command.showHelpAfterError(helpHint(pathOf(command)));
    inheritSettings(command);
  }
}

/** The names that lead to a command. */
function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

/** `validate` stands under `data`, `lint` under `policy`: where a name was looked for too high. */
function elsewhere(program: Command, name: string | undefined): string {
  const found = program.commands.flatMap(({ commands }) => commands).filter((command) => command.name() === name);
  return found.map((command) => `There is "${pathOf(command)}".\n`).join('');
}

const exitCodeHelp = `
Exit codes:
  0  no finding at or above --fail-on
  1  findings at or above --fail-on
  2  the command line is wrong
  3  a target could not be read
  4  a fault of ours`;
