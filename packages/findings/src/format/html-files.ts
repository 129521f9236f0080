import type { Report } from '../report.js';
import { levels } from '../rule.js';
import { groupDigits } from './count-words.js';
import { countAll, groupBySource } from './group-findings.js';
import type { HtmlSection } from './html-section.js';
import { htmlBar } from './html-bar.js';
import { outcomeMarks } from './html-marks.js';
import { type Column, htmlTable } from './html-table.js';
import { html } from './markup.js';
import { sourceContents } from './source-contents.js';

/** Files in the picture. */
const mostFiles = 12;

/** The picture: findings by file, the worst first. */
export function htmlWorstFiles(report: Report): HtmlSection | undefined {
  const worst = groupBySource(report)
    .map(({ source, counts }, index) => ({ source, counts, index }))
    .sort((a, b) => b.counts.error - a.counts.error || countAll(b.counts) - countAll(a.counts))
    .slice(0, mostFiles);
  if (worst.length === 0) return undefined;
  const most = Math.max(...worst.map(({ counts }) => countAll(counts)));
  const rows = worst.map(({ source, counts, index }) => [
    html`<a href="#file-${index}"><code>${source}</code></a>`,
    htmlBar(
      levels.map((level) => ({ tone: tones[level], count: counts[level] })),
      most,
    ),
    ...levels.map((level) => groupDigits(counts[level])),
  ]);
  const columns = [{ name: 'File' }, { name: 'Chart', unnamed: true }, ...countColumns];
  return {
    id: 'worst',
    title: 'Files with most findings',
    body: htmlTable('How many findings each file has', columns, rows),
  };
}

const tones = { error: 'bad', warning: 'warn', info: 'note' } as const;
const countColumns: readonly Column[] = ['Errors', 'Warnings', 'Info'].map((name) => ({ name, number: true }));

/** Every file that was looked at, those without findings too. */
export function htmlFiles({ sources }: Report): HtmlSection | undefined {
  if (sources.length === 0) return undefined;
  const rows = sources.map((result) => [
    html`<code>${result.source}</code>`,
    outcomeMarks[result.outcome],
    sourceContents(result),
    ...levels.map((level) => groupDigits(result.counts[level])),
  ]);
  const columns = [{ name: 'File' }, { name: 'Outcome' }, { name: 'What it is' }, ...countColumns];
  return { id: 'files', title: 'All files', body: htmlTable('Every file that was looked at', columns, rows) };
}
