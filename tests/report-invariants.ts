import { compareFindings, levels, type Finding, type Report } from '@ds4sscc/findings';

/** What a report says that contradicts itself, or the texts it is about. */
export function disagreements(report: Report, texts: ReadonlyMap<string, string> = new Map()): readonly string[] {
  return [
    ...totals(report),
    ...order(report),
    ...report.findings.flatMap((found) => places(found, texts)),
    ...verdicts(report),
  ];
}

function totals({ summary, sources, rules, requirements, findings, suppressed }: Report): readonly string[] {
  const found: string[] = [];
  const same = (what: string, one: number, other: number): void => {
    if (one !== other) found.push(`${what}: ${one} and ${other}`);
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  for (const level of levels) {
    same(`${level} in sources`, summary.counts[level], sum(sources.map(({ counts }) => counts[level])));
    same(
      `${level} in rules`,
      summary.counts[level],
      sum(rules.filter((rule) => rule.level === level).map(({ count }) => count)),
    );
  }
  same('omitted', summary.omitted, sum(rules.map(({ omitted }) => omitted)));
  same('suppressed', summary.suppressed, sum(rules.map((rule) => rule.suppressed)));
  if (suppressed.length > summary.suppressed) found.push('more suppressed findings listed than counted');
  for (const outcome of ['checked', 'skipped', 'unreadable'] as const)
    same(outcome, summary.sources[outcome], sources.filter((source) => source.outcome === outcome).length);
  for (const status of ['passed', 'failed', 'untested'] as const)
    same(status, summary.rules[status], rules.filter((rule) => rule.status === status).length);
  for (const verdict of ['pass', 'fail', 'unknown', 'not-applicable'] as const)
    same(
      verdict,
      summary.requirements[verdict],
      requirements.filter((requirement) => requirement.verdict === verdict).length,
    );
  for (const { id, count, omitted, status } of rules) {
    same(`listed and omitted of ${id}`, count, omitted + findings.filter(({ rule }) => rule === id).length);
    if ((status === 'failed') !== count > 0) found.push(`${id} is ${status} with ${count} findings`);
  }
  return found;
}

function order({ findings, rules, sources }: Report): readonly string[] {
  const found: string[] = [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  const names = new Set(sources.map(({ source }) => source));
  for (const [at, one] of findings.entries()) {
    const rule = known.get(one.rule);
    if (!rule) found.push(`${one.rule} is not registered`);
    else if (rule.level !== one.level) found.push(`${one.rule} is ${rule.level} and ${one.level}`);
    if (!names.has(one.location.source)) found.push(`${one.location.source} is no source`);
    const next = findings[at + 1];
    if (next && compareFindings(one, next) >= 0) found.push(`not in order: ${one.rule} and ${next.rule}`);
  }
  return found;
}

/** A place is within the file, and an excerpt is a part of its line. */
function places({ rule, location, excerpt, message }: Finding, texts: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  const { source, line, column, record } = location;
  for (const number of [line, column, record])
    if (number !== undefined && !(Number.isSafeInteger(number) && number > 0))
      found.push(`${rule} stands at ${number}`);
  if (/undefined|\[object|NaN/.test(message)) found.push(`${rule} says: ${message}`);
  const text = texts.get(source);
  if (text === undefined || line === undefined) return found;
  const lineText = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)[line - 1];
  if (lineText === undefined) return [...found, `${rule} stands in line ${line}, which is not there`];
  if (column !== undefined && column > lineText.length + 1)
    found.push(`${rule} stands in column ${column} of a line of ${lineText.length}`);
  if (!excerpt) return found;
  const shown = excerpt.text.replace(/^…/, '').replace(/…$/, '');
  const part = excerpt.text.slice(excerpt.start);
  if (!lineText.replace(/\p{Cc}/gu, ' ').includes(shown))
    found.push(`${rule} shows ${shown}, which line ${line} does not say`);
  else if (
    column !== undefined &&
    !lineText
      .replace(/\p{Cc}/gu, ' ')
      .slice(column - 1)
      .startsWith(part.replace(/…$/, ''))
  )
    found.push(`${rule} marks ${part}, which is not in column ${column}`);
  if (excerpt.start + excerpt.length > excerpt.text.length + 1) found.push(`${rule} marks more than it shows`);
  return found;
}

/** A pass rests on rules that ran and did not fail with an error, and says on which. */
function verdicts({ requirements, rules }: Report): readonly string[] {
  const status = new Map(rules.map((rule) => [rule.id, rule]));
  return requirements.flatMap(({ requirement, verdict, rules: deciding, reason, pointers }) => {
    const found: string[] = [];
    if (reason.trim() === '') found.push(`${requirement} gives no reason`);
    for (const id of deciding)
      if (!status.has(id)) found.push(`${requirement} rests on ${id}, which is not registered`);
    if (verdict !== 'pass') return found;
    if (deciding.length + pointers.length === 0) found.push(`${requirement} passes and rests on nothing`);
    for (const id of deciding)
      if (status.get(id)?.status === 'untested')
        found.push(`${requirement} passes and rests on ${id}, which did not run`);
    return found;
  });
}
