import { access } from 'node:fs/promises';
import type { CheckDataSpaceOptions } from '@ds4sscc/blueprint';
import { levels, type Report } from '@ds4sscc/findings';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { subjectOf } from './open-paths.js';
import { reportOutputs } from './formats.js';
import { createProgressLine } from './progress.js';
import { readVersion } from './read-version.js';
import { readOutputs } from './read-outputs.js';
import type { FailLevel, ReportFlags } from './report-options.js';
import type { RunFlags } from './run-options.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { writeReports } from './write-reports.js';

/** What every check is given, whatever it checks. */
type CommonOptions = Omit<CheckDataSpaceOptions, 'sources' | 'findings'>;

/**
 * Runs a check with the settings of the command line, writes its reports and gives the exit code. A report for people is
 * followed by a hint at what to do.
 */
export async function runCheck(
  paths: readonly string[],
  flags: ReportFlags & RunFlags,
  terminal: Terminal,
  check: (options: CommonOptions) => Promise<Report>,
  hint: (report: Report) => string | Promise<string> = async (report) => {
    const { fixHint } = await import('./fix-hint.js');
    return fixHint(report, paths);
  },
): Promise<ExitCode> {
  const outputs = readOutputs(flags.output, reportOutputs);
  if (flags.suppressions !== undefined) await mustExist(flags.suppressions, '--suppressions');
  const { fileSource } = await import('@ds4sscc/blueprint/node');
  const created = flags.now ?? sourceDateEpoch(terminal);
  const progress = await createProgressLine(terminal, flags.progress);
  const callOff = terminal.onInterrupt(() => {
    progress.clear();
    terminal.printError(`ds4sscc: stopped; no report was written. ${whatRemains(flags)}\n`);
  });
  const report = await saying(flags, () =>
    check({
      subject: subjectOf(paths),
      tool: { name: 'ds4sscc', version: readVersion() },
      now: created ?? terminal.now,
      ...(created !== undefined && { created }),
      ...(flags.suppressions !== undefined && { suppressions: fileSource(flags.suppressions) }),
      ...(flags.maxFindings !== undefined && { limits: { perSource: flags.maxFindings } }),
      onProgress: progress.show,
    }),
  ).finally(() => {
    callOff();
    progress.clear();
  });
  await writeReports(report, outputs, terminal);
  if (outputs.some(({ format, file }) => format === 'text' && file === undefined)) terminal.print(await hint(report));
  const code = exitCodeOf(report, flags.failOn);
  // Most formats list findings alone: a job would end with 3, and its log would not say why.
  if (code === exitCodes.unreadable && report.summary.sources.unreadable === 0)
    terminal.printError(nothingChecked(report));
  return code;
}

function nothingChecked({ summary }: Report): string {
  const { skipped } = summary.sources;
  const why =
    skipped === 0
      ? 'there are no files here'
      : `${skipped === 1 ? '1 file was' : `${skipped} files were`} passed over, and the report names the kind of each`;
  return `ds4sscc: nothing was checked, and that is no pass (exit code 3): ${why}\n`;
}

function whatRemains({ resume }: RunFlags): string {
  return resume === undefined
    ? 'With --resume <file>, the next run would go on from here.'
    : `The same command goes on from what is kept in ${resume}.`;
}

/** A journal that cannot be used is for the person who typed the command to see to. */
async function saying(flags: RunFlags, check: () => Promise<Report>): Promise<Report> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'journal-unusable')
      throw new UsageError(`--resume: ${error.message}`);
    throw error;
  }
}

/**
 * A file of settings that is not there is a mistake in the command, not a fault of the data.
 *
 * @throws {UsageError}
 */
export async function mustExist(file: string, option: string): Promise<void> {
  try {
    await access(file);
  } catch {
    throw new UsageError(`${option} ${file}: there is no such file, or it may not be read`);
  }
}

function exitCodeOf(report: Report, failOn: FailLevel): ExitCode {
  const { counts, sources } = report.summary;
  if (sources.unreadable > 0) return exitCodes.unreadable;
  const failing = failOn === 'never' ? [] : levels.slice(0, levels.indexOf(failOn) + 1);
  if (failing.some((level) => counts[level] > 0)) return exitCodes.findings;
  // With `--fail-on never` there may be errors all the same, and the report says what they are.
  return sources.checked === 0 && counts.error === 0 ? exitCodes.unreadable : exitCodes.fine;
}

/** The reproducible-builds convention: seconds since 1970 that stand in for the clock. */
function sourceDateEpoch(terminal: Terminal): string | undefined {
  const seconds = terminal.environment['SOURCE_DATE_EPOCH'];
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,11}$/.test(seconds)) throw new UsageError('SOURCE_DATE_EPOCH has to be a number of seconds');
  return new Date(Number(seconds) * 1000).toISOString();
}
