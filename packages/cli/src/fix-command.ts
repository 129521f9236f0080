import type { Command } from 'commander';
import { chooseRules } from './choose-rules.js';
import { addDataOptions, type DataFlags, readModels } from './data-options.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { parseFixOutput } from './fix/fix-output.js';
import { collect } from './option-values.js';
import { createProgressLine } from './progress.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

interface FixFlags extends DataFlags {
  readonly write?: boolean;
  readonly rule?: readonly string[];
  readonly output: string;
  readonly progress: boolean;
}

/** `ds4sscc fix [path...]` and `ds4sscc data fix [path...]` */
export function addFixCommand(parent: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = parent
    .command('fix')
    .summary('show what can be corrected safely in data files; --write corrects it')
    .description(
      'Show what can be corrected safely in data files: quoted numbers, misspelt names, open rings and the like. A correction stays only where its finding is gone afterwards and no other has come. Files are touched only with --write; everything else in them stays as it is, byte for byte. For catalogues see "ds4sscc catalogue fix".',
    )
    .argument('[path...]', 'files and folders; the current folder when none is given')
    .option(
      '-w, --write',
      'correct the files: each is replaced in one step, keeps its permissions, and a link stays one',
    )
    .option('--rule <rule>', 'only corrections of this rule, or of an area such as geojson; repeat for more', collect)
    .option('-o, --output <format[=file]>', 'text, or patch: all differences, as "git apply" reads them', 'text')
    .option('--no-progress', 'no progress line')
    .addHelpText('after', fixHelp)
    .action(async (paths: string[], flags: FixFlags) =>
      done(await fix(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addDataOptions(command);
}

async function fix(paths: readonly string[], flags: FixFlags, terminal: Terminal): Promise<ExitCode> {
  if (paths.includes('-'))
    throw new UsageError('corrections are made in files: what comes through a pipe has no place to go back to');
  const output = parseFixOutput(flags.output);
  const { addModels, allRules, modelsAmong } = await import('@ds4sscc/blueprint');
  const { openTargets } = await import('@ds4sscc/blueprint/node');
  const { fixFile } = await import('./fix/fix-file.js');
  const { createFixTotals } = await import('./fix/fix-totals.js');
  const { createPatchView, createTextView } = await import('./fix/fix-view.js');
  const chosen = flags.rule && chooseRules(flags.rule, allRules);
  const given = await readModels(flags, terminal);
  const { sources, findings } = await openTargets(paths);
  const models = addModels(given, await modelsAmong(sources));
  const progress = await createProgressLine(terminal, flags.progress);
  const totals = createFixTotals();
  const view = output.format === 'patch' ? await createPatchView(output.file, terminal) : createTextView(terminal);
  try {
    for (const found of findings) totals.unreadable(found);
    for (const [index, source] of sources.entries()) {
      const result = await fixFile(source, terminal, {
        formats: flags.formats,
        models,
        write: flags.write === true,
        ...(chosen && { wanted: ({ rule }) => chosen.has(rule) }),
        onProgress: (bytes) =>
          progress.show({ source: source.name, index: index + 1, total: sources.length, bytes, size: source.size }),
        onLeft: (left) => totals.left(left),
        async onHunks(hunks) {
          progress.clear();
          await view.hunks(source.name, hunks);
        },
      });
      progress.clear();
      view.endFile();
      totals.file(source.name, result);
    }
    const [lost] = totals.filesWithLostLines;
    if (output.format === 'patch' && lost !== undefined)
      throw new UsageError(
        `${lost} has changes in lines that are too long for a patch; --write corrects it nevertheless`,
      );
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
  3  a file could not be read

Examples:
  ds4sscc fix data
  ds4sscc fix data --write
  ds4sscc fix data/air.ndjson --rule data/number-as-text --write
  ds4sscc fix data --output patch=corrections.patch`;
