import type { Containment } from '@ds4sscc/policy/analyse';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import { collect } from '../option-values.js';
import type { Terminal } from '../terminal.js';
import { loadPolicies } from './load-policies.js';
import { addProfileOptions, type ProfileFlags, profilesOf } from './policy-options.js';
import { showRequest, showRule } from './show-rule.js';

interface ContainsFlags extends ProfileFlags {
  readonly json?: boolean;
  readonly offer: readonly string[];
}

type Answer = Omit<Containment, 'because'> & { readonly because: Containment['because'] | 'not-all-read' };

/** `ds4sscc policy contains <rulebook...> --offer <path>` */
export function addContainsCommand(policy: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = policy
    .command('contains')
    .summary('say whether a rulebook permits everything that an offer permits')
    .description(
      'Say whether a rulebook permits everything that an offer permits; where it does not, with a request that shows it.',
    )
    .argument('<rulebook...>', 'files and folders with the policies of the rulebook')
    .requiredOption('--offer <path>', 'file or folder with the offer; repeat for more', collect)
    .option('--json', 'the answer as JSON')
    .addHelpText('after', containsHelp)
    .action(async (paths: string[], flags: ContainsFlags) => done(await compare(paths, flags, terminal)));
  addProfileOptions(command);
}

async function compare(paths: readonly string[], flags: ContainsFlags, terminal: Terminal): Promise<ExitCode> {
  const { contains } = await import('@ds4sscc/policy/analyse');
  const rulebook = await loadPolicies(paths, terminal);
  const offer = await loadPolicies(flags.offer, terminal);
  if (rulebook === undefined || offer === undefined) return exitCodes.unreadable;
  const compared = contains(rulebook.policies, offer.policies, { profiles: await profilesOf(flags) });
  // What was not read of a rulebook may forbid, what was not read of an offer may permit.
  const partly = compared.verdict === 'contained' && !(rulebook.whole && offer.whole);
  const answer: Answer = partly ? { verdict: 'unknown', because: 'not-all-read' } : compared;
  terminal.print(flags.json === true ? `${JSON.stringify(answer, null, 2)}\n` : `${describe(answer)}\n`);
  // Unknown is never a pass.
  return answer.verdict === 'contained' ? exitCodes.fine : exitCodes.findings;
}

function describe({ verdict, because, witness, permission, depends = [] }: Answer): string {
  if (verdict === 'contained') return 'Contained: the rulebook permits everything that the offer permits.';
  if (verdict === 'not-contained') {
    return [
      'Not contained: the offer permits what the rulebook does not.',
      ...(permission ? [`  by ${showRule(permission)}`] : []),
      ...(witness ? [`  such as ${showRequest(witness)}`] : []),
    ].join('\n');
  }
  return [
    'Unknown: it can neither be proved nor shown to be wrong that the rulebook permits everything that the offer permits.',
    ...(because === 'not-all-read' ? ['  part of the rulebook or of the offer was not read or understood'] : []),
    ...(because === 'limit' ? ['  there are too many rules and values to go through'] : []),
    ...(permission ? [`  it hangs on ${showRule(permission)}`] : []),
    ...(depends.length > 0 ? [`  and on ${depends.join(', ')}`] : []),
  ].join('\n');
}

const containsHelp = `
Exit codes:
  0  contained
  1  not contained, or unknown
  2  the command line is wrong
  3  a file could not be read, or holds no policy

Example:
  ds4sscc policy contains rulebook/ --offer offer.jsonld`;
