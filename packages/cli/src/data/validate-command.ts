import { type Command, Option } from 'commander';
import { addCheckDataOptions } from '../data-options.js';
import type { ExitCode } from '../exit-codes.js';
import { collect } from '../option-values.js';
import { addReportOptions, formatHelp } from '../report-options.js';
import { addRunOptions } from '../run-options.js';
import type { Terminal } from '../terminal.js';
import type { ValidateFlags } from './validate-files.js';

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
    .action(async (paths: string[], flags: ValidateFlags) => {
      const { validateFiles } = await import('./validate-files.js');
      done(await validateFiles(paths.length > 0 ? paths : ['.'], flags, terminal));
    });
  addReportOptions(command);
  addCheckDataOptions(command);
  addRunOptions(command);
}

const validateHelp = `
Examples:
  ds4sscc data validate data
  ds4sscc data validate air.ndjson --output json
  ds4sscc data validate year.ndjson.gz --threads 8 --resume year.journal
  ds4sscc data validate stream.ndjson --compare nothing
  ds4sscc data validate parking.csv --mapping parking-mapping.json
  curl -s https://city.example/air | ds4sscc data validate -`;
