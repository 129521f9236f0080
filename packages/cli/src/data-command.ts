import type { Command } from 'commander';
import { addConvertCommand } from './data/convert-command.js';
import { addGenerateCommand } from './data/generate-command.js';
import { addModelsCommand } from './data/models-command.js';
import { addValidateCommand } from './data/validate-command.js';
import type { ExitCode } from './exit-codes.js';
import { addFixCommand } from './fix-command.js';
import type { Terminal } from './terminal.js';

/** `ds4sscc data ...` */
export function addDataCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const data = program
    .command('data')
    .summary('work with data files: validate, convert, fix, models, generate')
    .description('Work with data files and the shared data models they follow.');
  addValidateCommand(data, terminal, done);
  addConvertCommand(data, terminal, done);
  addFixCommand(data, terminal, done);
  addModelsCommand(data, terminal, done);
  addGenerateCommand(data, terminal, done);
}
