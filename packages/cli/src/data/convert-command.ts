import type { RecordRepresentation, TargetRepresentation } from '@ds4sscc/data-models/convert';
import { nearestWord } from '@ds4sscc/findings';
import type { Command } from 'commander';
import { addModelOptions, type ModelFlags, readModels } from '../data-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openOutput } from '../output-file.js';
import { createProgressLine } from '../progress.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { modelOfType } from './find-models.js';
import { createLossList } from './loss-list.js';
import { mappingBeside, readMapping } from './read-mapping.js';
import { tableRecords } from './table-records.js';

interface ConvertFlags extends ModelFlags {
  readonly to?: string;
  readonly from?: string;
  readonly at?: string;
  readonly geometry?: string;
  readonly output?: string;
  readonly ndjson?: boolean;
  readonly list?: boolean;
  readonly strict?: boolean;
  readonly mapping?: string;
  readonly draftMapping?: string;
  readonly progress: boolean;
}

/** `ds4sscc data convert <file|-> --to <representation>` */
export function addConvertCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = data
    .command('convert')
    .summary('convert entities to another representation, and say what it cannot carry')
    .description(
      'Convert entities from one representation of NGSI-LD, NGSIv2 or GeoJSON to another, record by record. What the target cannot carry is listed on standard error.',
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
    .action(async (file: string, flags: ConvertFlags) => done(await convert(file, flags, terminal)));
  addModelOptions(command);
}

async function convert(file: string, flags: ConvertFlags, terminal: Terminal): Promise<ExitCode> {
  if (flags.draftMapping !== undefined) {
    const { writeMappingDraft } = await import('./draft-mapping.js');
    const model = modelOfType(flags.draftMapping, await readModels(flags, terminal));
    return writeMappingDraft(file, model, flags.output, terminal);
  }
  if (flags.to === undefined) throw new UsageError('say what to convert to: --to key-values, for example');
  const { convertEntities, representations } = await import('@ds4sscc/data-models/convert');
  const { DataModelsError } = await import('@ds4sscc/data-models');
  const { openData } = await import('@ds4sscc/data-models/node');
  const names = representations.map(({ name }) => name);
  const to = oneOf('--to', flags.to, names) as TargetRepresentation;
  if (flags.ndjson && flags.list) throw new UsageError('--ndjson and --list exclude each other');
  const model = await readModels(flags, terminal);
  const mappingFile = flags.mapping ?? (isTable(file) ? await mappingBeside(file) : undefined);
  const mapping = mappingFile === undefined ? undefined : await readMapping(mappingFile);
  if (isTable(file) && !mapping)
    throw new UsageError(
      `${file} is a table: --mapping says what its columns mean, and --draft-mapping makes a first such file`,
    );
  const losses = createLossList();
  const input = await openData(file, { onFinding: losses.add });
  const progress = await createProgressLine(terminal, flags.progress);
  try {
    const output = await openOutput(flags.output, terminal);
    try {
      const source = input.name;
      const records = mapping ? tableRecords(input.chunks, { source, mapping, onFinding: losses.add }) : input.chunks;
      const parts = convertEntities(records, {
        to,
        source,
        ...(flags.from !== undefined && { from: flags.from as RecordRepresentation }),
        ...(flags.at !== undefined && { at: flags.at }),
        ...(flags.geometry !== undefined && { geometryProperty: flags.geometry }),
        ...(flags.ndjson && { layout: 'ndjson' }),
        ...((flags.list || (mapping && !flags.ndjson)) && { layout: 'list' }),
        model,
        onFinding: losses.add,
        onProgress: () => progress.show({ source, index: 1, total: 1, bytes: input.bytesRead(), size: input.size }),
      });
      let step = await parts.next();
      for (; !step.done; step = await parts.next())
        if (!(await output.write(Buffer.from(step.value)))) return exitCodes.fine;
      await output.commit();
      progress.clear();
      const { records: count, converted } = step.value;
      terminal.printError(`${losses.text()}${converted} of ${count} records converted to ${to}.\n`);
      if (losses.anyUnreadable() || count === 0) return exitCodes.unreadable;
      return flags.strict && losses.any() ? exitCodes.findings : exitCodes.fine;
    } finally {
      await output.discard();
    }
  } catch (error) {
    if (error instanceof DataModelsError) throw new UsageError(error.message);
    throw error;
  }
}

function isTable(file: string): boolean {
  return /\.(?:csv|tsv)(?:\.gz)?$/i.test(file);
}

/** A word of a list; the nearest one is offered for any other. */
function oneOf(option: string, word: string, words: readonly string[]): string {
  if (words.includes(word)) return word;
  const meant = nearestWord(word, words);
  throw new UsageError(
    `${option} "${word}" is no representation${meant === undefined ? '' : `; did you mean "${meant}"?`} Known are ${words.join(', ')}.`,
  );
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
