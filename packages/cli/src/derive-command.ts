import type { Command } from 'commander';
import { addModelOptions, type ModelFlags } from './data-options.js';
import type { ExitCode } from './exit-codes.js';
import { instant } from './option-values.js';
import type { Terminal } from './terminal.js';

/** Flags of `ds4sscc derive`. */
export interface DeriveFlags extends ModelFlags {
  readonly output?: string;
  readonly format?: string;
  readonly check?: boolean;
  readonly force?: boolean;
  readonly list?: boolean;
  readonly now?: string;
  readonly progress: boolean;
}

/** `ds4sscc derive [what...] [folder|dataspace.yaml]` */
export function addDeriveCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command('derive')
    .summary('write everything that follows from a dataspace.yaml: catalogue, policies, canvas, scorecard')
    .description(
      'Write what follows from the description of a data space: catalogue, policies, context, validators, canvas, scorecard, what is missing. The same description gives the same bytes.',
    )
    .argument('[words...]', 'what to derive (all that follows, where left out), and the folder or its dataspace.yaml')
    .option('-o, --output <place>', 'the folder to write into, a file for one artefact, or - for standard output')
    .option('--format <name>', 'for one artefact: in this format; the ending of the file tells where left out')
    .option('--check', 'write nothing, and fail where the files are not what would be derived')
    .option('--force', 'also replace files that "derive" did not write, or that were changed since')
    .option('--list', 'list what can be derived, with its formats')
    .option('--now <instant>', 'judge expiry dates as of this day or instant; none is judged where left out', instant)
    .option('--no-progress', 'no progress line')
    .addHelpText('after', deriveHelp)
    .action(async (words: string[], flags: DeriveFlags) => {
      const { derive } = await import('./derive/derive.js');
      done(await derive(words, flags, terminal));
    });
  addModelOptions(command);
}

const deriveHelp = `
Files go into the folder "derived" beside the description, where --output names no other. A file that "derive" did not
write, or that somebody changed since, is replaced only with --force. What was derived before and no longer follows is
removed. "ds4sscc check" passes over derived files that nobody changed: they say nothing that the description does not say.

Exit codes:
  0  derived; with --check: all files are what would be derived
  1  the description has errors, or something that was asked for cannot be derived; with --check: files differ
  2  the command line is wrong, or a file must not be replaced
  3  there is no description, or it could not be read

Examples:
  ds4sscc derive
  ds4sscc derive catalogue policies examples/two-cities
  ds4sscc derive catalogue -o catalogue.rdf
  ds4sscc derive gaps --format markdown -o -
  ds4sscc derive --check`;
