import type { SuggestionPhrases } from './suggestion-phrases.js';

/** Suggestions in Dutch. */
export const dutch: SuggestionPhrases = {
  wouldBePermitted: (changes) => `Toegestaan zou zijn: ${changes}.`,
  and: '; en ',
  nothingHelps: 'Er is geen verandering gevonden waarmee de aanvrager het toegestaan zou krijgen.',
  validUntil: (instant) => `Dit antwoord blijft hetzelfde tot ${instant}.`,
  of: (operand, thing) => `${operand} van ${thing}`,
  state: (operand, value) => `${operand} opgeven, zoals ${value}`,
  instead: (operand, value, given) => `${operand} ${value} in plaats van ${given}`,
  otherThan: (operand, values) => `een andere waarde van ${operand} dan ${values}`,
  time: (from, until) => `handelen vanaf ${from}${until === undefined ? '' : `, vóór ${until}`}`,
  duty: (actions, targets, by) =>
    `eerst ${actions}${targets === undefined ? '' : ` ${targets}`}${by === undefined ? '' : `, door ${by}`}`,
  member: (thing, collection) => `tonen dat ${thing} bij ${collection} hoort`,
  noMember: (thing, collection) => `tonen dat ${thing} niet bij ${collection} hoort`,
  action: (action, asked) => `${action} vragen in plaats van ${asked}`,
  assignee: (assignee) => `${assignee} laten vragen`,
};
