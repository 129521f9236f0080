import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import { addAssessCommand } from './interop/assess-command.js';
import { addCompareCommand } from './interop/compare-command.js';
import { addExplainCommand } from './interop/explain-command.js';
import { addProbeCommand } from './interop/probe-command.js';
import type { Terminal } from './terminal.js';

/** `ds4sscc interop ...` */
export function addInteropCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const interop = program
    .command('interop')
    .summary('work with interoperability requirements: assess, compare, explain, probe')
    .description(
      'Work with interoperability requirements: MIMs Plus 9.0, 8.0 and 2022, the procurement checklist, the Data Act, the regulation on high-value datasets, and the blueprints of data spaces.',
    );
  addAssessCommand(interop, terminal, done);
  addCompareCommand(interop, terminal, done);
  addExplainCommand(interop, terminal, done);
  addProbeCommand(interop, terminal, done);
}
