import type { Report } from '../report.js';
import { countWords, joinWords } from './count-words.js';

/** What a report comes to. `unclear` is its own state: what could not be checked is not in order. */
export interface OverallVerdict {
  readonly state: 'in-order' | 'attention' | 'not-in-order' | 'unclear';
  /** One sentence without jargon. */
  readonly headline: string;
  /** What the reader must know besides: what was not read, not decided, or hidden. */
  readonly notes: readonly string[];
}

/** The report in plain language, ready for one line. */
export function verdictSentence(report: Report): string {
  const { headline, notes } = overallVerdict(report);
  return [headline, ...notes].join(' ');
}

/** What a report comes to. In order needs that something was checked and all of it could be read. */
export function overallVerdict(report: Report): OverallVerdict {
  const { counts, sources, requirements, rules, suppressed } = report.summary;
  const problems = [
    counts.error > 0 && `${countWords(counts.error, 'error')} to fix`,
    requirements.fail > 0 && `${countWords(requirements.fail, 'requirement')} not met`,
  ].filter((part) => part !== false);
  const notes = [
    sources.unreadable > 0 && `${countWords(sources.unreadable, 'file')} could not be read.`,
    requirements.unknown > 0 && `${countWords(requirements.unknown, 'requirement')} could not be decided.`,
    suppressed > 0 && `${countWords(suppressed, 'finding is', 'findings are')} suppressed.`,
  ].filter((part) => part !== false);
  if (problems.length > 0) return { state: 'not-in-order', headline: `Not in order: ${joinWords(problems)}.`, notes };
  if (sources.checked === 0)
    return { state: 'unclear', headline: 'Nothing was checked, so nothing can be said.', notes };
  if (sources.unreadable > 0) return { state: 'unclear', headline: 'No errors in what could be read.', notes };
  if (rules.passed + rules.failed === 0)
    return { state: 'unclear', headline: 'No rule applied to these files, so nothing can be said.', notes };
  const checked = `${countWords(sources.checked, 'file')} checked`;
  if (counts.warning > 0)
    return {
      state: 'attention',
      headline: `No errors, but ${countWords(counts.warning, 'warning')} to look at.`,
      notes,
    };
  return { state: 'in-order', headline: `In order: ${checked}, no errors and no warnings.`, notes };
}
