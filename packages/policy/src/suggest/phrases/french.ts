import type { SuggestionPhrases } from './suggestion-phrases.js';

/** Suggestions in French. */
export const french: SuggestionPhrases = {
  wouldBePermitted: (changes) => `Ce serait permis ainsi : ${changes}.`,
  and: ' ; et ',
  nothingHelps: "Aucun changement que le demandeur pourrait faire n'a été trouvé qui le permettrait.",
  validUntil: (instant) => `Cette réponse reste la même jusqu’au ${instant}.`,
  of: (operand, thing) => `${operand} de ${thing}`,
  state: (operand, value) => `indiquer ${operand}, par exemple ${value}`,
  instead: (operand, value, given) => `${operand} ${value} au lieu de ${given}`,
  otherThan: (operand, values) => `une autre valeur de ${operand} que ${values}`,
  time: (from, until) => `agir à partir du ${from}${until === undefined ? '' : `, avant le ${until}`}`,
  duty: (actions, targets, by) =>
    `d’abord ${actions}${targets === undefined ? '' : ` ${targets}`}${by === undefined ? '' : `, par ${by}`}`,
  member: (thing, collection) => `montrer que ${thing} appartient à ${collection}`,
  noMember: (thing, collection) => `montrer que ${thing} n’appartient pas à ${collection}`,
  action: (action, asked) => `demander ${action} au lieu de ${asked}`,
  assignee: (assignee) => `faire demander par ${assignee}`,
};
