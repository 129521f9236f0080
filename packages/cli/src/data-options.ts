import type { Model } from '@ds4sscc/data-models';
import { type Command, Option } from 'commander';
import { collect } from './option-values.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Flags that say which models there are. */
export interface ModelFlags {
  readonly models?: readonly string[];
}

/** Flags that say how data is judged. */
export interface DataFlags extends ModelFlags {
  readonly formats: 'assert' | 'annotate';
}

/** What they come to. */
export interface DataOptions {
  readonly formats: 'assert' | 'annotate';
  readonly models: readonly Model[];
}

/** Adds the option of every command that needs models. */
export function addModelOptions(command: Command): void {
  command.option(
    '--models <place>',
    'models of others too: a folder of JSON Schemas (such as a Smart Data Models repository) or an installed npm package; repeat for more',
    collect,
  );
}

/** Adds the options of every command that judges data. */
export function addDataOptions(command: Command): void {
  addModelOptions(command);
  command.addOption(
    new Option('--formats <policy>', 'whether a text of the wrong format (date-time, uri ...) is an error')
      .choices(['assert', 'annotate'])
      .default('assert'),
  );
}

/** Reads the flags. */
export async function readDataOptions(flags: DataFlags, terminal: Terminal): Promise<DataOptions> {
  return { formats: flags.formats, models: await readModels(flags, terminal) };
}

/**
 * The models that were asked for, with our own of the types that they do not have.
 *
 * @throws {UsageError} where a place holds no model.
 */
export async function readModels({ models: places = [] }: ModelFlags, terminal: Terminal): Promise<readonly Model[]> {
  const { models: own } = await import('@ds4sscc/data-models');
  if (places.length === 0) return own;
  const { loadModels } = await import('@ds4sscc/data-models/foreign/node');
  const loaded: Model[] = [];
  for (const place of places) {
    const { models, findings } = await loadModels(place);
    for (const model of models) loaded.push(model);
    const [first] = findings;
    if (models.length === 0) throw new UsageError(`--models ${place}: ${first?.message ?? 'there is no model in it'}`);
    const unusable = findings.filter(({ level }) => level === 'error');
    if (unusable.length > 0)
      terminal.printError(
        `${place}: ${models.length} models; ${unusable.length} schemas cannot be used, such as ${unusable[0]?.location.source}: ${unusable[0]?.message}\n`,
      );
  }
  const types = new Set(loaded.map(({ type }) => type));
  return [...loaded, ...own.filter(({ type }) => !types.has(type))];
}
