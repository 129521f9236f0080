export { describeSuggestion } from './describe-suggestion.js';
export { suggestionPhrases } from './phrases/languages.js';
export type { SuggestionPhrases } from './phrases/suggestion-phrases.js';
export type { SuggestOptions } from './suggest.js';
export { suggest } from './suggest.js';
export type { Change, Suggestion } from './suggestion.js';
export type { Validity } from './valid-until.js';
export { validUntil } from './valid-until.js';
