import type { Excerpt, Finding } from '../finding.js';
import type { Report, RuleResult } from '../report.js';
import { countWords, foundWords, groupDigits, joinWords } from './count-words.js';
import { excerptParts } from './excerpt-parts.js';
import { groupByRule, groupBySource, type SourceGroup } from './group-findings.js';
import type { HtmlSection } from './html-section.js';
import { levelMarks } from './html-marks.js';
import { html, type Markup } from './markup.js';
import { placeDetail, placeText, shortPlace } from './place-text.js';
import { sourceContents } from './source-contents.js';

/** Findings of one rule in one file that are shown with their excerpt; the others are folded. */
const mostShown = 5;

/** Files whose findings stand open; where there are more, they are folded. */
const mostOpen = 10;

/** Findings by file, then by rule. */
export function htmlFindings(report: Report): HtmlSection | undefined {
  const groups = groupBySource(report);
  if (groups.length === 0) return undefined;
  const names: Names = {
    rules: new Map(report.rules.map((rule) => [rule.id, rule])),
    requirements: new Map(report.requirements.map(({ requirement, title }) => [requirement, title])),
  };
  return {
    id: 'findings',
    title: 'Findings by file',
    body: html`${groups.map((group, index) => sourceMarkup(group, index, names, groups.length > mostOpen))}`,
  };
}

/** What ids stand for. */
interface Names {
  readonly rules: ReadonlyMap<string, RuleResult>;
  readonly requirements: ReadonlyMap<string, string>;
}

function sourceMarkup(group: SourceGroup, index: number, names: Names, folded: boolean): Markup {
  const { source, result, findings, counts, unlisted } = group;
  const about = [...foundWords(counts), ...(result ? [sourceContents(result)] : [])].join(' · ');
  const body = html`${[...groupByRule(findings)].map(([id, list]) => ruleMarkup(id, list, names))}${
    unlisted > 0 &&
    html`<p class="quiet">And ${countWords(unlisted, 'more finding')} in this file: the rules fired too often to list them all.</p>\n`
  }`;
  return html`<article id="file-${index}">
<h3><code>${source}</code></h3>
<p class="quiet">${about}</p>
${folded ? html`<details>\n<summary>Show ${countWords(findings.length, 'finding')}</summary>\n${body}</details>\n` : body}</article>
`;
}

function ruleMarkup(id: string, findings: readonly Finding[], { rules, requirements }: Names): Markup {
  const rule = rules.get(id);
  const [first] = findings;
  const rest = findings.slice(mostShown);
  return html`<h4>${first && levelMarks[first.level]} ${rule?.title ?? id} ${findings.length > 1 && html`<span class="quiet">×\u00a0${groupDigits(findings.length)}</span>`}</h4>
<p class="quiet"><code>${id}</code></p>
${rule && rule.requirements.length > 0 && html`<p class="quiet">${rule.requirements.length === 1 ? 'Requirement' : 'Requirements'}: ${joinWords(rule.requirements.map((one) => inWords(one, requirements.get(one))))}</p>\n`}${rule && html`<p class="todo"><strong>What to do:</strong> ${rule.help}</p>\n`}<ul class="findings">
${findings.slice(0, mostShown).map(findingMarkup)}</ul>
${
  rest.length > 0 &&
  html`<details>
<summary>${countWords(rest.length, 'more place', 'more places')}</summary>
<ul class="places">
${rest.map((finding) => html`<li><code>${shortPlace(finding.location)}</code> ${finding.message}</li>\n`)}</ul>
</details>
`
}`;
}

/** A requirement in words, with the id by which others know it. */
function inWords(id: string, title: string | undefined): string {
  return title === undefined ? id : `${title} (${id})`;
}

function findingMarkup({ message, location, excerpt, fix }: Finding): Markup {
  const detail = placeDetail(location);
  return html`<li>
<p>${message}</p>
<p class="quiet"><code>${placeText(location)}</code>${detail && ` (${detail})`}</p>
${excerpt && excerptMarkup(excerpt)}${fix && html`<p><strong>Fix:</strong> ${fix.description}${fix.replacement !== undefined && !fix.description.includes(fix.replacement) && html` → <code>${fix.replacement}</code>`}</p>\n`}</li>
`;
}

function excerptMarkup(excerpt: Excerpt): Markup {
  const { before, marked, after } = excerptParts(excerpt);
  return html`<pre><code>${before}<mark>${marked}</mark>${after}</code></pre>
`;
}
