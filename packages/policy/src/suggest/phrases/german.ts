import type { SuggestionPhrases } from './suggestion-phrases.js';

/** Suggestions in German. */
export const german: SuggestionPhrases = {
  wouldBePermitted: (changes) => `Erlaubt wäre: ${changes}.`,
  and: '; und ',
  nothingHelps: 'Es wurde keine Änderung gefunden, mit der die anfragende Seite eine Erlaubnis bekäme.',
  validUntil: (instant) => `Diese Antwort gilt unverändert bis ${instant}.`,
  of: (operand, thing) => `${operand} von ${thing}`,
  state: (operand, value) => `${operand} angeben, etwa ${value}`,
  instead: (operand, value, given) => `${operand} ${value} statt ${given}`,
  otherThan: (operand, values) => `ein anderer Wert für ${operand} als ${values}`,
  time: (from, until) => `ab ${from} handeln${until === undefined ? '' : `, vor ${until}`}`,
  duty: (actions, targets, by) =>
    `zuerst ${actions}${targets === undefined ? '' : ` ${targets}`}${by === undefined ? '' : `, durch ${by}`}`,
  member: (thing, collection) => `zeigen, dass ${thing} zu ${collection} gehört`,
  noMember: (thing, collection) => `zeigen, dass ${thing} nicht zu ${collection} gehört`,
  action: (action, asked) => `${action} statt ${asked} anfragen`,
  assignee: (assignee) => `${assignee} anfragen lassen`,
};
