import type { AnyRule } from '@ds4sscc/findings';
import type { Requirement } from '@ds4sscc/interop';
import type { Framework, FrameworkRequirement } from '@ds4sscc/interop/frameworks';
import type { Command } from 'commander';
import { type ExitCode, exitCodes } from '../exit-codes.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

interface ExplainFlags {
  readonly json?: boolean;
  readonly from?: string;
}

/** `ds4sscc interop explain [requirement]` */
export function addExplainCommand(interop: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  interop
    .command('explain')
    .summary('say what a requirement asks for, what decides it, and how it is called elsewhere')
    .description('Say what a requirement asks for, what it takes to decide it, and how it is called in other versions.')
    .argument('[requirement...]', 'such as MIM2 R1.1, mims:8.0/MIM6/R5 or data-act 33-1-a; without one, all are listed')
    .option('--json', 'the requirement as JSON')
    .option('--from <file>', 'an assessment or report in JSON, whose claims are shown')
    .addHelpText('after', explainHelp)
    .action(async (words: string[], flags: ExplainFlags) => done(await explain(words.join(' '), flags, terminal)));
}

/** What an assessment says of these requirements, claim by claim. */
async function claimsFrom(file: string, ids: readonly string[], terminal: Terminal): Promise<void> {
  const [{ claimsText }, { readEvidence }] = await Promise.all([
    import('./claims-text.js'),
    import('./read-evidence.js'),
  ]);
  const evidence = await readEvidence(file, 'explain');
  // A report has the short ids, an assessment those of the framework.
  const named = new Set(ids.flatMap((id) => [id, `mims:9.0/${id.replace(' ', '/')}`]));
  for (const one of evidence.filter(({ requirement }) => named.has(requirement)))
    terminal.print(`\n${claimsText(one)}`);
}

async function explain(id: string, { json, from }: ExplainFlags, terminal: Terminal): Promise<ExitCode> {
  const [{ InteropError, requirements }, { findRequirement, frameworks, otherIds }, { allRules }] = await Promise.all([
    import('@ds4sscc/interop'),
    import('@ds4sscc/interop/frameworks'),
    import('@ds4sscc/blueprint'),
  ]);
  if (id === '') {
    if (json === true) terminal.print(`${JSON.stringify(frameworks, undefined, 2)}\n`);
    else terminal.print(frameworks.map(listOf).join('\n'));
    return exitCodes.fine;
  }
  let found: FrameworkRequirement;
  try {
    found = findRequirement(id);
  } catch (error) {
    if (error instanceof InteropError) {
      const { message } = error;
      throw new UsageError(`${message}${message.endsWith('?') ? '' : ';'} "ds4sscc interop explain" lists all`);
    }
    throw error;
  }
  const deciding = requirements.filter((one) => found.decidedBy.includes(one.id));
  const itself = deciding.length === 1 && found.id.startsWith('mims:9.0/') ? deciding[0] : undefined;
  const rules = (one: Requirement): readonly AnyRule[] =>
    allRules.filter((rule) => rule.requirements?.includes(one.id) === true);
  if (json === true) {
    const parts = deciding.map((one) => ({
      ...one,
      rules: rules(one).map((rule) => rule.id),
      elsewhere: otherIds(one.id),
    }));
    terminal.print(`${JSON.stringify({ ...found, requirements: parts }, undefined, 2)}\n`);
  } else if (itself) terminal.print(pageOf(found.id, itself, rules(itself), otherIds(itself.id)));
  else terminal.print(partsOf(found, deciding));
  if (from !== undefined && json !== true) await claimsFrom(from, found.decidedBy, terminal);
  return exitCodes.fine;
}

function listOf({ title, url, note, requirements }: Framework): string {
  const width = Math.max(...requirements.map(({ id }) => id.length));
  const rows = requirements.map(({ id, title: demand, level }) => {
    return `  ${id.padEnd(width)}  ${demand}${level === undefined || level === 'statement' ? '' : ` (${level})`}`;
  });
  return `${title} (${url})\n${note === undefined ? '' : `${note}\n`}${rows.join('\n')}\n`;
}

/** How each kind of check is said. */
const kinds: Readonly<Record<Requirement['checks'][number], string>> = {
  auto: 'a program, on data',
  artefact: 'a program, on a document',
  probe: 'a program, on a live service',
  declared: 'a statement of whoever is responsible',
};

function pageOf(id: string, one: Requirement, rules: readonly AnyRule[], elsewhere: readonly string[]): string {
  const level = one.condition === undefined ? one.level : `${one.level}, ${one.condition}`;
  return `${id}  ${level}
${one.mimTitle}, ${one.capability} ${one.capabilityTitle}

${sentence(one.summary)}

To decide it: ${one.needed}.
Checked by:   ${one.checks.map((kind) => kinds[kind]).join('; ')}.
${listed(
  'Rules:       ',
  rules.map((rule) => `${rule.id}: ${rule.title}`),
  'none bears on it alone',
)}
${listed('Also called: ', elsewhere, 'nothing else')}
Source:       ${one.url}
`;
}

function partsOf(demand: FrameworkRequirement, deciding: readonly Requirement[]): string {
  const { id, title, decidedBy, level, condition, checks = [], caveat } = demand;
  const about = [level, condition].filter((one) => one !== undefined).join(', ');
  if (decidedBy.length === 0) {
    const lines = [`${id}${about.length > 0 ? `  ${about}` : ''}`, sentence(title), ''];
    lines.push('Nothing in MIMs Plus 9.0 corresponds to it.');
    if (checks.length > 0) lines.push(`Checked by:   ${checks.map((kind) => kinds[kind]).join('; ')}.`);
    if (caveat !== undefined) lines.push(`Mind:         ${caveat}.`);
    lines.push(`To decide it: ds4sscc interop assess --framework ${id.split('/')[0]}`);
    return `${lines.join('\n')}\n`;
  }
  const width = Math.max(...decidedBy.map((one) => one.length));
  const rows = deciding.map((one) => `  ${one.id.padEnd(width)}  ${one.summary}`);
  return `${id}\n${sentence(title)}\n\nDecided by, in MIMs Plus 9.0:\n${rows.join('\n')}\n`;
}

/** Rules that are listed after the first. */
const mostListed = 7;

function listed(label: string, items: readonly string[], none: string): string {
  const [first = none, ...others] = items;
  const more = others.length > mostListed ? [`and ${others.length - mostListed} more, which --json lists`] : [];
  const rest = [...others.slice(0, mostListed), ...more];
  return [`${label} ${first}`, ...rest.map((item) => `${' '.repeat(label.length)} ${item}`)].join('\n');
}

function sentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

const explainHelp = `
Examples:
  ds4sscc interop explain
  ds4sscc interop explain MIM2 R1.1
  ds4sscc interop explain MIM6 R1.3 --from report.json
  ds4sscc interop explain mims:8.0/MIM6/R5
  ds4sscc interop explain procurement:9.0/1.1 --json`;
