import type { Model } from '@ds4sscc/data-models';
import type { SchemaRepresentation } from '@ds4sscc/data-models/json-schema';
import { type Command, Option } from 'commander';
import { addModelOptions, type ModelFlags, readModels } from '../data-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { findModels, modelOfType } from './find-models.js';
import { modelList, modelPage } from './model-texts.js';

interface ModelsFlags extends ModelFlags {
  readonly as?: keyof typeof forms;
  readonly representation: SchemaRepresentation;
}

/** What a model can be written as, each loaded when it is asked for. */
const forms: Readonly<Record<string, (model: Model, representation: SchemaRepresentation) => Promise<string>>> = {
  'json-schema': async (model, representation) =>
    json((await import('@ds4sscc/data-models/json-schema')).toJsonSchema(model, representation)),
  context: async (model) => json((await import('@ds4sscc/data-models/json-ld-context')).toJsonLdContext(model)),
  markdown: async (model) => (await import('@ds4sscc/data-models/page')).toMarkdown(model),
  typescript: async (model) => (await import('@ds4sscc/data-models/typescript')).toTypeScript(model),
};

/** `ds4sscc data models [type]` */
export function addModelsCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = data
    .command('models')
    .summary('list the shared data models, search them, or show one')
    .description('List the shared data models by subject, search them, or show the attributes of one.')
    .argument('[words...]', 'an entity type such as AirQualityObserved, or words to search for')
    .addOption(new Option('--as <form>', 'write the model of a type for a program').choices(Object.keys(forms)))
    .addOption(
      new Option('--representation <name>', 'of which entities the JSON Schema is')
        .choices(['key-values', 'concise', 'normalized'])
        .default('key-values'),
    )
    .addHelpText('after', modelsHelp)
    .action(async (words: string[], flags: ModelsFlags) => done(await models(words.join(' '), flags, terminal)));
  addModelOptions(command);
}

async function models(words: string, flags: ModelsFlags, terminal: Terminal): Promise<ExitCode> {
  const known = await readModels(flags, terminal);
  const width = terminal.width ?? 100;
  const write = flags.as === undefined ? undefined : forms[flags.as];
  if (write) {
    if (words === '') throw new UsageError('--as needs the entity type that is to be written');
    terminal.print(await write(modelOfType(words, known), flags.representation));
    return exitCodes.fine;
  }
  if (words === '') {
    terminal.print(modelList(known, width));
    return exitCodes.fine;
  }
  const { exact, found, meant } = findModels(words, known);
  if (exact) terminal.print(modelPage(exact, width));
  else if (found.length > 0) terminal.print(modelList(found, width));
  else
    throw new UsageError(
      `no model is about "${words}"${meant === undefined ? '; "ds4sscc data models" lists them all, in English' : `; did you mean "${meant}"?`}`,
    );
  return exitCodes.fine;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const modelsHelp = `
Examples:
  ds4sscc data models
  ds4sscc data models noise
  ds4sscc data models AirQualityObserved
  ds4sscc data models AirQualityObserved --as json-schema --representation normalized`;
