import type { Command } from 'commander';
import type { ExitCode } from './exit-codes.js';
import { addConflictsCommand } from './policy/conflicts-command.js';
import { addContainsCommand } from './policy/contains-command.js';
import { addDecideCommand } from './policy/decide-command.js';
import { addExplainCommand } from './policy/explain-command.js';
import { addLintCommand } from './policy/lint-command.js';
import type { Terminal } from './terminal.js';

/** `ds4sscc policy ...` */
export function addPolicyCommand(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const policy = program
    .command('policy')
    .summary('work with ODRL policies: lint, decide, explain, conflicts, contains')
    .description('Work with ODRL 2.2 policies: check them, ask what they permit, and compare them.');
  addLintCommand(policy, terminal, done);
  addDecideCommand(policy, terminal, done);
  addExplainCommand(policy, terminal, done);
  addConflictsCommand(policy, terminal, done);
  addContainsCommand(policy, terminal, done);
}
