import type { Representation } from '@ds4sscc/data-models';
import { type Command, Option } from 'commander';
import { addDataOptions, type DataFlags, readDataOptions } from '../data-options.js';
import type { ExitCode } from '../exit-codes.js';
import { openPaths } from '../open-paths.js';
import { collect } from '../option-values.js';
import { addReportOptions, formatHelp, type ReportFlags } from '../report-options.js';
import { runCheck } from '../run-check.js';
import { addRunOptions, readRunOptions, type RunFlags } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import { modelOfType } from './find-models.js';
import { readMapping } from './read-mapping.js';

interface ValidateFlags extends ReportFlags, DataFlags, RunFlags {
  readonly mapping?: string;
  readonly model?: readonly string[];
  readonly representation?: Representation;
}

/** `ds4sscc data validate [path...|-]` */
export function addValidateCommand(data: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = data
    .command('validate')
    .summary('check data files against the shared models, and nothing else')
    .description(
      'Check data files (NGSI-LD entities, GeoJSON, GBFS, tables with a mapping) against the models of their types. Other files in a folder are passed over; what was named and is no data is an error.',
    )
    .argument('[path...]', 'files and folders, or - for standard input; the current folder when none is given')
    .option('--model <type>', 'check against the model of this type only; repeat for more', collect)
    .addOption(
      new Option('--representation <name>', 'how the entities have to be written').choices([
        'normalized',
        'concise',
        'key-values',
        'ngsi-v2',
      ]),
    )
    .option('--mapping <file>', 'CSVW description of tables that none stands beside')
    .addHelpText('after', formatHelp + validateHelp)
    .action(async (paths: string[], flags: ValidateFlags) =>
      done(await validate(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addReportOptions(command);
  addDataOptions(command);
  addRunOptions(command);
}

async function validate(paths: readonly string[], flags: ValidateFlags, terminal: Terminal): Promise<ExitCode> {
  const run = readRunOptions(flags, paths);
  return runCheck(paths, flags, terminal, async (options) => {
    const { checkData } = await import('@ds4sscc/blueprint');
    const data = await readDataOptions(flags, terminal);
    const models = flags.model?.map((type) => modelOfType(type, data.models)) ?? data.models;
    const { representation } = flags;
    const mapping = flags.mapping === undefined ? {} : { mapping: await readMapping(flags.mapping) };
    return checkData({
      ...options,
      ...data,
      ...run,
      models,
      ...(representation && { representation }),
      ...mapping,
      ...(await openPaths(paths)),
    });
  });
}

const validateHelp = `
Examples:
  ds4sscc data validate data
  ds4sscc data validate air.ndjson --output json
  ds4sscc data validate year.ndjson.gz --threads 8 --resume year.journal
  ds4sscc data validate parking.csv --mapping parking-mapping.json
  curl -s https://city.example/air | ds4sscc data validate -`;
