import type { Report } from '../report.js';
import { groupDigits } from './count-words.js';
import type { HtmlSection } from './html-section.js';
import { html, type Markup } from './markup.js';
import { type OverallVerdict, overallVerdict } from './verdict-sentence.js';

const states: Readonly<Record<OverallVerdict['state'], { readonly tone: string; readonly symbol: string }>> = {
  'not-in-order': { tone: 'bad', symbol: '✖' },
  attention: { tone: 'warn', symbol: '▲' },
  unclear: { tone: 'open', symbol: '?' },
  'in-order': { tone: 'good', symbol: '✔' },
};

/** What someone who reads nothing else needs: one sentence and the totals. */
export function htmlSummary(report: Report): HtmlSection {
  const { counts, suppressed, omitted, sources, rules } = report.summary;
  const { state, headline, notes } = overallVerdict(report);
  const { tone, symbol } = states[state];
  return {
    id: 'result',
    title: 'Result',
    body: html`<p class="verdict ${tone}"><span aria-hidden="true">${symbol}</span> <span><strong>${headline}</strong>${notes.map((note) => ` ${note}`)}</span></p>
<dl class="totals">
${total('Errors', counts.error, 'bad')}${total('Warnings', counts.warning, 'warn')}${total('Info', counts.info, 'note')}${total('Suppressed', suppressed)}${total('Not listed', omitted)}</dl>
<dl class="totals small">
${total('Files checked', sources.checked)}${total('Files skipped', sources.skipped)}${total('Files unreadable', sources.unreadable, 'bad')}${total('Rules broken', rules.failed)}${total('Rules kept', rules.passed)}${total('Rules with nothing to judge', rules.untested)}</dl>`,
  };
}

function total(name: string, count: number, tone = ''): Markup {
  return html`<div class="${count > 0 ? tone : ''}"><dt>${name}</dt><dd>${groupDigits(count)}</dd></div>\n`;
}
