import type { SchemaRepresentation } from '@ds4sscc/data-models/json-schema';
import { type Command, Option } from 'commander';
import { addModelOptions, type ModelFlags, readModels } from '../data-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { positiveInteger } from '../option-values.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';
import { modelOfType } from './find-models.js';

interface GenerateFlags extends ModelFlags {
  readonly count: number;
  readonly seed: number;
  readonly as: SchemaRepresentation;
  readonly start?: string;
  readonly ndjson?: boolean;
  readonly output?: string;
}

/** All entities of a run are made at once; more of them would not fit in memory on every machine. */
const mostEntities = 100_000;

/** `ds4sscc data generate <type>` */
export function addGenerateCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = data
    .command('generate')
    .summary('make valid entities of a model, for tests and demonstrations')
    .description(
      'Make valid entities of a model: the first has every attribute, the others some. Nothing in them is real.',
    )
    .argument('<type>', 'the entity type, such as AirQualityObserved')
    .option('-n, --count <n>', `how many (at most ${mostEntities})`, positiveInteger, 1)
    .option('--seed <n>', 'another number gives other entities; the same gives the same', positiveInteger, 1)
    .addOption(
      new Option('--as <representation>', 'how they are written')
        .choices(['key-values', 'concise', 'normalized'])
        .default('key-values'),
    )
    .option('--start <instant>', 'the instant from which their dates are counted (2026-01-01T00:00:00Z)')
    .option('--ndjson', 'one entity per line, in place of a list')
    .option('-o, --output <file>', 'where to write; standard output where left out')
    .addHelpText('after', generateHelp)
    .action(async (type: string, flags: GenerateFlags) => done(await generate(type, flags, terminal)));
  addModelOptions(command);
}

async function generate(type: string, flags: GenerateFlags, terminal: Terminal): Promise<ExitCode> {
  const { count, seed, start } = flags;
  if (count > mostEntities) throw new UsageError(`--count goes up to ${mostEntities}; with other seeds there is more`);
  const { generateExamples } = await import('@ds4sscc/data-models/examples');
  const { DataModelsError } = await import('@ds4sscc/data-models');
  const model = modelOfType(type, await readModels(flags, terminal));
  const text = (() => {
    try {
      const entities = generateExamples(model, {
        representation: flags.as,
        count,
        seed,
        ...(start !== undefined && { start }),
      });
      return flags.ndjson === true ? lines(entities) : document(entities);
    } catch (error) {
      if (error instanceof DataModelsError) throw new UsageError(error.message);
      throw error;
    }
  })();
  await writeOutput(text, flags.output, terminal);
  return exitCodes.fine;
}

function lines(entities: readonly unknown[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
}

/** One entity as it is, several as a list. */
function document(entities: readonly unknown[]): string {
  return `${JSON.stringify(entities.length === 1 ? entities[0] : entities, undefined, 2)}\n`;
}

const generateHelp = `
Examples:
  ds4sscc data generate AirQualityObserved
  ds4sscc data generate OffStreetParking --count 1000 --as normalized --ndjson -o parking.ndjson
  ds4sscc data generate WeatherObserved --seed 7 | ds4sscc data validate -`;
