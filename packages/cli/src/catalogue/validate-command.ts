import { randomInt } from 'node:crypto';
import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import { openPaths } from '../open-paths.js';
import { collect } from '../option-values.js';
import { addReportOptions, formatHelp, type ReportFlags } from '../report-options.js';
import { runCheck } from '../run-check.js';
import type { Terminal } from '../terminal.js';

interface ValidateFlags extends ReportFlags {
  readonly family?: readonly string[];
  readonly profile?: readonly string[];
  readonly shapes?: readonly string[];
}

/** `ds4sscc catalogue validate [path...|-]` */
export function addValidateCommand(catalogue: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = catalogue
    .command('validate')
    .summary('check catalogues against DCAT-AP 3, and say what to fix first')
    .description(
      'Check DCAT catalogues against DCAT-AP 3, and against its profile for high-value datasets where they claim the regulation. Other files in a folder are passed over; what was named and holds no catalogue is an error.',
    )
    .argument('[path...]', 'files and folders, or - for standard input; the current folder when none is given')
    .option('--family <name>', 'only this family of rules, or "all"; repeat for more (see the list below)', collect)
    .option('--profile <name>', 'check this profile too, geodcat-ap or mobility-dcat-ap; repeat for more', collect)
    .option('--shapes <file>', 'validate with these SHACL shapes too; repeat for more', collect)
    .addHelpText('after', familyHelp + formatHelp + validateHelp)
    .action(async (paths: string[], flags: ValidateFlags) =>
      done(await validate(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addReportOptions(command);
}

async function validate(paths: readonly string[], flags: ValidateFlags, terminal: Terminal): Promise<ExitCode> {
  const { readCatalogueSettings } = await import('./catalogue-settings.js');
  const { createFixFirst } = await import('./fix-first.js');
  const settings = await readCatalogueSettings(flags);
  const first = createFixFirst(paths, terminal.width ?? 100);
  return runCheck(
    paths,
    flags,
    terminal,
    async (options) => {
      const { checkCatalogueFiles } = await import('@ds4sscc/blueprint');
      const { createTemporarySpill } = await import('@ds4sscc/findings/node');
      return checkCatalogueFiles({
        ...options,
        ...settings,
        ...(await openPaths(paths)),
        // Nobody can choose names so that two are taken for one.
        large: { openSpill: createTemporarySpill, seed: randomInt(2 ** 32), onCatalogue: first.passLarge },
        look: first.see,
      });
    },
    () => first.text(),
  );
}

const familyHelp = `
Families of rules (the first three where none is named):
  dcat-ap      what DCAT-AP asks of each class and property
  hvd          what the regulation on high-value datasets adds
  catalogue    what has to hold between the resources of a catalogue
  background   classes that the file leaves out, and everybody knows
  undescribed  classes of values that nothing here describes
  artefact     where the official shapes contradict the specification
`;

const validateHelp = `
Examples:
  ds4sscc catalogue validate catalogue.ttl
  ds4sscc catalogue validate catalogue.rdf --family hvd
  ds4sscc catalogue validate catalogue.ttl --shapes national-profile.ttl
  ds4sscc catalogue validate catalogues/ --output html=report.html
  curl -s https://data.city.example/catalog.rdf | ds4sscc catalogue validate -`;
