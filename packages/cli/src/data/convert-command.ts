import type { Command } from 'commander';
import { addModelOptions, type ModelFlags, readModels } from '../data-options.js';
import type { ExitCode } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import type { ConvertFlags } from './convert-file.js';
import { modelOfType } from './find-models.js';

interface ConvertCommandFlags extends Omit<ConvertFlags, 'to'>, ModelFlags {
  readonly to?: string;
  readonly draftMapping?: string;
}

/** `ds4sscc data convert <file|-> --to <representation>` */
export function addConvertCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = data
    .command('convert')
    .summary('convert entities to another representation, and say what it cannot carry')
    .description(
      'Convert entities from one representation of NGSI-LD, NGSIv2 or GeoJSON to another, record by record; rows of a table become entities by a mapping. What the target cannot carry is listed on standard error.',
    )
    .argument('[file]', 'the file to convert, or - for standard input', '-')
    .option('--to <representation>', 'what to convert to; see the list below')
    .option('--from <representation>', 'how the records are written; each tells its own where left out')
    .option('--at <instant>', 'the instant at which an entity is taken out of its history; the last where left out')
    .option('--geometry <attribute>', 'the attribute that a feature shows as its geometry', 'location')
    .option('-o, --output <file>', 'where to write; standard output where left out')
    .option('--mapping <file>', 'CSVW description of a table; one that stands beside it is found by itself')
    .option('--draft-mapping <type>', 'write such a description for a table, from the model of a type')
    .option('--ndjson', 'one record per line, however they stood in the file')
    .option('--list', 'a list (of features: a FeatureCollection), however they stood in the file')
    .option('--strict', 'exit with 1 where something is lost')
    .option('--no-progress', 'no progress line')
    .addHelpText('after', convertHelp)
    .action(async (file: string, flags: ConvertCommandFlags) => done(await convert(file, flags, terminal)));
  addModelOptions(command);
}

async function convert(file: string, flags: ConvertCommandFlags, terminal: Terminal): Promise<ExitCode> {
  const { draftMapping, to } = flags;
  const models = await readModels(flags, terminal);
  if (draftMapping !== undefined) {
    const { writeMappingDraft } = await import('./draft-mapping.js');
    return writeMappingDraft(file, modelOfType(draftMapping, models), flags.output, terminal);
  }
  if (to === undefined) throw new UsageError('say what to convert to: --to key-values, for example');
  const { convertFile } = await import('./convert-file.js');
  return convertFile(file, { ...flags, to }, models, terminal);
}

const convertHelp = `
Representations:
  normalized, concise, key-values           NGSI-LD (ETSI GS CIM 009, clause 4.5)
  temporal, temporal-values                 its values over time
  geojson, geojson-concise, geojson-key-values
  ngsi-v2, ngsi-v2-key-values               FIWARE NGSI v2

Exit codes:
  0  converted (with --strict: and nothing lost)
  1  something was lost, with --strict
  2  the command line is wrong
  3  the file, or a record of it, could not be read

Examples:
  ds4sscc data convert air.json --to key-values
  ds4sscc data convert air.ndjson --to geojson -o air.geojson
  ds4sscc data convert parking.csv --draft-mapping OffStreetParking -o parking.csv-metadata.json
  zcat history.ndjson.gz | ds4sscc data convert - --to concise --strict > concise.ndjson`;
