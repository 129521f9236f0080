import type { Evidence } from '@ds4sscc/findings';
import type { Framework } from '@ds4sscc/interop/frameworks';
import { type Command, Option } from 'commander';
import { addDataOptions, type DataFlags, readDataOptions } from '../data-options.js';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { openPaths, subjectOf } from '../open-paths.js';
import { collect, instant } from '../option-values.js';
import { createProgressLine } from '../progress.js';
import { readOutputs } from '../read-outputs.js';
import { readVersion } from '../read-version.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';
import { writeOutput } from '../write-output.js';
import { type AssessFormat, assessFormatHelp, assessOutputs } from './assess-formats.js';
import { datasetReport } from './dataset-report.js';
import { addProbeChoice, chosenProbe, type ProbeFlags } from './probe-options.js';
import { scorecardText } from './scorecard-text.js';

interface AssessFlags extends DataFlags, ProbeFlags {
  readonly probe?: boolean;
  readonly framework: string;
  readonly failOn: FailingVerdict;
  readonly output?: readonly string[];
  readonly now?: string;
  readonly progress: boolean;
}

const failingVerdicts = ['fail', 'unknown', 'never'] as const;
type FailingVerdict = (typeof failingVerdicts)[number];

/** The rule that fires where a path cannot be read. */
const unreadable = 'input/unreadable';

/** `ds4sscc interop assess [path...]` */
export function addAssessCommand(interop: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = interop
    .command('assess')
    .summary('say which requirements files and folders meet, fail, or leave open')
    .description('Say which requirements files and folders meet, which they fail, and which nobody can tell from them.')
    .argument('[path...]', 'files and folders; the current folder when none is given')
    .option(
      '--framework <id:version>',
      'whose requirements: mims:9.0, mims:8.0, mims:2022, procurement:9.0, data-act, hvd, dssc, ds4sscc, ldt4ssc',
      'mims:9.0',
    )
    .option('-o, --output <format[=file]>', 'in this format, to standard output or a file; repeat for more', collect)
    .addOption(
      new Option('--fail-on <verdict>', 'fail where a requirement has this verdict; unknown includes fail')
        .choices(failingVerdicts)
        .default('never'),
    )
    .option('--now <instant>', 'judge expiry dates as of this day or instant', instant)
    .option('--no-progress', 'no progress line')
    .addHelpText('after', assessFormatHelp + assessHelp)
    .action(async (paths: string[], flags: AssessFlags) =>
      done(await assessOnce(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addDataOptions(command);
  addProbeChoice(command);
}

async function assessOnce(paths: readonly string[], flags: AssessFlags, terminal: Terminal): Promise<ExitCode> {
  const [{ nearestWord }, { frameworks }] = await Promise.all([
    import('@ds4sscc/findings'),
    import('@ds4sscc/interop/frameworks'),
  ]);
  const outputs = readOutputs(flags.output, assessOutputs);
  const names = frameworks.map(({ id, version }) => `${id}:${version}`);
  const framework = frameworks[names.indexOf(flags.framework)] ?? onlyVersionOf(flags.framework, frameworks);
  if (!framework) {
    const meant = nearestWord(flags.framework, [...frameworks.map(({ id }) => id), ...names]);
    const hint = meant === undefined ? `Known are ${names.join(', ')}.` : `Did you mean "${meant}"?`;
    throw new UsageError(`--framework ${flags.framework}: there is no such framework. ${hint}`);
  }
  const { checkDataSpaceWithFacts } = await import('@ds4sscc/blueprint');
  const data = await readDataOptions(flags, terminal);
  const { sources, findings, derived } = await openPaths(paths);
  const { probe, finish } = await chosenProbe(flags, terminal);
  const progress = await createProgressLine(terminal, flags.progress);
  const checked = await checkDataSpaceWithFacts({
    ...data,
    ...probe,
    sources,
    findings,
    derived,
    subject: subjectOf(paths),
    tool: { name: 'ds4sscc', version: readVersion() },
    now: flags.now ?? terminal.now,
    onProgress: progress.show,
  }).finally(progress.clear);
  await finish();
  const { report } = checked;
  const evidence: readonly Evidence[] = report.requirements;
  const facts = await checked.facts();
  const datasets = await datasetReport(framework, facts);
  const { complianceCsv, complianceMarkdown, complianceTable, badge } = await import('@ds4sscc/interop/report');
  const { assessFramework } = await import('@ds4sscc/interop/frameworks');
  const { requirements, scorecard } = await import('@ds4sscc/interop');
  const verdicts = assessFramework(framework, evidence, facts);
  const forms: Readonly<Record<AssessFormat, () => string>> = {
    text: () => scorecardText(framework, verdicts, scorecard(evidence), requirements) + (datasets?.text ?? ''),
    markdown: () => datasets?.markdown ?? complianceMarkdown(complianceTable(framework, evidence, { facts })),
    csv: () => datasets?.csv ?? complianceCsv(complianceTable(framework, evidence, { facts })),
    json: () =>
      `${JSON.stringify(datasets ? { requirements: verdicts, ...datasets.report } : verdicts, undefined, 2)}\n`,
    badge: () => badge(scorecard(evidence)),
  };
  for (const { location, message } of report.findings.filter(({ rule }) => rule === unreadable))
    terminal.printError(`ds4sscc: ${location.source}: ${message}\n`);
  for (const { format, file } of outputs) await writeOutput(forms[format](), file, terminal);
  const written = outputs.flatMap(({ file }) => file ?? []);
  if (written.length > 0) terminal.printError(`Written: ${written.join(', ')}\n`);
  if (report.summary.sources.unreadable > 0) return exitCodes.unreadable;
  return fails(verdicts, flags.failOn) ? exitCodes.findings : exitCodes.fine;
}

function fails(verdicts: readonly Evidence[], failOn: FailingVerdict): boolean {
  if (failOn === 'never') return false;
  return verdicts.some(({ verdict }) => verdict === 'fail' || (failOn === 'unknown' && verdict === 'unknown'));
}

/** The framework of this name, where there is one version of it alone. */
function onlyVersionOf(name: string, frameworks: readonly Framework[]): Framework | undefined {
  const versions = frameworks.filter(({ id }) => id === name);
  return versions.length === 1 ? versions[0] : undefined;
}

const assessHelp = `
A requirement is met only where files show it; unknown never counts as met. For a legal act (data-act, hvd) the tables have
each dataset with what it meets, by which statement, and what is missing. They are no legal advice.

Exit codes:
  0  assessed; without --fail-on, whatever the verdicts are
  1  a requirement has the verdict of --fail-on
  2  the command line is wrong
  3  a file could not be read

Examples:
  ds4sscc interop assess examples/two-cities
  ds4sscc interop assess . --framework procurement:9.0 --output csv=tender.csv
  ds4sscc interop assess . --framework data-act --output markdown=data-act.md
  ds4sscc interop assess . --output json=baseline.json
  ds4sscc interop assess . --framework hvd --fail-on fail`;
