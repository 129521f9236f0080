import type { Finding } from '../finding.js';
import type { Report } from '../report.js';
import { FindingsError, type Level, levels } from '../rule.js';
import { countWords, joinWords } from './count-words.js';
import { notCheckedWords } from './not-checked-words.js';
import { placeDetail } from './place-text.js';
import { relativePath } from './relative-path.js';
import { visibleReport } from './visible-report.js';

/** Options of {@link toGithub}. */
export interface GithubOptions {
  /** Annotations of each level, 10 by default: GitHub shows no more for one step, whatever is printed. */
  readonly limit?: number;
}

const commands: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands that GitHub turns into annotations of a pull request; errors come first, and a last notice says
 * what was left out, and what was not checked. Print it to standard output of a step.
 *
 * @throws {FindingsError} `option-invalid` when `limit` is not a number from 2 upwards.
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toGithub } from '@ds4sscc/findings/format/github';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'a folder' });
 * toGithub(report); // => ''
 * ```
 */
export function toGithub(report: Report, options: GithubOptions = {}): string {
  const { limit = 10 } = options;
  if (!(limit >= 2)) throw new FindingsError('option-invalid', `limit is ${limit}, but must be at least 2`);
  const safe = visibleReport(report);
  const rules = new Map(safe.rules.map((rule) => [rule.id, rule]));
  const left: string[] = [];
  const lines = levels.flatMap((level) => {
    const found = safe.findings.filter((finding) => finding.level === level);
    // The closing notice takes the place of one info.
    const shown = found.slice(0, level === 'info' ? limit - 1 : limit);
    const hidden = safe.summary.counts[level] - shown.length;
    if (hidden > 0) left.push(level === 'info' ? `${countWords(hidden, 'note')}` : countWords(hidden, level));
    return shown.map((finding) => annotation(finding, rules.get(finding.rule)));
  });
  const notChecked = notCheckedWords(safe);
  const said = [
    left.length > 0 && `Not shown here: ${joinWords(left)}. The full report has them all, or says how many it counted.`,
    notChecked !== undefined && `${notChecked}.`,
  ].filter((part) => part !== false);
  if (said.length > 0)
    lines.push(`::notice title=${left.length > 0 ? 'Left out' : 'Not checked'}::${escapeData(said.join(' '))}`);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(finding: Finding, rule: { readonly title: string; readonly help: string } | undefined): string {
  const { level, location, excerpt, fix } = finding;
  const { source, line, column } = location;
  const path = relativePath(source);
  const properties = {
    file: path,
    line,
    col: line === undefined ? undefined : column,
    endColumn: line === undefined || column === undefined || !excerpt ? undefined : column + excerpt.length,
    title: rule ? `${rule.title} (${finding.rule})` : finding.rule,
  };
  const list = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const place = [path === undefined && source, line === undefined && placeDetail(location)].filter((part) => part);
  const message = [
    [...place, finding.message].join(': '),
    ...(rule ? [`What to do: ${rule.help}`] : []),
    ...(fix ? [`Fix: ${fix.description}`] : []),
  ];
  return `::${commands[level]} ${list.join(',')}::${escapeData(message.join('\n'))}`;
}

/** As the runner undoes it: percent first, then line ends. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
