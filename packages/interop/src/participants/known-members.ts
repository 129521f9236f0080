import { artefactsOf } from '../artefacts/artefacts-of.js';
import type { Rulebook } from '../artefacts/rulebook.js';
import type { AssessmentInput } from '../assessment-input.js';
import { validForms } from '../valid-forms.js';

/** Everyone that the rulebook or a list of participants names, each once. */
export function knownMembers({ members = [] }: Rulebook, input: AssessmentInput): readonly string[] {
  const listed = validForms(artefactsOf(input, 'participants')).flatMap(({ participants }) => participants);
  return [...new Set([...members, ...listed].map(({ id }) => id))];
}
