import type { Finding } from '../finding.js';
import type { Report, RuleResult } from '../report.js';
import type { Level } from '../rule.js';
import type { Paint } from './ansi.js';
import { clipText } from './clip-text.js';
import { countWords, foundWords } from './count-words.js';
import { displayWidth } from './display-width.js';
import { groupByRule, groupBySource, type SourceGroup } from './group-findings.js';
import { placeDetail, placeText, shortPlace } from './place-text.js';
import { sourceContents } from './source-contents.js';
import { textExcerpt } from './text-excerpt.js';
import { labelled, type TextLayout } from './text-layout.js';

/** Survive without colour. */
const symbols: Readonly<Record<Level, string>> = { error: '✖', warning: '▲', info: '●' };
/** Places listed for the findings that are not shown in full. */
const longestPlaceList = 20;
/** Letters of a replacement that are shown. */
const longestReplacement = 120;

/** The findings of all sources: a heading for each source, then its findings in the order of the source. */
export function textFindings(report: Report, layout: TextLayout): readonly string[] {
  const rules = new Map(report.rules.map((rule) => [rule.id, rule]));
  return groupBySource(report).flatMap((group) => [
    ...sourceHeading(group, layout),
    '',
    ...sourceFindings(group, rules, layout),
  ]);
}

function sourceHeading({ source, result, counts }: SourceGroup, layout: TextLayout): readonly string[] {
  const { width, paint } = layout;
  const about = [result && sourceContents(result), foundWords(counts).join(', ')].filter((part) => part).join(' · ');
  const rule = '─'.repeat(Math.max(3, width - displayWidth(source) - 4));
  return [
    `${paint('faint', '──')} ${paint('strong', source)} ${paint('faint', rule)}`,
    ...labelled('faint', '└─ ', about, layout),
  ];
}

function sourceFindings(
  { findings, unlisted }: SourceGroup,
  rules: ReadonlyMap<string, RuleResult>,
  layout: TextLayout,
): readonly string[] {
  const byRule = groupByRule(findings);
  const shown = new Map<string, number>();
  const lines = findings.flatMap((finding) => {
    const number = (shown.get(finding.rule) ?? 0) + 1;
    shown.set(finding.rule, number);
    if (number > layout.limit) return [];
    const same = byRule.get(finding.rule) ?? [];
    return [
      ...oneFinding(finding, number === 1 ? rules.get(finding.rule) : undefined, layout),
      ...(number === layout.limit ? moreOfTheSame(same.slice(number), layout) : []),
      '',
    ];
  });
  if (unlisted === 0) return lines;
  return [
    ...lines,
    `  … and ${countWords(unlisted, 'finding')} of this file left out: the rules fired too often to list them all.`,
    '',
  ];
}

/** One finding; `rule` is given where its help is due. */
function oneFinding(finding: Finding, rule: RuleResult | undefined, layout: TextLayout): readonly string[] {
  const { level, location, excerpt, fix } = finding;
  const { paint } = layout;
  const title = labelled(level, `${symbols[level]} ${level}: `, `${finding.message} [${finding.rule}]`, layout);
  const gutter = Math.max(3, String(location.line ?? '').length + 1);
  const pad = ' '.repeat(gutter);
  const detail = placeDetail(location);
  const note = (label: string, text: string): readonly string[] =>
    labelled('faint', `${pad} = ${label}: `, text, layout);
  return [
    ...title.map((line) => paintRule(line, finding.rule, paint)),
    `${paint('faint', `${pad.slice(1)}-->`)} ${placeText(location)}${detail && paint('faint', `  (${detail})`)}`,
    ...(excerpt ? textExcerpt(excerpt, location.line, level, gutter, layout) : []),
    ...(rule ? note('what to do', rule.help) : []),
    ...(fix ? note('fix', fixText(fix.description, fix.replacement)) : []),
    ...(rule && finding.requirements.length > 0 ? note('touches', finding.requirements.join(', ')) : []),
  ];
}

function fixText(description: string, replacement: string | undefined): string {
  return replacement === undefined || description.includes(replacement)
    ? description
    : `${description} → ${replacement === '' ? '(nothing)' : clipText(replacement, longestReplacement)}`;
}

function paintRule(line: string, rule: string, paint: Paint): string {
  const tail = `[${rule}]`;
  return line.endsWith(tail) ? line.slice(0, -tail.length) + paint('faint', tail) : line;
}

function moreOfTheSame(rest: readonly Finding[], layout: TextLayout): readonly string[] {
  if (rest.length === 0) return [];
  const places = rest.slice(0, longestPlaceList).map((finding) => shortPlace(finding.location));
  const hidden = rest.length - places.length;
  const list = places.join(', ') + (hidden > 0 ? ` and ${countWords(hidden, 'more place')}` : '');
  return labelled('strong', `    … ${countWords(rest.length, 'more finding')} of this rule at `, list, layout, 6);
}
