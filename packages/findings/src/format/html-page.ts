import { barPatterns } from './html-bar.js';
import type { HtmlSection } from './html-section.js';
import { htmlStyle } from './html-style.js';
import { html, type Markup } from './markup.js';

export { verdictMarks } from './html-marks.js';
export { htmlClaims } from './html-claims.js';
export { type JudgedRequirements, htmlMechanisms, htmlRequirements } from './html-requirements.js';
export type { HtmlSection } from './html-section.js';
export { type Column, htmlTable } from './html-table.js';
export { html, Markup } from './markup.js';
export { visibleText } from './visible-report.js';

/** What a page consists of. */
export interface PageContent {
  readonly title: string;
  /** What kind of page it is, above the heading. */
  readonly kicker: string;
  readonly heading: string;
  /** Who made it, or of what. */
  readonly by: string | Markup;
  /** At least one; the first says what matters most. */
  readonly sections: readonly HtmlSection[];
  /** The last line of the page; that what is unknown is no pass, where left out. */
  readonly footer?: string;
  /** Style beside that of all pages. */
  readonly style?: Markup;
}

const reminder = 'What is unknown, skipped or unreadable, and a rule that had nothing to judge, is not a pass.';
/** Nothing is loaded, run, framed or sent; only the style in the page counts. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * One self-contained page: no script, nothing loaded, readable on paper and on a phone, in light and dark. Text that is put
 * into `html` is escaped.
 *
 * @example
 * ```ts
 * import { html, htmlPage } from '@ds4sscc/findings/format/html-page';
 *
 * const sections = [{ id: 'result', title: 'Result', body: html`<p>${'A & B'}</p>` }];
 * const page = htmlPage({ title: 'City', kicker: 'Scorecard', heading: 'City', by: 'Made from dataspace.yaml', sections });
 * page.includes('<p>A &amp; B</p>'); // => true
 * ```
 */
export function htmlPage({ title, kicker, heading, by, sections, footer = reminder, style }: PageContent): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${htmlStyle}${style}</style>
</head>
<body>
<a class="skip" href="#${sections[0]?.id}">Skip to the result</a>
<header>
<p class="kicker">${kicker}</p>
<h1>${heading}</h1>
<p class="by">${by}</p>
</header>
${sections.length > 1 && contents(sections)}<main>
${barPatterns}
${sections.map(
  ({ id, title: name, body }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
${body}
</section>
`,
)}</main>
<footer>
<p>${footer}</p>
</footer>
</body>
</html>
`;
  return page.text;
}

function contents(sections: readonly HtmlSection[]): Markup {
  return html`<nav aria-label="On this page">
<ul>
${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>\n`)}</ul>
</nav>
`;
}
