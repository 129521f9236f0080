import type { Finding, Verdict } from '../finding.js';
import type { Report, RuleStatus } from '../report.js';
import type { Level } from '../rule.js';
import { claimedAndFound } from './claimed-and-found.js';
import { clipText } from './clip-text.js';
import { countWords, foundWords, groupDigits } from './count-words.js';
import type { Block } from './fit-blocks.js';
import { rankRules, type SourceGroup } from './group-findings.js';
import { groupRequirements, verdicts } from './group-requirements.js';
import { markdownCode, markdownTable, markdownText } from './markdown-text.js';
import { placeDetail, placeText, shortPlace } from './place-text.js';
import { sourceContents } from './source-contents.js';
import { type OverallVerdict, overallVerdict } from './verdict-sentence.js';

const stateMarks: Readonly<Record<OverallVerdict['state'], string>> = {
  'not-in-order': '❌',
  attention: '⚠️',
  unclear: '❔',
  'in-order': '✅',
};
const levelMarks: Readonly<Record<Level, string>> = { error: '❌ error', warning: '⚠️ warning', info: 'ℹ️ info' };
const verdictMarks: Readonly<Record<Verdict, string>> = {
  fail: '❌ not met',
  pass: '✅ met',
  unknown: '❔ unknown',
  'not-applicable': '➖ not applicable',
};
const statusMarks: Readonly<Record<RuleStatus, string>> = {
  failed: '❌ failed',
  passed: '✅ passed',
  untested: '❔ untested',
};

/** The verdict and the totals. */
export function summaryBlock(report: Report): Block {
  const { state, headline, notes } = overallVerdict(report);
  const { counts, suppressed, omitted, sources } = report.summary;
  const totals = [
    counts.error,
    counts.warning,
    counts.info,
    suppressed,
    omitted,
    sources.checked,
    sources.skipped,
    sources.unreadable,
  ];
  const before = [
    `## ${stateMarks[state]} ${markdownText(clipText(report.subject, 120))}`,
    '',
    [`**${markdownText(headline)}**`, ...notes.map(markdownText)].join(' '),
    '',
  ];
  const columns = ['Errors', 'Warnings', 'Info', 'Suppressed', 'Not listed', 'Files checked', 'Skipped', 'Unreadable'];
  return { ...tableBlock('total', before, columns, [totals.map(groupDigits)]), essential: true };
}

/** The rules that fired, the worst first, with what to do about each. */
export function toFixBlock(report: Report): Block {
  const rows = rankRules(report).map(({ id, level, count, help }) => [
    levelMarks[level],
    groupDigits(count),
    markdownCode(id),
    markdownText(help),
  ]);
  const block = tableBlock('rule', ['### What to fix first', ''], ['Level', 'Times', 'Rule', 'What to do'], rows);
  return { ...block, essential: true };
}

/** How many requirements of each mechanism have which verdict. */
export function mechanismBlock(report: Report): Block {
  const rows = groupRequirements(report.requirements).map(({ name, title, counts }) => [
    markdownText(title === undefined ? name : `${name} ${title}`),
    ...verdicts.map((verdict) => groupDigits(counts[verdict])),
  ]);
  const columns = ['', ...verdicts.map((verdict) => verdictMarks[verdict])];
  return { ...tableBlock('mechanism', ['### Requirements', ''], columns, rows), essential: true };
}

/** The findings of one source, folded. */
export function sourceBlock({ source, result, findings, counts, unlisted }: SourceGroup): Block {
  const about = result ? ` · ${markdownText(sourceContents(result))}` : '';
  const block = tableBlock(
    'finding',
    fold(`<b>${markdownText(source)}</b> · ${foundWords(counts).join(', ')}${about}`),
    ['Level', 'Place', 'Finding', 'Rule'],
    findings.map(findingCells),
  );
  const more =
    unlisted > 0
      ? ['', `${countWords(unlisted, 'more finding')} of this file: the rules fired too often to list them all.`]
      : [];
  return { ...block, foot: [...more, ...endFold] };
}

function findingCells({ level, location, message, fix, rule }: Finding): readonly string[] {
  const detail = location.line === undefined ? '' : placeDetail(location);
  return [
    levelMarks[level],
    markdownCode(shortPlace(location)) + (detail && ` ${markdownText(detail)}`),
    markdownText(message) + (fix ? `<br>Fix: ${markdownText(fix.description)}` : ''),
    markdownCode(rule),
  ];
}

/** Every requirement with its verdict and the reason, folded. */
export function requirementBlock({ requirements }: Report): Block {
  const rows = requirements.map(({ requirement, level, title, verdict, reason }) => [
    markdownText(requirement),
    verdictMarks[verdict],
    markdownText(`${level}: ${title}`),
    markdownText(reason),
  ]);
  const head = fold(`All ${countWords(requirements.length, 'requirement')}`);
  return { ...tableBlock('requirement', head, ['Id', 'Verdict', 'Requirement', 'Why'], rows), foot: endFold };
}

/** What is stated of requirements, next to what was found of them. */
export function claimBlock({ requirements }: Report): Block {
  const rows = claimedAndFound(requirements).map(({ requirement, claimed, by, found }) => [
    markdownText(requirement),
    verdictMarks[claimed],
    verdictMarks[found],
    markdownText(by),
  ]);
  return tableBlock('claim', ['### Claimed and found', ''], ['Id', 'Claimed', 'Found', 'By'], rows);
}

/** What suppressions took out, and why, folded. */
export function suppressedBlock({ suppressed }: Report): Block {
  const rows = suppressed.map(({ finding, reason, expires }) => [
    markdownCode(placeText(finding.location)),
    markdownText(finding.message),
    markdownText(reason),
    markdownText(expires),
  ]);
  const head = fold(countWords(suppressed.length, 'suppressed finding'));
  return { ...tableBlock('suppressed finding', head, ['Place', 'Finding', 'Reason', 'Until'], rows), foot: endFold };
}

/** Every rule with its status, passed and untested ones too, folded. */
export function ruleBlock({ rules, summary }: Report): Block {
  const { failed, passed, untested } = summary.rules;
  const rows = rules.map(({ id, title, status, count }) => [
    markdownCode(id),
    statusMarks[status],
    groupDigits(count),
    markdownText(title),
  ]);
  const head = fold(
    `Rules: ${groupDigits(failed)} failed, ${groupDigits(passed)} passed, ${groupDigits(untested)} untested`,
  );
  return { ...tableBlock('rule', head, ['Rule', 'Status', 'Times', 'What it finds'], rows), foot: endFold };
}

/** A block of one table; empty where the table has no row. */
function tableBlock(
  unit: string,
  before: readonly string[],
  columns: readonly string[],
  cells: readonly (readonly string[])[],
): Block {
  const [names = '', rule = '', ...rows] = markdownTable(columns, cells);
  return { unit, head: [...before, names, rule], rows, foot: [] };
}

/** Blank lines around, or the table inside is not read as one. */
function fold(summary: string): readonly string[] {
  return [`<details><summary>${summary}</summary>`, ''];
}

const endFold = ['', '</details>'];
