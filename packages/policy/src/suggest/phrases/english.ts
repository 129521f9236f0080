import type { SuggestionPhrases } from './suggestion-phrases.js';

/** Suggestions in English. */
export const english: SuggestionPhrases = {
  wouldBePermitted: (changes) => `It would be permitted: ${changes}.`,
  and: '; and ',
  nothingHelps: 'No change that the asker could make was found that would make it a permit.',
  validUntil: (instant) => `This answer stays the same until ${instant}.`,
  of: (operand, thing) => `${operand} of ${thing}`,
  state: (operand, value) => `state ${operand}, such as ${value}`,
  instead: (operand, value, given) => `${operand} ${value} instead of ${given}`,
  otherThan: (operand, values) => `any ${operand} other than ${values}`,
  time: (from, until) => `act at ${from}${until === undefined ? ' or later' : ` or later, before ${until}`}`,
  duty: (actions, targets, by) =>
    `first ${actions}${targets === undefined ? '' : ` ${targets}`}${by === undefined ? '' : `, by ${by}`}`,
  member: (thing, collection) => `show that ${thing} belongs to ${collection}`,
  noMember: (thing, collection) => `show that ${thing} does not belong to ${collection}`,
  action: (action, asked) => `ask to ${action} instead of ${asked}`,
  assignee: (assignee) => `have ${assignee} ask`,
};
