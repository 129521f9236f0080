import type { Report } from '../report.js';
import { countWords, groupDigits } from './count-words.js';
import { rankRules } from './group-findings.js';
import type { HtmlSection } from './html-section.js';
import { htmlBar } from './html-bar.js';
import { levelMarks, statusMarks } from './html-marks.js';
import { htmlTable } from './html-table.js';
import { html } from './markup.js';
import { placeText } from './place-text.js';

const tones = { error: 'bad', warning: 'warn', info: 'note' } as const;

/** The rules that fired, the worst first: what to do, and how much it would help. */
export function htmlToFix(report: Report): HtmlSection | undefined {
  const ranked = rankRules(report);
  if (ranked.length === 0) return undefined;
  const most = Math.max(...ranked.map(({ count }) => count));
  const rows = ranked.map(({ id, title, level, count, help }) => [
    html`${title}<br><code>${id}</code>`,
    levelMarks[level],
    groupDigits(count),
    htmlBar([{ tone: tones[level], count }], most),
    help,
  ]);
  const columns = [
    { name: 'What is wrong' },
    { name: 'Level' },
    { name: 'Times', number: true },
    { name: 'Chart', unnamed: true },
    { name: 'What to do' },
  ];
  return {
    id: 'fix',
    title: 'What to fix first',
    body: htmlTable('Rules that found something, the most severe first', columns, rows),
  };
}

/** What suppressions took out, and why. */
export function htmlSuppressed({ suppressed }: Report): HtmlSection | undefined {
  if (suppressed.length === 0) return undefined;
  const rows = suppressed.map(({ finding, reason, expires }) => [
    html`<code>${placeText(finding.location)}</code>`,
    levelMarks[finding.level],
    html`${finding.message}<br><code>${finding.rule}</code>`,
    reason,
    expires,
  ]);
  const columns = [{ name: 'Place' }, { name: 'Level' }, { name: 'Finding' }, { name: 'Reason' }, { name: 'Until' }];
  return {
    id: 'suppressed',
    title: 'Suppressed',
    body: htmlTable(`${countWords(suppressed.length, 'finding')} taken out by a suppression`, columns, rows),
  };
}

/** Every rule with its status, passed and untested ones too. */
export function htmlRules({ rules }: Report): HtmlSection | undefined {
  if (rules.length === 0) return undefined;
  const rows = rules.map(({ id, title, status, count, suppressed, source }) => [
    html`${title}<br><code>${id}</code>`,
    statusMarks[status],
    groupDigits(count),
    groupDigits(suppressed),
    source,
  ]);
  const columns = [
    { name: 'What the rule finds' },
    { name: 'Status' },
    { name: 'Times', number: true },
    { name: 'Suppressed', number: true },
    { name: 'Rests on' },
  ];
  return {
    id: 'rules',
    title: 'All rules',
    body: htmlTable('Every rule, whether it is broken or kept, or had nothing to judge', columns, rows),
  };
}
