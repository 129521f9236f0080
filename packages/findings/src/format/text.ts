import type { Report } from '../report.js';
import { FindingsError, levels } from '../rule.js';
import { paintAnsi, paintNothing, type Style } from './ansi.js';
import { countWords, groupDigits } from './count-words.js';
import { textFindings } from './text-findings.js';
import { labelled, type TextLayout } from './text-layout.js';
import { textOtherSources, textRequirements, textRules, textSuppressed } from './text-sections.js';
import { type OverallVerdict, verdictSentence } from './verdict-sentence.js';
import { visibleReport } from './visible-report.js';

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
 * A report for terminals and logs: findings with the source excerpt and what to do, requirements, rules, totals,
 * and one sentence at the end that says how things stand.
 *
 * @throws {FindingsError} `option-invalid` when `width` or `limit` is not a number from 40 or 1 upwards.
 */
export function toText(report: Report, options: TextOptions = {}): string {
  const { colour = false, width = 100, limit = 3 } = options;
  if (!(width >= 40)) throw new FindingsError('option-invalid', `width is ${width}, but must be at least 40`);
  if (!(limit >= 1)) throw new FindingsError('option-invalid', `limit is ${limit}, but must be at least 1`);
  const layout: TextLayout = { width, limit: Math.floor(limit), paint: colour ? paintAnsi : paintNothing };
  const safe = visibleReport(report);
  const lines = [
    ...heading(safe, layout),
    ...textFindings(safe, layout),
    ...textOtherSources(safe, layout),
    ...textSuppressed(safe, layout),
    ...textRequirements(safe, layout),
    ...textRules(safe, layout),
    ...closing(safe, layout),
  ];
  return disarm(`${lines.join('\n')}\n`);
}

function heading({ subject, tool, created }: Report, layout: TextLayout): readonly string[] {
  const about = [`${tool.name} ${tool.version}`, created].filter((part) => part !== undefined).join(', ');
  return [...labelled('strong', 'Check of ', subject, layout), layout.paint('faint', `by ${about}`), ''];
}

function closing(report: Report, layout: TextLayout): readonly string[] {
  const { counts, suppressed, omitted, sources } = report.summary;
  const findings = levels.map((level) =>
    level === 'info' ? `${groupDigits(counts.info)} info` : countWords(counts[level], level),
  );
  const hidden = [`${groupDigits(suppressed)} suppressed`, `${groupDigits(omitted)} left out of the list`];
  const files = [
    `${countWords(sources.checked, 'file')} checked`,
    `${groupDigits(sources.skipped)} skipped`,
    `${groupDigits(sources.unreadable)} unreadable`,
  ];
  const totals = [findings, hidden, files].map((part) => part.join(', ')).join(' · ');
  const { state, sentence } = verdictSentence(report);
  const { symbol, style } = verdictMarks[state];
  return [...labelled('strong', 'Total  ', totals, layout), ...labelled(style, `${symbol} `, sentence, layout)];
}

/** Other CI runners take `##[command]` and `##vso[command]` for a command anywhere in a line. */
function disarm(text: string): string {
  return text.replace(/##(?=[a-z]*\[)/gi, '♯♯');
}
