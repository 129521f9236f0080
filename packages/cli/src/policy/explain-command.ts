import type { Decision, DecideOptions, Phrases, Policy, Request } from '@ds4sscc/policy';
import type { Suggestion } from '@ds4sscc/policy/suggest';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { decideHelp } from './decide-command.js';
import { languageOption, phrasesOf } from './language.js';
import { loadPolicies } from './load-policies.js';
import { addPolicyOptions, decideOptions, type PolicyFlags } from './policy-options.js';
import { addRequestOptions, readRequest, type RequestFlags } from './request-options.js';
import { unnamedTarget } from './unnamed-target.js';
import { mustNameASyntax, writeComplianceReport } from './write-compliance-report.js';

interface ExplainFlags extends PolicyFlags, RequestFlags {
  readonly json?: boolean;
  readonly language: string;
  readonly report?: string;
}

/** `ds4sscc policy explain <path...>` */
export function addExplainCommand(policy: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = policy
    .command('explain')
    .summary('say why policies permit or deny something, and what would make it a permit')
    .description(
      'Say why policies permit or deny something: the rules that decided, what is missing, what is owed, until when the answer lasts, and what would make it a permit.',
    )
    .argument('<path...>', 'files and folders with policies, or - for standard input')
    .option('--json', 'the decision as JSON, with suggestions and how long it lasts')
    .option('--report <file>', 'write a compliance report (FORCE) as well, in Turtle (.ttl) or JSON-LD (.jsonld)')
    .addOption(languageOption())
    .addHelpText('after', decideHelp)
    .action(async (paths: string[], flags: ExplainFlags) => done(await explainOnce(paths, flags, terminal)));
  addRequestOptions(command);
  addPolicyOptions(command);
}

async function explainOnce(paths: readonly string[], flags: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  if (flags.report !== undefined) mustNameASyntax(flags.report);
  const { decide } = await import('@ds4sscc/policy');
  const options = await decideOptions(flags);
  const request = await readRequest(flags, options.profiles ?? [], terminal);
  const read = await loadPolicies(paths, terminal);
  if (read === undefined) return exitCodes.unreadable;
  const decision = decide(read.policies, request, options);
  const more = await aroundDecision(read.policies, request, options);
  const hint = hintFor(decision, more, read.policies);
  if (hint !== undefined) terminal.printError(`${hint}\n`);
  if (flags.json === true) terminal.print(`${JSON.stringify({ ...decision, ...more }, null, 2)}\n`);
  else terminal.print(`${await explanation(decision, more, await phrasesOf(flags.language))}\n`);
  if (flags.report !== undefined) await writeComplianceReport(flags.report, read.policies, decision, terminal);
  return decision.decision === 'permit' ? exitCodes.fine : exitCodes.findings;
}

/** What the person who asks may have overlooked. */
function hintFor(decision: Decision, { suggestions }: AroundDecision, policies: readonly Policy[]): string | undefined {
  if (decision.decision === 'permit') return undefined;
  const { request, rules } = decision;
  const slip = unnamedTarget(policies, request);
  if (slip !== undefined) return slip;
  const owes = rules.some(({ premises }) => premises.some(({ part }) => part === 'duty'));
  if (suggestions.length === 0 && request.assignee === undefined && owes)
    return 'Say who asks (--assignee), and there may be more to suggest: only somebody can fulfil a duty.';
  return undefined;
}

interface AroundDecision {
  readonly validUntil: string;
  readonly suggestions: readonly Suggestion[];
}

async function aroundDecision(
  policies: readonly Policy[],
  request: Request,
  options: DecideOptions,
): Promise<AroundDecision> {
  const { suggest, validUntil } = await import('@ds4sscc/policy/suggest');
  return {
    validUntil: validUntil(policies, request, options).until,
    suggestions: suggest(policies, request, { ...options, limit: 5 }),
  };
}

async function explanation(
  decision: Decision,
  { validUntil, suggestions }: AroundDecision,
  phrases: Phrases,
): Promise<string> {
  const { explain } = await import('@ds4sscc/policy');
  const { describeSuggestion, suggestionPhrases } = await import('@ds4sscc/policy/suggest');
  const said = suggestionPhrases[phrases.language as keyof typeof suggestionPhrases];
  const lines = [explain(decision, phrases)];
  if (validUntil !== 'open' && validUntil !== 'not-known') lines.push(said.validUntil(validUntil));
  for (const one of suggestions) lines.push(describeSuggestion(one, said));
  if (decision.decision === 'deny' && suggestions.length === 0) lines.push(said.nothingHelps);
  return lines.join('\n');
}
