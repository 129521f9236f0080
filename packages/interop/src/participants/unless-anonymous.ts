import { artefactsOf } from '../artefacts/artefacts-of.js';
import type { AssessmentInput } from '../assessment-input.js';
import type { Decision } from '../decider.js';

/** Where a rulebook lets participants stay anonymous, what would make them known does not apply (MIM3 RC5.5). A pass stays one. */
export function unlessAnonymous(input: AssessmentInput, decision: Decision | undefined): Decision | undefined {
  if (decision?.verdict === 'pass' || !anonymityAllowed(input)) return decision;
  return {
    verdict: 'not-applicable',
    reason: 'the rulebook lets participants stay anonymous',
    pointers: artefactsOf(input, 'rulebook').flatMap(({ places }) => places['/anonymity'] ?? []),
  };
}

function anonymityAllowed(input: AssessmentInput): boolean {
  const rulebooks = artefactsOf(input, 'rulebook');
  return rulebooks.length > 0 && rulebooks.every(({ valid, form }) => valid && form?.anonymity?.allowed === true);
}
