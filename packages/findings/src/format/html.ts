import type { Report } from '../report.js';
import { htmlFiles, htmlWorstFiles } from './html-files.js';
import { htmlFindings } from './html-findings.js';
import { htmlMechanisms, htmlRequirements } from './html-requirements.js';
import { htmlRules, htmlSuppressed, htmlToFix } from './html-rules.js';
import { htmlStyle } from './html-style.js';
import { htmlSummary } from './html-summary.js';
import { html } from './markup.js';
import { visibleReport } from './visible-report.js';

/** Nothing is loaded, run, framed or sent; only the style in the page counts. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

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
    htmlRequirements(safe),
    htmlSuppressed(safe),
    htmlRules(safe),
    htmlFiles(safe),
  ].filter((section) => section !== undefined);
  const { subject, tool, created } = safe;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Check of ${subject}</title>
<style>${htmlStyle}</style>
</head>
<body>
<a class="skip" href="#result">Skip to the result</a>
<header>
<p class="kicker">Data space check</p>
<h1>${subject}</h1>
<p class="by">Made by ${tool.name} ${tool.version}${created !== undefined && html`, <time datetime="${created}">${created}</time>`}</p>
</header>
<nav aria-label="On this page">
<ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
<main>
${sections.map(
  ({ id, title, body }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
${body}
</section>
`,
)}</main>
<footer>
<p>What is unknown, untested, skipped or unreadable is not a pass.</p>
</footer>
</body>
</html>
`;
  return page.text;
}
