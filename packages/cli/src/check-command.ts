import type { CheckCache } from '@ds4sscc/blueprint';
import type { CacheTrouble } from '@ds4sscc/blueprint/node';
import type { Command } from 'commander';
import { addCheckDataOptions, type CheckDataFlags, readDataOptions } from './data-options.js';
import type { ExitCode } from './exit-codes.js';
import { addProbeChoice, chosenProbe, type ProbeFlags } from './interop/probe-options.js';
import { openPaths } from './open-paths.js';
import { readVersion } from './read-version.js';
import { addReportOptions, formatHelp, type ReportFlags } from './report-options.js';
import { runCheck } from './run-check.js';
import { addRunOptions, readRunOptions, type RunFlags } from './run-options.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

type CheckFlags = ReportFlags &
  CheckDataFlags &
  RunFlags &
  ProbeFlags & { readonly probe?: boolean; readonly cache?: string };

/** `ds4sscc check [path...]` */
export function addCheckCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command('check')
    .summary('check files and folders, and report what is wrong and what to do')
    .description(
      'Check files and folders. Files are recognised by their content; a dataspace.yaml adds what belongs together.',
    )
    .argument('[path...]', 'files and folders; the current folder when none is given')
    .addHelpText('after', formatHelp + checkHelp)
    .action(async (paths: string[], flags: CheckFlags) =>
      done(await check(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addReportOptions(command);
  addCheckDataOptions(command);
  addRunOptions(command);
  addProbeChoice(command);
  command.option(
    '--cache <folder>',
    'keep what was found in a folder; files that did not change are not checked again',
  );
}

async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const run = readRunOptions(flags, paths);
  if (flags.cache !== undefined && flags.resume !== undefined)
    throw new UsageError(
      '--cache and --resume: give one of them; what was checked before a stop is in the cache as well',
    );
  return runCheck(paths, flags, terminal, async (options) => {
    const { checkDataSpace } = await import('@ds4sscc/blueprint/check-data-space');
    const data = await readDataOptions(flags, terminal);
    const opened = await openPaths(paths);
    const { probe, finish } = await chosenProbe(flags, terminal);
    const report = await checkDataSpace({
      ...options,
      ...data,
      ...run,
      ...probe,
      ...(flags.cache !== undefined && { cache: await openCache(flags.cache, terminal) }),
      compare: flags.compare,
      ...opened,
    });
    await finish();
    return report;
  });
}

async function openCache(folder: string, terminal: Terminal): Promise<CheckCache> {
  const { createFolderCache } = await import('@ds4sscc/blueprint/node');
  return createFolderCache(folder, {
    version: readVersion(),
    onTrouble: (trouble) => terminal.printError(`--cache ${folder}: ${troubles[trouble]}\n`),
  });
}

const troubles: Readonly<Record<CacheTrouble, string>> = {
  'entry-damaged': 'what is kept there is damaged; what it was about is checked again',
  'not-written': 'it cannot be written to; the next run checks everything again',
};

const checkHelp = `
Cache:
  The report with --cache is the same as without. What was found is taken from the folder where nothing changed that bears on
  it: the bytes of the files, their names, settings, this software, the day, and the instant where something expires. With
  --models, data is checked each time. Who may write to the folder says what is found: keep it to yourself, and delete it when
  you like. It takes up to 256 MB, or what one check needs.

Examples:
  ds4sscc check examples/two-cities
  ds4sscc check . --output sarif=out.sarif --output html=report.html
  ds4sscc check data/air.ndjson --output json --fail-on warning
  ds4sscc check archive --threads 8 --resume check.journal
  ds4sscc check . --cache .cache/ds4sscc`;
