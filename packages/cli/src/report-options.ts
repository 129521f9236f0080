import { type Level, levels } from '@ds4sscc/findings';
import { type Command, Option } from 'commander';
import { formatList } from './formats.js';
import { collect, instant, positiveInteger } from './option-values.js';

/** Lowest level that fails a check. */
export type FailLevel = Level | 'never';
const failLevels: readonly FailLevel[] = [...levels, 'never'];

/** Flags of every command that ends in a report. */
export interface ReportFlags {
  readonly output?: readonly string[];
  readonly failOn: FailLevel;
  readonly suppressions?: string;
  readonly maxFindings?: number;
  readonly now?: string;
  readonly progress: boolean;
}

/** Adds the options of every command that ends in a report. */
export function addReportOptions(command: Command): void {
  command
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
    .option('--no-progress', 'no progress line');
}

/** The part of a help text that lists the formats of reports. */
export const formatHelp: string = `
Formats:
${formatList.map(([name, use]) => `  ${name.padEnd(10)}${use}`).join('\n')}
`;
