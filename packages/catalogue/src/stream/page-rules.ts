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

/** Why nobody can tell where a page leads. */
export type NextProblem = 'blank-node' | 'no-address' | 'several' | 'unread';

const problems: Readonly<Record<NextProblem, string>> = {
  'blank-node': 'the link to the next page leads to a blank node, which has no address; reading ends here',
  'no-address': 'the link to the next page is no absolute address; reading ends here',
  several: 'the page has several next pages; the first is read, and the others are not',
  unread: 'the page could not all be read and shows no next page: whether more pages follow is not known',
};

/** A page that leads on, or may do so, to nobody can tell where. */
export const nextPageUnclear: Rule<{ problem: NextProblem }> = defineRule<{ problem: NextProblem }>({
  id: 'catalogue/next-page-unclear',
  title: 'Page of a catalogue whose next page is not clear',
  level: 'error',
  source: 'Hydra Core Vocabulary, Collections, next',
  requirements: [],
  help: 'Let each page but the last have one hydra:next with the whole address of the page that follows. What stands on pages that nobody finds is not judged.',
  message: ({ problem }) => problems[problem],
});

/** The rules that following pages can fire. */
export const pageRules: readonly AnyRule[] = [nextPageUnclear, pageLoop, pagesLeft];
