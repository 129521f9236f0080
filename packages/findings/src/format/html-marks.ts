import type { Verdict } from '../finding.js';
import type { RuleStatus, SourceOutcome } from '../report.js';
import type { Level } from '../rule.js';
import { html, type Markup } from './markup.js';

/** A word with its symbol and colour: never colour alone. */
function mark(tone: string, symbol: string, word: string): Markup {
  return html`<span class="mark ${tone}"><span aria-hidden="true">${symbol}</span> ${word}</span>`;
}

/** Level of a finding. */
export const levelMarks: Readonly<Record<Level, Markup>> = {
  error: mark('bad', '✖', 'error'),
  warning: mark('warn', '▲', 'warning'),
  info: mark('note', '●', 'info'),
};

/** Verdict on a requirement. */
export const verdictMarks: Readonly<Record<Verdict, Markup>> = {
  fail: mark('bad', '✖', 'not met'),
  pass: mark('good', '✔', 'met'),
  unknown: mark('open', '?', 'unknown'),
  'not-applicable': mark('off', '–', 'not applicable'),
};

/** What a rule came to. */
export const statusMarks: Readonly<Record<RuleStatus, Markup>> = {
  failed: mark('bad', '✖', 'broken'),
  passed: mark('good', '✔', 'kept'),
  untested: mark('open', '?', 'nothing to judge'),
};

/** What became of a file. */
export const outcomeMarks: Readonly<Record<SourceOutcome, Markup>> = {
  checked: mark('good', '✔', 'checked'),
  skipped: mark('off', '–', 'skipped'),
  unreadable: mark('bad', '✖', 'unreadable'),
};
