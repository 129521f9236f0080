import type { Report } from '../report.js';
import { FindingsError } from '../rule.js';
import { paintAnsi, paintNothing, type Style } from './ansi.js';
import { countWords, groupDigits, levelWords } from './count-words.js';
import { textFindings } from './text-findings.js';
import { labelled, type TextLayout } from './text-layout.js';
import { textClaims, textOtherSources, textRequirements, textRules, textSuppressed } from './text-sections.js';
import { type OverallVerdict, overallVerdict, verdictSentence } from './verdict-sentence.js';
import { visibleReport, visibleText } from './visible-report.js';

/** Options of {@link toText}. */
export interface TextOptions {
  /** Escape sequences for colour; off by default. */
  readonly colour?: boolean;
  /** Columns to wrap at, 100 by default. */
  readonly width?: number;
  /** How many findings of one rule are shown in full for each source, 3 by default; the rest are listed by place. */
  readonly limit?: number;
}

const verdictMarks: Readonly<Record<OverallVerdict['state'], { readonly symbol: string; readonly style: Style }>> = {
  'not-in-order': { symbol: '✖', style: 'error' },
  attention: { symbol: '▲', style: 'warning' },
  unclear: { symbol: '?', style: 'unknown' },
  'in-order': { symbol: '✔', style: 'pass' },
};

/**
 * A report for terminals and logs: how things stand in one sentence, findings with the source excerpt and what to do,
 * requirements, rules, totals, and the sentence again, with what could not be read or decided.
 *
 * @throws {FindingsError} `option-invalid` when `width` or `limit` is not a number from 40 or 1 upwards.
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toText } from '@ds4sscc/findings/format/text';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'a folder' });
 * toText(report).trimEnd().split('\n').at(-1); // => '? Nothing was checked, so nothing can be said.'
 * ```
 */
export function toText(report: Report, options: TextOptions = {}): string {
  const { colour = false, width = 100, limit = 3 } = options;
  if (!(width >= 40)) throw new FindingsError('option-invalid', `width is ${width}, but must be at least 40`);
  if (!(limit >= 1)) throw new FindingsError('option-invalid', `limit is ${limit}, but must be at least 1`);
  const layout: TextLayout = { width, limit: Math.floor(limit), paint: colour ? paintAnsi : paintNothing };
  const safe = visibleReport(report, (text) => disarm(visibleText(text)));
  const lines = [
    ...heading(safe, layout),
    ...textFindings(safe, layout),
    ...textOtherSources(safe, layout),
    ...textSuppressed(safe, layout),
    ...textRequirements(safe, layout),
    ...textClaims(safe, layout),
    ...textRules(safe, layout),
    ...closing(safe, layout),
  ];
  return `${lines.join('\n')}\n`;
}

function heading(report: Report, layout: TextLayout): readonly string[] {
  const { subject, tool, created } = report;
  const about = [`${tool.name} ${tool.version}`, created].filter((part) => part !== undefined).join(', ');
  const { state, headline } = overallVerdict(report);
  const { symbol, style } = verdictMarks[state];
  return [
    ...labelled('strong', 'Check of ', subject, layout),
    layout.paint('faint', `by ${about}`),
    ...labelled(style, `${symbol} `, headline, layout),
    '',
  ];
}

function closing(report: Report, layout: TextLayout): readonly string[] {
  const { counts, suppressed, omitted, sources } = report.summary;
  const hidden = [`${groupDigits(suppressed)} suppressed`, `${groupDigits(omitted)} left out of the list`];
  const files = [
    `${countWords(sources.checked, 'file')} checked`,
    `${groupDigits(sources.skipped)} skipped`,
    `${groupDigits(sources.unreadable)} unreadable`,
  ];
  const totals = [levelWords(counts), hidden, files].map((part) => part.join(', ')).join(' · ');
  const { symbol, style } = verdictMarks[overallVerdict(report).state];
  return [
    ...labelled('strong', 'Total  ', totals, layout),
    ...labelled(style, `${symbol} `, verdictSentence(report), layout),
  ];
}

/** CI runners take `##[command]` and `##vso[command]` for a command anywhere in a line; two sharp signs look the same. */
function disarm(text: string): string {
  return text.includes('##') ? text.replace(/##(?=[a-z]*\[)/gi, '♯♯') : text;
}
