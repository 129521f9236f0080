import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A page that leads to one that was read before. */
export const pageLoop: Rule<{ next: string }> = defineRule<{ next: string }>({
  id: 'catalogue/page-loop',
  title: 'Page of a catalogue that leads back to an earlier one',
  level: 'error',
  source: 'Hydra Core Vocabulary, Collections, next',
  requirements: [],
  help: 'Let the last page have no hydra:next. A harvester that follows it would never end, or stop before it has seen all.',
  message: ({ next }) => `the page leads to <${next}>, which was read already; reading ends here`,
});

/** More pages than may be read. */
export const pagesLeft: Rule<{ next: string; limit: number }> = defineRule<{ next: string; limit: number }>({
  id: 'catalogue/pages-left',
  title: 'Catalogue with more pages than are read',
  level: 'error',
  source: 'Hydra Core Vocabulary, Collections, next',
  requirements: [],
  help: 'Allow more pages, or let the catalogue have larger ones. What stands on later pages was not judged.',
  message: ({ next, limit }) => `${limit} pages were read; <${next}> and what follows it were not`,
});

/** The rules that following pages can fire. */
export const pageRules: readonly AnyRule[] = [pageLoop, pagesLeft];
