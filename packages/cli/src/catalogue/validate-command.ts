import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import { openPaths } from '../open-paths.js';
import { addReportOptions, formatHelp, type ReportFlags } from '../report-options.js';
import { runCheck } from '../run-check.js';
import type { Terminal } from '../terminal.js';

/** `ds4sscc catalogue validate [path...|-]` */
export function addValidateCommand(catalogue: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = catalogue
    .command('validate')
    .summary('check catalogues against DCAT-AP 3, and nothing else')
    .description(
      'Check DCAT catalogues against DCAT-AP 3, and against its profile for high-value datasets where they claim the regulation. Other files in a folder are passed over; what was named and holds no catalogue is an error.',
    )
    .argument('[path...]', 'files and folders, or - for standard input; the current folder when none is given')
    .addHelpText('after', formatHelp + validateHelp)
    .action(async (paths: string[], flags: ReportFlags) =>
      done(await validate(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addReportOptions(command);
}

async function validate(paths: readonly string[], flags: ReportFlags, terminal: Terminal): Promise<ExitCode> {
  return runCheck(paths, flags, terminal, async (options) => {
    const { checkCatalogueFiles } = await import('@ds4sscc/blueprint');
    return checkCatalogueFiles({ ...options, ...(await openPaths(paths)) });
  });
}

const validateHelp = `
Examples:
  ds4sscc catalogue validate catalogue.ttl
  ds4sscc catalogue validate catalogues/ --output html=report.html
  curl -s https://data.city.example/catalog.rdf | ds4sscc catalogue validate -`;
