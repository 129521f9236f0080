import type { Verdict } from '../finding.js';
import type { Report, RuleResult, RuleStatus, SourceOutcome } from '../report.js';
import type { Style } from './ansi.js';
import { type ClaimedAndFound, claimedAndFound } from './claimed-and-found.js';
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

/** Verdicts by mechanism. What is decided stands with its reason; what is not stands by its number only: there is much of it. */
export function textRequirements(report: Report, layout: TextLayout): readonly string[] {
  if (report.requirements.length === 0) return [];
  const groups = groupRequirements(report.requirements);
  const hint = report.summary.requirements.unknown > 0 ? [layout.paint('faint', undecidedHint)] : [];
  return [
    layout.paint('strong', 'Requirements'),
    ...groups.flatMap((group) => requirementGroup(group, layout)),
    ...hint,
    '',
  ];
}

const undecidedHint = '    What it takes to decide the unknown ones stands in every other format, such as html.';

function requirementGroup({ name, title, counts, items }: RequirementGroup, layout: TextLayout): readonly string[] {
  const summary = verdicts
    .filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${counts[verdict]} ${verdictMarks[verdict].words}`);
  // Where nothing is decided the numbers say nothing that the count does not.
  const nothingDecided = counts.unknown === items.length;
  const lines = (nothingDecided ? [] : verdicts).flatMap((verdict) => {
    const { symbol, words, style } = verdictMarks[verdict];
    return requirementTexts(items, verdict).flatMap((text) =>
      labelled(style, `    ${symbol} ${words.padEnd(14)}  `, text, layout),
    );
  });
  return [
    `  ■ ${layout.paint('strong', title === undefined ? name : `${name} ${title}`)}  ${layout.paint('faint', summary.join(', '))}`,
    ...lines,
  ];
}

/** One text for each requirement that was decided; one for all that were not. */
function requirementTexts(items: readonly GroupedRequirement[], verdict: Verdict): readonly string[] {
  const chosen = items.filter(({ evidence }) => evidence.verdict === verdict);
  if (verdict === 'unknown') return chosen.length === 0 ? [] : [chosen.map(({ short }) => short).join(', ')];
  return chosen.map(({ short, evidence: { level, title, reason } }) => `${short} ${level} ${title}: ${reason}`);
}

const relationMarks: Readonly<Record<ClaimedAndFound['relation'], { readonly symbol: string; readonly style: Style }>> =
  {
    contradicts: { symbol: '✖', style: 'error' },
    unverified: { symbol: '?', style: 'unknown' },
    agrees: { symbol: '✔', style: 'pass' },
  };

/** What is stated of requirements, next to what was found of them. */
export function textClaims(report: Report, layout: TextLayout): readonly string[] {
  const rows = claimedAndFound(report.requirements);
  if (rows.length === 0) return [];
  return [
    layout.paint('strong', 'Claimed and found'),
    ...rows.flatMap(({ requirement, claimed, found, by, relation }) => {
      const { symbol, style } = relationMarks[relation];
      const words = `${requirement}: claimed ${verdictMarks[claimed].words}, found ${verdictMarks[found].words}`;
      return labelled(style, `  ${symbol} `, by === '' ? words : `${words} (${by})`, layout);
    }),
    '',
  ];
}

/** How many rules failed, passed and could not be tested, and which. */
export function textRules(report: Report, layout: TextLayout): readonly string[] {
  if (report.rules.length === 0) return [];
  const list = (style: Style, status: RuleStatus, symbol: string, names: string): readonly string[] => {
    const count = groupDigits(report.summary.rules[status]).padStart(4);
    return names === '' ? [] : labelled(style, `  ${symbol} ${status.padEnd(8)} ${count}  `, names, layout);
  };
  const failed = rankRules(report).map(({ id, count }) => `${id}\u00a0×${groupDigits(count)}`);
  const byArea = (status: RuleStatus): string => areaCounts(report.rules, status);
  return [
    layout.paint('strong', 'Rules'),
    ...list('error', 'failed', '✖', failed.join(', ')),
    ...list('pass', 'passed', '✔', byArea('passed')),
    ...list('unknown', 'untested', '?', byArea('untested')),
    '',
  ];
}

/** `dcat-ap 170 of 176, json 3`: how many rules of each area have a status, and of how many where others have another. */
function areaCounts(rules: readonly RuleResult[], status: RuleStatus): string {
  const areas = new Map<string, { all: number; chosen: number }>();
  for (const rule of rules) {
    const area = rule.id.slice(0, rule.id.indexOf('/'));
    const { all, chosen } = areas.get(area) ?? { all: 0, chosen: 0 };
    areas.set(area, { all: all + 1, chosen: chosen + (rule.status === status ? 1 : 0) });
  }
  return [...areas]
    .filter(([, { chosen }]) => chosen > 0)
    .map(([area, { all, chosen }]) => `${area}\u00a0${chosen}${chosen < all ? `\u00a0of\u00a0${all}` : ''}`)
    .join(', ');
}
