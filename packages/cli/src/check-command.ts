import type { Command } from 'commander';
import { addCheckDataOptions, type CheckDataFlags, readDataOptions } from './data-options.js';
import type { ExitCode } from './exit-codes.js';
import { addProbeChoice, chosenProbe, type ProbeFlags } from './interop/probe-options.js';
import { openPaths } from './open-paths.js';
import { addReportOptions, formatHelp, type ReportFlags } from './report-options.js';
import { runCheck } from './run-check.js';
import { addRunOptions, readRunOptions, type RunFlags } from './run-options.js';
import type { Terminal } from './terminal.js';

type CheckFlags = ReportFlags & CheckDataFlags & RunFlags & ProbeFlags & { readonly probe?: boolean };

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
}

async function check(paths: readonly string[], flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const run = readRunOptions(flags, paths);
  return runCheck(paths, flags, terminal, async (options) => {
    const { checkDataSpace } = await import('@ds4sscc/blueprint');
    const data = await readDataOptions(flags, terminal);
    const { sources, findings } = await openPaths(paths);
    const { probe, finish } = await chosenProbe(flags, terminal);
    const report = await checkDataSpace({
      ...options,
      ...data,
      ...run,
      ...probe,
      compare: flags.compare,
      sources,
      findings,
    });
    await finish();
    return report;
  });
}

const checkHelp = `
Examples:
  ds4sscc check examples/two-cities
  ds4sscc check . --output sarif=out.sarif --output html=report.html
  ds4sscc check data/air.ndjson --output json --fail-on warning
  ds4sscc check archive --threads 8 --resume check.journal`;
