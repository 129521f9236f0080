import type { Command } from 'commander';
import { addBuildCommand } from './catalogue/build-command.js';
import { addConvertCommand } from './catalogue/convert-command.js';
import { addFixCommand } from './catalogue/fix-command.js';
import { addScoreCommand } from './catalogue/score-command.js';
import { addValidateCommand } from './catalogue/validate-command.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** `ds4sscc catalogue ...` */
export function addCatalogueCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const catalogue = program
    .command('catalogue')
    .summary('work with DCAT-AP catalogues: build, convert, fix, score, validate')
    .description('Work with DCAT-AP catalogues: build, check, correct, score and convert them.');
  addBuildCommand(catalogue, terminal, done);
  addConvertCommand(catalogue, terminal, done);
  addFixCommand(catalogue, terminal, done);
  addScoreCommand(catalogue, terminal, done);
  addValidateCommand(catalogue, terminal, done);
}
