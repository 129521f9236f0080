export { describeSuggestion } from './describe-suggestion.js';
export type { SuggestOptions } from './suggest.js';
export { suggest } from './suggest.js';
export type { Change, Suggestion } from './suggestion.js';
export type { Validity } from './valid-until.js';
export { validUntil } from './valid-until.js';
