import { showGiven } from '../values/read-given.js';
import { odrl } from '../vocabulary.js';
import { english } from './phrases/english.js';
import type { SuggestionPhrases } from './phrases/suggestion-phrases.js';
import type { Change, Suggestion } from './suggestion.js';

/** Says a suggestion in one sentence; in English, unless the phrases of another language are given. */
export function describeSuggestion({ changes }: Suggestion, phrases: SuggestionPhrases = english): string {
  const { wouldBePermitted, and } = phrases;
  return wouldBePermitted(changes.map((change) => describe(change, phrases)).join(and));
}

function describe(change: Change, said: SuggestionPhrases): string {
  switch (change.kind) {
    case 'operand': {
      const values = (Array.isArray(change.value) ? change.value : [change.value]).map(showGiven).join(', ');
      const operand = change.thing === undefined ? short(change.operand) : said.of(short(change.operand), change.thing);
      if (change.otherThan !== undefined) return said.otherThan(operand, change.otherThan);
      return change.given === undefined ? said.state(operand, values) : said.instead(operand, values, change.given);
    }
    case 'time':
      return said.time(change.dateTime, change.until);
    case 'duty':
      return said.duty(change.actions.map(short).join(', '), change.targets.join(', ') || undefined, change.by);
    case 'membership':
      return change.member
        ? said.member(change.thing, change.collection)
        : said.noMember(change.thing, change.collection);
    case 'action':
      return said.action(short(change.action), short(change.given));
    case 'assignee':
      return said.assignee(change.assignee);
  }
}

function short(iri: string): string {
  return iri.startsWith(odrl) ? iri.slice(odrl.length) : iri;
}
