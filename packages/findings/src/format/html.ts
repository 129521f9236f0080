import type { Report } from '../report.js';
import { htmlFiles, htmlWorstFiles } from './html-files.js';
import { htmlFindings } from './html-findings.js';
import { htmlPage } from './html-page.js';
import { htmlClaims } from './html-claims.js';
import { htmlMechanisms, htmlRequirements } from './html-requirements.js';
import { htmlRules, htmlSuppressed, htmlToFix } from './html-rules.js';
import { htmlSummary } from './html-summary.js';
import { htmlWords } from './html-words.js';
import { html } from './markup.js';
import { visibleReport } from './visible-report.js';

/**
 * A report as one self-contained page: no script, nothing loaded, readable on paper and on a phone, in light and
 * dark. It starts with one sentence and the totals; details follow.
 *
 * @example
 * ```ts
 * import { createCollector } from '@ds4sscc/findings';
 * import { toHtml } from '@ds4sscc/findings/format/html';
 *
 * const report = createCollector().report({ tool: { name: 'example', version: '1.0.0' }, subject: 'a folder' });
 * toHtml(report).includes('Nothing was checked'); // => true
 * ```
 */
export function toHtml(report: Report): string {
  const safe = visibleReport(report);
  const sections = [
    htmlSummary(safe),
    htmlToFix(safe),
    htmlWorstFiles(safe),
    htmlMechanisms(safe),
    htmlFindings(safe),
    htmlClaims(safe),
    htmlRequirements(safe),
    htmlSuppressed(safe),
    htmlRules(safe),
    htmlFiles(safe),
    htmlWords(),
  ].filter((section) => section !== undefined);
  const { subject, tool, created } = safe;
  return htmlPage({
    title: `Check of ${subject === '.' ? 'this folder' : subject}`,
    kicker: 'Data space check',
    heading: subject === '.' ? 'This folder' : subject,
    by: html`Made by ${tool.name} ${tool.version}${created !== undefined && html`, <time datetime="${created}">${created}</time>`}`,
    sections,
  });
}
