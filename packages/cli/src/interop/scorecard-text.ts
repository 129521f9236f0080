import type { Evidence, Verdict } from '@ds4sscc/findings';
import type { CheckKind, Requirement, Scorecard } from '@ds4sscc/interop';
import type { Framework, FrameworkRequirement } from '@ds4sscc/interop/frameworks';

const words: Readonly<Record<Verdict, string>> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};

/** The verdicts of an assessment for a person: what fails first, what is met, and how much nobody can tell. */
export function scorecardText(
  framework: Framework,
  verdicts: readonly Evidence[],
  { mims, total }: Scorecard,
  requirements: readonly Requirement[],
): string {
  const of = (verdict: Verdict): readonly Evidence[] => verdicts.filter((one) => one.verdict === verdict);
  const counts = (Object.keys(words) as Verdict[]).map((verdict) => `${of(verdict).length} ${words[verdict]}`);
  const lines = [`${framework.title}: ${counts.join(', ')}`, ''];
  if (framework.id === 'mims' && framework.version === '9.0') {
    const width = Math.max(...mims.map(({ title }) => title.length));
    for (const { mim, title, level, conformant, verdicts: own } of mims) {
      const { pass, fail, unknown } = own;
      const counted = `${pass} of ${pass + fail + unknown} met, ${fail} not, ${unknown} not known`;
      lines.push(`  ${mim}  ${title.padEnd(width)}  ${level.padEnd(7)}  ${counted}${conformant ? '; conformant' : ''}`);
    }
    lines.push('', `Coverage: ${Math.floor(total.coverage * 100)} % of what applies is decided.`, '');
  }
  for (const verdict of ['fail', 'pass'] as const) {
    if (of(verdict).length === 0) continue;
    lines.push(`${words[verdict].replace(/^./, (letter) => letter.toUpperCase())}:`);
    for (const { requirement, title, reason } of of(verdict)) lines.push(`  ${requirement}  ${title}`, `    ${reason}`);
    lines.push('');
  }
  const open = new Set(of('unknown').map(({ requirement }) => requirement));
  if (open.size > 0) {
    lines.push(
      `${open.size} cannot be told from these files; "ds4sscc interop explain <requirement>" says what it takes:`,
    );
    lines.push(
      ...whatIsMissing(
        framework.requirements.filter(({ id }) => open.has(id)),
        requirements,
      ),
    );
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

/** How many of the open demands could be decided by what. */
function whatIsMissing(open: readonly FrameworkRequirement[], requirements: readonly Requirement[]): readonly string[] {
  const checksOf = ({ checks, decidedBy }: FrameworkRequirement): readonly CheckKind[] =>
    checks ?? requirements.filter(({ id }) => decidedBy.includes(id)).flatMap((one) => one.checks);
  const counts = { files: 0, service: 0, statement: 0 };
  for (const demand of open) {
    const kinds = checksOf(demand);
    if (kinds.includes('probe')) counts.service += 1;
    else if (kinds.some((kind) => kind !== 'declared')) counts.files += 1;
    else counts.statement += 1;
  }
  const rows = [
    [counts.files, 'by more data or documents (their forms: docs/evidence.md)'],
    [counts.service, 'also by asking a live service (--probe; --replay takes a recording)'],
    [counts.statement, 'by a statement of who answers for it ("declarations" of dataspace.yaml)'],
  ] as const;
  return rows.flatMap(([count, how]) => (count > 0 ? [`  ${String(count).padStart(2)}  ${how}`] : []));
}
