import type { Conflict } from '@ds4sscc/policy/analyse';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { loadPolicies } from './load-policies.js';
import { addProfileOptions, type ProfileFlags, profilesOf } from './policy-options.js';
import { showRequest, showRule } from './show-rule.js';

type ConflictsFlags = ProfileFlags & { readonly json?: boolean };

/** `ds4sscc policy conflicts <path...>` */
export function addConflictsCommand(policy: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = policy
    .command('conflicts')
    .summary('find rules that permit or demand what others forbid')
    .description('Find rules that permit or demand what others forbid, within one policy and between policies.')
    .argument('<path...>', 'files and folders with policies, or - for standard input')
    .option('--json', 'the conflicts as JSON')
    .addHelpText('after', conflictsHelp)
    .action(async (paths: string[], flags: ConflictsFlags) => done(await findAll(paths, flags, terminal)));
  addProfileOptions(command);
}

async function findAll(paths: readonly string[], flags: ConflictsFlags, terminal: Terminal): Promise<ExitCode> {
  const { findConflicts } = await import('@ds4sscc/policy/analyse');
  const read = await loadPolicies(paths, terminal);
  if (read === undefined) return exitCodes.unreadable;
  const compared = findConflicts(read.policies, { profiles: await profilesOf(flags) });
  // What was not read may conflict, and so may what was not compared: neither is a clean answer.
  const found = { ...compared, complete: compared.complete && read.whole };
  const { conflicts, complete } = found;
  if (flags.json === true) terminal.print(`${JSON.stringify(found, null, 2)}\n`);
  else {
    for (const conflict of conflicts) terminal.print(`${describe(conflict)}\n`);
    const policies = `${read.policies.length} ${read.policies.length === 1 ? 'policy' : 'policies'}`;
    if (!compared.complete)
      terminal.print('There are too many rules to compare them all: there may be more conflicts.\n');
    else if (!complete)
      terminal.print('Part of the policies was not read or understood: there may be more conflicts.\n');
    else if (conflicts.length === 0) terminal.print(`No rule of ${policies} forbids what another permits.\n`);
  }
  return conflicts.length > 0 || !complete ? exitCodes.findings : exitCodes.fine;
}

function describe({ overlap, rule, against, witness }: Conflict): string {
  const lines = [
    `${overlap === 'certain' ? 'Conflict' : 'Possible conflict'}:`,
    `  ${showRule(rule)}`,
    `  against ${showRule(against)}`,
  ];
  if (witness) lines.push(`  such as ${showRequest(witness)}`);
  if (overlap === 'possible') lines.push('  whether they meet depends on what the policies do not say');
  return lines.join('\n');
}

const conflictsHelp = `
Exit codes:
  0  no conflict
  1  conflicts, certain or possible, or not all could be read and compared
  2  the command line is wrong
  3  a file could not be read, or holds no policy

Example:
  ds4sscc policy conflicts policies/ offer.jsonld`;
