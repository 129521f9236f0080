import type { Model } from '@ds4sscc/data-models';
import type { ModelFetch } from '@ds4sscc/data-models/foreign';
import { type Command, Option } from 'commander';
import { collect } from './option-values.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** Flags that say which models there are. */
export interface ModelFlags {
  readonly models?: readonly string[];
  readonly modelsLock: string;
  readonly updateModelsLock?: boolean;
  readonly modelsCache?: string;
}

/** Flags that say how data is judged. */
export interface DataFlags extends ModelFlags {
  readonly formats: 'assert' | 'annotate';
}

/** Flags of commands that check data as a whole. */
export interface CheckDataFlags extends DataFlags {
  readonly compare: 'entities' | 'nothing';
}

/** What flags that say how data is judged come to. */
export interface DataOptions {
  readonly formats: 'assert' | 'annotate';
  /** Left out where they are our own: these are loaded when there are entities to check. */
  readonly models?: readonly Model[];
}

/** Adds the option of every command that needs models. */
export function addModelOptions(command: Command): void {
  command
    .option(
      '--models <place>',
      'models of others too: a folder of JSON Schemas such as a Smart Data Models repository, an installed npm package, or the URL of a schema; repeat for more',
      collect,
    )
    .option('--models-lock <file>', 'for URLs: which documents were agreed on', 'models.lock.json')
    .option('--update-models-lock', 'for URLs: fetch what is needed, and write down what came')
    .option('--models-cache <folder>', 'keep compiled models in a folder of your own');
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

/** Adds the options of every command that checks data as a whole. */
export function addCheckDataOptions(command: Command): void {
  addDataOptions(command);
  command.addOption(
    new Option(
      '--compare <what>',
      'whether the entities of a file are compared with each other: identifiers that come twice, targets that are not there',
    )
      .choices(['entities', 'nothing'])
      .default('entities'),
  );
}

/** Reads the flags. */
export async function readDataOptions(flags: DataFlags, terminal: Terminal): Promise<DataOptions> {
  const { formats, models = [] } = flags;
  return { formats, ...(models.length > 0 && { models: await readModels(flags, terminal) }) };
}

/**
 * The models that were asked for, with our own of the types that they do not have.
 *
 * @throws {UsageError} where a place holds no model.
 */
export async function readModels(flags: ModelFlags, terminal: Terminal): Promise<readonly Model[]> {
  const { models: own } = await import('@ds4sscc/data-models');
  const { models: places = [] } = flags;
  if (places.length === 0) return own;
  const { addModels } = await import('@ds4sscc/blueprint');
  const loaded: Model[] = [];
  for (const place of places) for (const model of await loadPlace(place, flags, terminal)) loaded.push(model);
  return addModels(own, loaded);
}

async function loadPlace(place: string, flags: ModelFlags, terminal: Terminal): Promise<readonly Model[]> {
  const { loadModels } = await import('@ds4sscc/data-models/foreign/node');
  const { models, findings } = await loadModels(place, {
    lockFile: flags.modelsLock,
    writeLock: flags.updateModelsLock === true,
    ...(flags.modelsCache !== undefined && { cache: { directory: flags.modelsCache } }),
    ...(/^https?:/i.test(place) && { fetch: await modelFetch(place) }),
  });
  const reason = findings.find(({ level }) => level === 'error') ?? findings[0];
  if (models.length === 0) throw new UsageError(`--models ${place}: ${reason?.message ?? 'there is no model in it'}`);
  const unusable = findings.filter(({ level }) => level === 'error').length;
  if (unusable > 0)
    terminal.printError(
      `${place}: ${models.length} models; ${unusable} faults in the others, such as ${reason?.location.source}: ${reason?.message}\n`,
    );
  return models;
}

/** Hosts that published schemas refer to, beside the one that was named. */
const schemaHosts: readonly string[] = [
  'smart-data-models.github.io',
  'raw.githubusercontent.com',
  'geojson.org',
  'json-schema.org',
];

async function modelFetch(place: string): Promise<ModelFetch> {
  const { createGuardedFetch } = await import('@ds4sscc/linked-data/fetch');
  const { fetch } = createGuardedFetch({ hosts: [hostOf(place), ...schemaHosts] });
  return { fetch: (url) => fetch(url, { accept: 'application/schema+json, application/json' }) };
}

function hostOf(place: string): string {
  try {
    return new URL(place).host;
  } catch {
    throw new UsageError(`--models ${place}: that is no URL`);
  }
}
