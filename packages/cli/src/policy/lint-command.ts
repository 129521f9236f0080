import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.js';
import { openPaths } from '../open-paths.js';
import { addReportOptions, formatHelp, type ReportFlags } from '../report-options.js';
import { runCheck } from '../run-check.js';
import type { Terminal } from '../terminal.js';
import { addProfileOptions, type ProfileFlags, profilesOf } from './policy-options.js';

type LintFlags = ReportFlags & ProfileFlags & { readonly json?: boolean };

/** `ds4sscc policy lint [path...|-]` */
export function addLintCommand(policy: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = policy
    .command('lint')
    .summary('check policies: what is wrong, unwise or never true in them')
    .description(
      'Check policies, each for itself and against each other. Other files in a folder are passed over; what was named and holds no policy is an error.',
    )
    .argument('[path...]', 'files and folders, or - for standard input; the current folder when none is given')
    .option('--json', 'the same as --output json')
    .addHelpText('after', formatHelp + lintHelp)
    .action(async (paths: string[], flags: LintFlags) =>
      done(await lint(paths.length > 0 ? paths : ['.'], flags, terminal)),
    );
  addReportOptions(command);
  addProfileOptions(command);
}

async function lint(paths: readonly string[], flags: LintFlags, terminal: Terminal): Promise<ExitCode> {
  const output = flags.json === true ? [...(flags.output ?? []), 'json'] : flags.output;
  return runCheck(paths, { ...flags, ...(output && { output }) }, terminal, async (options) => {
    const { checkPolicyFiles } = await import('@ds4sscc/blueprint');
    const { sources, findings, named } = await openPaths(paths);
    return checkPolicyFiles({ ...options, sources, findings, named, profiles: await profilesOf(flags) });
  });
}

const lintHelp = `
Examples:
  ds4sscc policy lint policies/
  ds4sscc policy lint offer.jsonld --output sarif=out.sarif --fail-on warning`;
