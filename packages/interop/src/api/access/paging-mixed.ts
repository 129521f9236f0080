import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { apiCollections, pagingOf } from '../collections.js';

/** Lists of one interface that are read in parts in different ways. */
export const pagingMixed: Rule<{ path: string; paging: string; others: string }> = defineRule<{
  path: string;
  paging: string;
  /** How most collections are paged. */
  others: string;
}>({
  id: 'api/paging-mixed',
  title: 'Collections paged in different ways',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 R2.1 (structured and consistent) and mechanism M1',
  requirements: ['MIM0 R2.1'],
  help: 'Use the same parameters for paging everywhere, so that one loop in a client reads every list.',
  message: ({ path, paging, others }) => `the collection ${path} is paged by ${paging}, others by ${others}`,
});

/** Compares every collection with how most of them are paged. */
export const pagingMixedCheck: ApiCheck = {
  rule: pagingMixed,
  check({ document, operations }) {
    const paged = apiCollections(operations).flatMap((collection) => {
      const paging = pagingOf(collection);
      return paging === undefined ? [] : [{ ...collection, paging }];
    });
    const counts = new Map<string, number>();
    for (const { paging } of paged) counts.set(paging, (counts.get(paging) ?? 0) + 1);
    const [others = ''] = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
    return paged
      .filter(({ paging }) => paging !== others)
      .map(({ path, reading, paging }) => document.finding(pagingMixed, reading.pointer, { path, paging, others }));
  },
};
