import type { Verdict } from '../finding.js';
import type { Report, RuleResult, RuleStatus, SourceOutcome } from '../report.js';
import type { Style } from './ansi.js';
import { countWords, groupDigits } from './count-words.js';
import { countAll, rankRules } from './group-findings.js';
import { type GroupedRequirement, groupRequirements, type RequirementGroup, verdicts } from './group-requirements.js';
import { placeText } from './place-text.js';
import { sourceContents } from './source-contents.js';
import { labelled, type TextLayout } from './text-layout.js';

const verdictMarks: Readonly<
  Record<Verdict, { readonly symbol: string; readonly words: string; readonly style: Style }>
> = {
  fail: { symbol: '✖', words: 'not met', style: 'error' },
  pass: { symbol: '✔', words: 'met', style: 'pass' },
  unknown: { symbol: '?', words: 'unknown', style: 'unknown' },
  'not-applicable': { symbol: '–', words: 'not applicable', style: 'faint' },
};

/** Sources without findings: a list that is long says how much of it is left out. */
export function textOtherSources(report: Report, layout: TextLayout): readonly string[] {
  const quiet = report.sources.filter(({ counts }) => countAll(counts) === 0);
  const list = (outcome: SourceOutcome, symbol: string, style: Style, title: string): readonly string[] => {
    const sources = quiet.filter((result) => result.outcome === outcome);
    const lines = sources
      .slice(0, 30)
      .flatMap((result) => labelled(style, `  ${symbol} `, `${result.source} · ${sourceContents(result)}`, layout));
    const hidden = sources.length - 30;
    const more = hidden > 0 ? [`    … and ${countWords(hidden, 'more file')}`] : [];
    return sources.length === 0 ? [] : [layout.paint('strong', title), ...lines, ...more, ''];
  };
  return [
    ...list('unreadable', '✖', 'error', 'Could not be read'),
    ...list('checked', '✔', 'pass', 'Checked, nothing found'),
    ...list('skipped', '–', 'faint', 'Skipped'),
  ];
}

/** What a suppression took out, with its reason. */
export function textSuppressed(report: Report, layout: TextLayout): readonly string[] {
  if (report.suppressed.length === 0) return [];
  return [
    layout.paint('strong', 'Suppressed'),
    ...report.suppressed.flatMap(({ finding, reason, expires }) => [
      ...labelled('faint', `  – ${finding.level}: `, `${finding.message} [${finding.rule}]`, layout, 4),
      `    ${layout.paint('faint', '-->')} ${placeText(finding.location)}`,
      ...labelled('faint', '    because: ', `${reason} (until ${expires})`, layout),
    ]),
    '',
  ];
}

/** Verdicts by mechanism. Met and not met stand one by one; the others are gathered by their reason. */
export function textRequirements(report: Report, layout: TextLayout): readonly string[] {
  if (report.requirements.length === 0) return [];
  const groups = groupRequirements(report.requirements);
  return [layout.paint('strong', 'Requirements'), ...groups.flatMap((group) => requirementGroup(group, layout)), ''];
}

function requirementGroup({ name, counts, items }: RequirementGroup, layout: TextLayout): readonly string[] {
  const summary = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdictMarks[verdict].words}`);
  const lines = verdicts.flatMap((verdict) => {
    const { symbol, words, style } = verdictMarks[verdict];
    return gather(items.filter(({ evidence }) => evidence.verdict === verdict)).flatMap((text) =>
      labelled(style, `    ${symbol} ${words.padEnd(14)}  `, text, layout),
    );
  });
  return [`  ■ ${layout.paint('strong', name)}  ${layout.paint('faint', summary.join(', '))}`, ...lines];
}

/** One text for each decided requirement; undecided ones that share a reason share a text. */
function gather(items: readonly GroupedRequirement[]): readonly string[] {
  const texts = new Map<string, { ids: string[]; text: string }>();
  for (const { short, evidence } of items) {
    const { title, level, reason, verdict } = evidence;
    const alone = verdict === 'pass' || verdict === 'fail';
    const text = alone ? ` ${level} ${title}: ${reason}` : `: ${reason}`;
    const entry = texts.get(text) ?? { ids: [], text };
    entry.ids.push(short);
    texts.set(text, entry);
  }
  return [...texts.values()].map(({ ids, text }) => ids.join(', ') + text);
}

/** How many rules failed, passed and could not be tested, and which. */
export function textRules(report: Report, layout: TextLayout): readonly string[] {
  if (report.rules.length === 0) return [];
  const list = (style: Style, status: RuleStatus, symbol: string, names: string): readonly string[] => {
    const count = groupDigits(report.summary.rules[status]).padStart(4);
    return names === '' ? [] : labelled(style, `  ${symbol} ${status.padEnd(8)} ${count}  `, names, layout);
  };
  const failed = rankRules(report).map(({ id, count }) => `${id}\u00a0×${groupDigits(count)}`);
  return [
    layout.paint('strong', 'Rules'),
    ...list('error', 'failed', '✖', failed.join(', ')),
    ...list('pass', 'passed', '✔', namesByArea(report.rules.filter(({ status }) => status === 'passed'))),
    ...list('unknown', 'untested', '?', namesByArea(report.rules.filter(({ status }) => status === 'untested'))),
    '',
  ];
}

/** `dcat-ap/a, b · odrl/c`. */
function namesByArea(rules: readonly RuleResult[]): string {
  const areas = new Map<string, string[]>();
  for (const { id } of rules) {
    const slash = id.indexOf('/') + 1;
    const names = areas.get(id.slice(0, slash)) ?? [];
    names.push(id.slice(slash));
    areas.set(id.slice(0, slash), names);
  }
  return [...areas].map(([area, names]) => area + names.join(', ')).join(' · ');
}
