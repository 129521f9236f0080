import type { SuggestionPhrases } from './suggestion-phrases.js';

/** Suggestions in Spanish. */
export const spanish: SuggestionPhrases = {
  wouldBePermitted: (changes) => `Se permitiría así: ${changes}.`,
  and: '; y ',
  nothingHelps: 'No se ha encontrado ningún cambio por parte del solicitante que lo permitiera.',
  validUntil: (instant) => `Esta respuesta no cambia hasta ${instant}.`,
  of: (operand, thing) => `${operand} de ${thing}`,
  state: (operand, value) => `indicar ${operand}, por ejemplo ${value}`,
  instead: (operand, value, given) => `${operand} ${value} en vez de ${given}`,
  otherThan: (operand, values) => `otro valor de ${operand} que no sea ${values}`,
  time: (from, until) => `actuar a partir de ${from}${until === undefined ? '' : `, antes de ${until}`}`,
  duty: (actions, targets, by) =>
    `primero ${actions}${targets === undefined ? '' : ` ${targets}`}${by === undefined ? '' : `, por parte de ${by}`}`,
  member: (thing, collection) => `mostrar que ${thing} pertenece a ${collection}`,
  noMember: (thing, collection) => `mostrar que ${thing} no pertenece a ${collection}`,
  action: (action, asked) => `pedir ${action} en vez de ${asked}`,
  assignee: (assignee) => `que lo pida ${assignee}`,
};
