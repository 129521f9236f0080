import type { Report } from '../report.js';
import { countWords, joinWords } from './count-words.js';
import { notCheckedWords } from './not-checked-words.js';

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

/**
 * What a report comes to. In order needs that something was checked and all of it could be read. A good verdict says in the same
 * breath what was passed over, as that may be the very file that was meant.
 */
export function overallVerdict(report: Report): OverallVerdict {
  const { sources, requirements, suppressed } = report.summary;
  const { state, words } = judge(report.summary);
  const passedOver = notCheckedWords(report);
  const isGood = state === 'in-order' || state === 'attention';
  const notes = [
    !isGood && passedOver !== undefined && `${passedOver}.`,
    sources.unreadable > 0 && `${countWords(sources.unreadable, 'file')} could not be read.`,
    requirements.unknown > 0 && `${countWords(requirements.unknown, 'requirement')} could not be decided.`,
    suppressed > 0 && `${countWords(suppressed, 'finding is', 'findings are')} suppressed.`,
  ].filter((part) => part !== false);
  return { state, headline: `${words}${isGood && passedOver !== undefined ? `; ${passedOver}` : ''}.`, notes };
}

function judge({ counts, sources, requirements, rules }: Report['summary']): {
  readonly state: OverallVerdict['state'];
  readonly words: string;
} {
  const problems = [
    counts.error > 0 && `${countWords(counts.error, 'error')} to fix`,
    requirements.fail > 0 && `${countWords(requirements.fail, 'requirement')} not met`,
  ].filter((part) => part !== false);
  if (problems.length > 0) return { state: 'not-in-order', words: `Not in order: ${joinWords(problems)}` };
  if (sources.checked === 0) return { state: 'unclear', words: 'Nothing was checked, so nothing can be said' };
  if (sources.unreadable > 0) return { state: 'unclear', words: 'No errors in what could be read' };
  if (rules.passed + rules.failed === 0)
    return { state: 'unclear', words: 'No rule applied to these files, so nothing can be said' };
  const checked = `${countWords(sources.checked, 'file')} checked`;
  return counts.warning > 0
    ? { state: 'attention', words: `No errors, but ${countWords(counts.warning, 'warning')} to look at` }
    : { state: 'in-order', words: `In order: ${checked}, no errors and no warnings` };
}
