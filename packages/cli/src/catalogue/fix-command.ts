import { type Command, Option } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { parseFixOutput } from '../fix/fix-output.js';
import { collect } from '../option-values.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface FixFlags {
  readonly write?: boolean;
  readonly rule?: readonly string[];
  readonly output: string;
  readonly dates?: 'day-first' | 'month-first';
  readonly rewrite?: boolean;
  readonly suggestions?: boolean;
}

/** `ds4sscc catalogue fix [path...]` */
export function addFixCommand(catalogue: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  catalogue
    .command('fix')
    .summary('show what can be corrected safely in catalogues; --write corrects it')
    .description(
      'Show what can be corrected safely in catalogues: names where entries of code lists belong, addresses in quotes, dates in other forms, classes that the place of a value tells, and the like. The result is read again: it says what is shown here, and nothing else has changed. Files are touched only with --write.',
    )
    .argument('[path...]', 'files and folders; the current folder when none is given')
    .option(
      '-w, --write',
      'correct the files: each is replaced in one step, keeps its permissions, and a link stays one',
    )
    .option('--rule <rule>', 'only corrections of this kind, such as fix/date-form; repeat for more', collect)
    .addOption(
      new Option(
        '--dates <order>',
        'how dates such as 03/04/2024 are meant; they are left alone where it is not said',
      ).choices(['day-first', 'month-first']),
    )
    .option('--suggestions', 'list what may be right, and was not done because only you can know')
    .option('--rewrite', 'write a file anew where it cannot be changed in place; its comments and layout are lost')
    .option('-o, --output <format[=file]>', 'text, or patch: all differences, as "git apply" reads them', 'text')
    .addHelpText('after', fixHelp)
    .action(async (paths: string[], flags: FixFlags) =>
      done(await fix(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
}

async function fix(paths: readonly string[], flags: FixFlags, terminal: Terminal): Promise<ExitCode> {
  if (paths.includes('-'))
    throw new UsageError('corrections are made in files: what comes through a pipe has no place to go back to');
  const output = parseFixOutput(flags.output);
  const { chooseRules } = await import('../choose-rules.js');
  const { fixRules } = await import('@ds4sscc/blueprint');
  const { openTargets } = await import('@ds4sscc/blueprint/node');
  const { createCatalogueTotals } = await import('./catalogue-totals.js');
  const { fixCatalogueFile } = await import('./fix-catalogue-file.js');
  const { createPatchView, createTextView } = await import('../fix/fix-view.js');
  const chosen = flags.rule && chooseRules(flags.rule, fixRules);
  const { sources, findings } = await openTargets(paths);
  const totals = createCatalogueTotals(flags.suggestions === true);
  const view = output.format === 'patch' ? await createPatchView(output.file, terminal) : createTextView(terminal);
  try {
    for (const found of findings) totals.unreadable(found);
    for (const source of sources) {
      const result = await fixCatalogueFile(source, terminal, {
        write: flags.write === true,
        rewrite: flags.rewrite === true,
        ...(flags.dates && { dayOrder: flags.dates }),
        ...(chosen && { wanted: (rule: string) => chosen.has(rule) }),
        onHunks: (hunks) => view.hunks(source.name, hunks),
      });
      view.endFile();
      totals.file(source.name, result, paths.includes(source.name));
    }
    await view.end();
  } finally {
    await view.discard();
  }
  // A patch on standard output is for a program to read: people read the other stream then.
  (output.format === 'patch' ? terminal.printError : terminal.print)(totals.text(flags.write === true));
  if (totals.unreadableCount > 0) return exitCodes.unreadable;
  return totals.errorsLeft > 0 ? exitCodes.findings : exitCodes.fine;
}

const fixHelp = `
Exit codes:
  0  the files as they are now have no errors
  1  errors are left: some that --write would correct, or some that need you
  2  the command line is wrong
  3  a file could not be read, or holds no catalogue

Examples:
  ds4sscc catalogue fix catalogue.ttl
  ds4sscc catalogue fix catalogue.ttl --write
  ds4sscc catalogue fix catalogue.rdf --suggestions
  ds4sscc catalogue fix catalogues/ --output patch=corrections.patch`;
