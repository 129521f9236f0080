import type { Evidence, Verdict } from '@ds4sscc/findings';
import type { Scorecard } from '@ds4sscc/interop';
import type { Framework } from '@ds4sscc/interop/frameworks';

const words: Readonly<Record<Verdict, string>> = {
  pass: 'met',
  fail: 'not met',
  unknown: 'not known',
  'not-applicable': 'does not apply',
};

/** The verdicts of an assessment for a person: what fails first, what is met, and how much nobody can tell. */
export function scorecardText(framework: Framework, verdicts: readonly Evidence[], { mims, total }: Scorecard): string {
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
  const open = of('unknown').length;
  if (open > 0)
    lines.push(`${open} cannot be told from these files; "ds4sscc interop explain <requirement>" says what it takes.`);
  return `${lines.join('\n').trimEnd()}\n`;
}
