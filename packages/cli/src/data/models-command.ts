import type { Model } from '@ds4sscc/data-models';
import type { Command } from 'commander';
import { addDataOptions, type DataFlags, readDataOptions } from '../data-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { findModels } from './find-models.js';
import { modelList, modelPage } from './model-texts.js';

type ModelsFlags = DataFlags;

/** `ds4sscc data models [type]` */
export function addModelsCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = data
    .command('models')
    .summary('list the shared data models, search them, or show one')
    .description('List the shared data models by subject, search them, or show the attributes of one.')
    .argument('[words...]', 'an entity type such as AirQualityObserved, or words to search for')
    .addHelpText('after', modelsHelp)
    .action(async (words: string[], flags: ModelsFlags) => done(await models(words.join(' '), flags, terminal)));
  addDataOptions(command);
}

async function models(words: string, flags: ModelsFlags, terminal: Terminal): Promise<ExitCode> {
  const known = await knownModels(flags, terminal);
  const width = terminal.width ?? 100;
  if (words === '') {
    terminal.print(modelList(known, width));
    return exitCodes.fine;
  }
  const { exact, found, meant } = findModels(words, known);
  if (exact) terminal.print(modelPage(exact, width));
  else if (found.length > 0) terminal.print(modelList(found, width));
  else
    throw new UsageError(
      `no model is about "${words}"${meant === undefined ? '' : `; did you mean "${meant}"?`} "ds4sscc data models" lists them all.`,
    );
  return exitCodes.fine;
}

async function knownModels(flags: ModelsFlags, terminal: Terminal): Promise<readonly Model[]> {
  const { models: given } = await readDataOptions(flags, terminal);
  return given ?? (await import('@ds4sscc/data-models')).models;
}

const modelsHelp = `
Examples:
  ds4sscc data models
  ds4sscc data models AirQualityObserved
  ds4sscc data models noise`;
