import { dutch } from './dutch.js';
import { english } from './english.js';
import { french } from './french.js';
import { german } from './german.js';
import { spanish } from './spanish.js';
import type { SuggestionPhrases } from './suggestion-phrases.js';

/** Suggestions by the tag of their language (BCP 47). */
export const suggestionPhrases: Readonly<Record<'de' | 'en' | 'es' | 'fr' | 'nl', SuggestionPhrases>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  nl: dutch,
};
