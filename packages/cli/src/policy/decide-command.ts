import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { languageOption, phrasesOf } from './language.js';
import { loadPolicies } from './load-policies.js';
import { addPolicyOptions, decideOptions, type PolicyFlags } from './policy-options.js';
import { addRequestOptions, readRequest, type RequestFlags } from './request-options.js';
import { unnamedTarget } from './unnamed-target.js';

interface DecideFlags extends PolicyFlags, RequestFlags {
  readonly json?: boolean;
  readonly language: string;
}

/** `ds4sscc policy decide <path...>` */
export function addDecideCommand(policy: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = policy
    .command('decide')
    .summary('say in one line whether policies permit something')
    .description('Say whether policies permit something: "explain" says why, and what would make it a permit.')
    .argument('<path...>', 'files and folders with policies, or - for standard input')
    .option('--json', 'the decision as JSON')
    .addOption(languageOption())
    .addHelpText('after', decideHelp)
    .action(async (paths: string[], flags: DecideFlags) => done(await decideOnce(paths, flags, terminal)));
  addRequestOptions(command);
  addPolicyOptions(command);
}

async function decideOnce(paths: readonly string[], flags: DecideFlags, terminal: Terminal): Promise<ExitCode> {
  const { decide, explain } = await import('@ds4sscc/policy');
  const options = await decideOptions(flags);
  const request = await readRequest(flags, options.profiles ?? [], terminal);
  const read = await loadPolicies(paths, terminal);
  if (read === undefined) return exitCodes.unreadable;
  const decision = decide(read.policies, request, options);
  const slip = decision.decision === 'deny' ? unnamedTarget(read.policies, request) : undefined;
  if (slip !== undefined) terminal.printError(`${slip}\n`);
  if (flags.json === true) terminal.print(`${JSON.stringify(decision, null, 2)}\n`);
  else terminal.print(`${explain(decision, await phrasesOf(flags.language)).split('\n')[0]}\n`);
  return decision.decision === 'permit' ? exitCodes.fine : exitCodes.findings;
}

/** Exit codes and examples of the commands that decide. */
export const decideHelp: string = `
Exit codes:
  0  permitted
  1  denied
  2  the command line is wrong
  3  a file could not be read, or holds no policy

Examples:
  ds4sscc policy decide policies/ --action read --target https://city.example/data/air --assignee https://university.example
  ds4sscc policy explain air.ttl --action distribute --target https://city.example/data/air --context purpose=https://w3id.org/dpv#AcademicResearch --language de
  ds4sscc policy explain air.jsonld --request request.json --json`;
