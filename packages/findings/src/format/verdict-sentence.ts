import type { Report } from '../report.js';
import { countWords, joinWords } from './count-words.js';

/** What a report comes to. `unclear` is its own state: what could not be checked is not in order. */
export interface OverallVerdict {
  readonly state: 'in-order' | 'attention' | 'not-in-order' | 'unclear';
  /** One or more sentences without jargon. */
  readonly sentence: string;
}

/** The report in plain language. A pass is only said where something was checked and nothing was left open or hidden. */
export function verdictSentence(report: Report): OverallVerdict {
  const { counts, sources, requirements, rules, suppressed } = report.summary;
  const problems = [
    counts.error > 0 && `${countWords(counts.error, 'error')} to fix`,
    requirements.fail > 0 && `${countWords(requirements.fail, 'requirement')} not met`,
  ].filter((part) => part !== false);
  const gaps = [
    sources.unreadable > 0 && `${countWords(sources.unreadable, 'file')} could not be read.`,
    requirements.unknown > 0 && `${countWords(requirements.unknown, 'requirement')} could not be decided.`,
    suppressed > 0 && `${countWords(suppressed, 'finding is', 'findings are')} suppressed.`,
  ].filter((part) => part !== false);
  const say = (state: OverallVerdict['state'], first: string): OverallVerdict => ({
    state,
    sentence: [first, ...gaps].join(' '),
  });

  if (problems.length > 0) return say('not-in-order', `Not in order: ${joinWords(problems)}.`);
  if (sources.checked === 0) return say('unclear', 'Nothing was checked, so nothing can be said.');
  if (sources.unreadable > 0) return say('unclear', 'No errors in what could be read.');
  if (rules.passed + rules.failed === 0)
    return say('unclear', 'No rule applied to these files, so nothing can be said.');
  const checked = `${countWords(sources.checked, 'file')} checked`;
  if (counts.warning > 0)
    return say('attention', `No errors, but ${countWords(counts.warning, 'warning')} to look at.`);
  return say('in-order', `In order: ${checked}, no errors and no warnings.`);
}
