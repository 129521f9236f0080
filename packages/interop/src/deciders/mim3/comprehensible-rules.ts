import { artefactsOf } from '../../artefacts/artefacts-of.js';
import type { Rulebook } from '../../artefacts/rulebook.js';
import { everyClaim } from '../../claims/every-claim.js';
import type { Decider } from '../../decider.js';
import { type Judgement, judgedForms } from '../../judged-forms.js';
import { readability } from '../../readability.js';

/** From here on a text counts as very hard in every language for which LIX was calibrated. */
const veryHard = 60;

/** Whether people understand the rules takes somebody's word; that a summary is there and not hard to read can be seen. */
export const comprehensibleRules: Decider = {
  requirement: 'MIM3 RC1.3',
  decide: (input) => everyClaim(judgedForms(artefactsOf(input, 'rulebook'), judge)),
};

function judge({ summary = {} }: Rulebook): Judgement {
  const scores = Object.entries(summary).map(([language, text]) => [language, readability(text)] as const);
  if (scores.length === 0) return { verdict: 'unknown', reason: 'it has no summary in plain words' };
  const hard = scores.find(([, score]) => score > veryHard);
  if (hard)
    return {
      verdict: 'fail',
      reason: `its summary in ${hard[0]} is very hard to read (LIX ${hard[1]})`,
      at: '/summary',
    };
  const shown = scores.map(([language, score]) => `${language} (LIX ${score})`).join(', ');
  return {
    verdict: 'unknown',
    reason: `there is a summary in plain words: ${shown}; that all understand it takes a statement`,
    at: '/summary',
  };
}
