import { access, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { levels, type Report } from '@ds4sscc/findings';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { createFolder } from './create-folder.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { formatList, loadFormat, type Output, parseOutput } from './formats.js';
import { createProgressLine } from './progress.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { readVersion } from './read-version.js';

interface CheckFlags {
  readonly output?: readonly string[];
  readonly failOn: FailOn;
  readonly suppressions?: string;
  readonly maxFindings?: number;
  readonly now?: string;
  readonly progress: boolean;
}

const failLevels = [...levels, 'never'] as const;
type FailOn = (typeof failLevels)[number];

/** `ds4sscc check [path...]` */
export function addCheckCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('check')
    .summary('check files and folders, and report what is wrong and what to do')
    .description(
      'Check files and folders. Files are recognised by their content; a dataspace.yaml adds what belongs together.',
    )
    .argument('[path...]', 'files and folders; the current folder when none is given')
    .option(
      '-o, --output <format[=file]>',
      'report in this format, to standard output or a file; repeat for more',
      collect,
    )
    .addOption(
      new Option('--fail-on <level>', 'lowest level that fails the check').choices(failLevels).default('error'),
    )
    .option('--suppressions <file>', 'YAML file with accepted findings, each with a reason and an expiry date')
    .option('--max-findings <n>', 'findings listed per rule and file (all are counted)', positiveInteger)
    .option('--now <instant>', 'judge expiry dates as of this day or instant, and write it into the report', instant)
    .option('--no-progress', 'no progress line')
    .addHelpText('after', formatHelp)
    .action(async (paths: string[], flags: CheckFlags) =>
      done(await check(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
}

async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const outputs = (flags.output ?? []).map(parseOutput);
  const toStandardOutput = outputs.filter(({ file }) => file === undefined);
  if (toStandardOutput.length > 1)
    throw new UsageError(
      'only one report can go to standard output; give the others a file: --output html=report.html',
    );
  if (flags.suppressions !== undefined) await mustExist(flags.suppressions, '--suppressions');
  const { checkDataSpace } = await import('@ds4sscc/blueprint');
  const { openTargets, fileSource } = await import('@ds4sscc/blueprint/node');
  const targets = await openTargets(paths);
  const epoch = sourceDateEpoch(terminal);
  const created = flags.now ?? epoch;
  const progress = createProgressLine(flags.progress ? terminal : { ...terminal, interactive: false }, () =>
    performance.now(),
  );
  const report = await checkDataSpace({
    sources: targets.sources,
    findings: targets.findings,
    subject: paths.join(' '),
    tool: { name: 'ds4sscc', version: readVersion() },
    now: created ?? terminal.now,
    ...(created !== undefined && { created }),
    ...(flags.suppressions !== undefined && { suppressions: fileSource(flags.suppressions) }),
    ...(flags.maxFindings !== undefined && { limits: { perSource: flags.maxFindings } }),
    onProgress: progress.show,
  });
  progress.clear();
  await writeReports(
    report,
    toStandardOutput.length > 0 ? outputs : [{ format: 'text', file: undefined }, ...outputs],
    terminal,
  );
  return exitCodeOf(report, flags.failOn);
}

async function writeReports(report: Report, outputs: readonly Output[], terminal: Terminal): Promise<void> {
  for (const { format, file } of outputs) {
    if (file === undefined) {
      if (format === 'text') {
        const { toText } = await import('@ds4sscc/findings/format/text');
        terminal.print(
          toText(report, { colour: terminal.colour, ...(terminal.width !== undefined && { width: terminal.width }) }),
        );
      } else {
        terminal.print((await loadFormat(format))(report));
      }
      continue;
    }
    try {
      await createFolder(dirname(file));
      await writeFile(file, (await loadFormat(format))(report));
    } catch (error) {
      if (error instanceof Error && 'syscall' in error)
        throw new UsageError(`the ${format} report cannot be written: ${error.message}`);
      throw error;
    }
  }
  const files = outputs.filter(({ file }) => file !== undefined);
  if (files.length > 0) terminal.printError(`Reports: ${files.map(({ file }) => file).join(', ')}\n`);
}

/** A file of settings that is not there is a mistake in the command, not a fault of the data. */
async function mustExist(file: string, option: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new UsageError(`${option} ${file}: there is no such file, or it may not be read`);
  }
}

function exitCodeOf(report: Report, failOn: FailOn): ExitCode {
  if (report.summary.sources.unreadable > 0) return exitCodes.unreadable;
  const failing = failOn === 'never' ? [] : levels.slice(0, levels.indexOf(failOn) + 1);
  return failing.some((level) => report.summary.counts[level] > 0) ? exitCodes.findings : exitCodes.fine;
}

function collect(value: string, previous: readonly string[] = []): readonly string[] {
  return [...previous, value];
}

function positiveInteger(text: string): number {
  if (!/^[1-9]\d{0,6}$/.test(text)) throw new InvalidArgumentError('It has to be a whole number from 1 to 9999999.');
  return Number(text);
}

function instant(text: string): string {
  const time = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time))
    throw new InvalidArgumentError('It has to be a day such as 2026-11-21 or an instant such as 2026-11-21T09:00:00Z.');
  return new Date(time).toISOString();
}

/** The reproducible-builds convention: seconds since 1970 that stand in for the clock. */
function sourceDateEpoch(terminal: Terminal): string | undefined {
  const seconds = terminal.environment['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,11}$/.test(seconds)) throw new UsageError('SOURCE_DATE_EPOCH has to be a number of seconds');
  return new Date(Number(seconds) * 1000).toISOString();
}

const formatHelp = `
Formats:
${formatList.map(([name, use]) => `  ${name.padEnd(10)}${use}`).join('\n')}

Examples:
  ds4sscc check examples/two-cities
  ds4sscc check . --output sarif=out.sarif --output html=report.html
  ds4sscc check data/air.ndjson --output json --fail-on warning`;
