import type { EvidenceChange } from '@ds4sscc/interop/report';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { readEvidence } from './read-evidence.js';

interface CompareFlags {
  readonly json?: boolean;
}

/** `ds4sscc interop compare <before> <after>` */
export function addCompareCommand(interop: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  interop
    .command('compare')
    .summary('say what changed between two assessments')
    .description('Say what changed between two assessments: "interop assess --output json", or "check --output json".')
    .argument('<before>', 'the earlier one, such as a baseline')
    .argument('<after>', 'the later one')
    .option('--json', 'the changes as JSON')
    .addHelpText('after', compareHelp)
    .action(async (before: string, after: string, flags: CompareFlags) =>
      done(await compare(before, after, flags, terminal)),
    );
}

async function compare(before: string, after: string, { json }: CompareFlags, terminal: Terminal): Promise<ExitCode> {
  const { compareEvidence } = await import('@ds4sscc/interop/report');
  const result = compareEvidence(await readEvidence(before, 'compare'), await readEvidence(after, 'compare'));
  if (json === true) terminal.print(`${JSON.stringify(result, undefined, 2)}\n`);
  else terminal.print(textOf(result.changes, result.unchanged));
  return result.changes.some(({ kind }) => kind === 'worse' || kind === 'lost') ? exitCodes.findings : exitCodes.fine;
}

const heads: Readonly<Record<EvidenceChange['kind'], string>> = {
  worse: 'Fails now',
  lost: 'No longer known',
  better: 'Met now',
  decided: 'Decided since',
  other: 'Otherwise changed',
};

function textOf(changes: readonly EvidenceChange[], unchanged: number): string {
  const lines: string[] = [];
  for (const [kind, head] of Object.entries(heads)) {
    const own = changes.filter((change) => change.kind === kind);
    if (own.length === 0) continue;
    lines.push(`${head}:`);
    for (const { requirement, title, before = 'not asked', after = 'not asked', reason } of own) {
      lines.push(`  ${requirement}  ${title}`, `    ${before}, now ${after}: ${reason}`);
    }
    lines.push('');
  }
  lines.push(changes.length === 0 ? `Nothing changed: ${unchanged} requirements.` : `${unchanged} are as they were.`);
  return `${lines.join('\n')}\n`;
}

const compareHelp = `
Exit codes:
  0  nothing got worse
  1  something fails now, or is no longer known
  2  the command line is wrong, or a file is no assessment

Examples:
  ds4sscc interop assess . --output json=baseline.json
  ds4sscc interop assess . --output json=final.json
  ds4sscc interop compare baseline.json final.json`;
