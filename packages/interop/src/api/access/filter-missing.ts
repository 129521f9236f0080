import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { filterKinds } from '../api-filters.js';
import { apiCollections } from '../collections.js';

/** A list that can only be had whole. */
export const filterMissing: Rule<{ path: string }> = defineRule<{ path: string }>({
  id: 'api/filter-missing',
  title: 'Collection without a filter',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 R2.2 (query or filter by time, place or attribute)',
  requirements: ['MIM0 R2.2'],
  help: 'Let clients ask for a part of the data: by time ("datetime"), place ("bbox") or the value of an attribute.',
  message: ({ path }) => `the collection ${path} cannot be filtered by time, place or attribute`,
});

/** Looks at every list whose items have a path of their own. */
export const filterMissingCheck: ApiCheck = {
  rule: filterMissing,
  check({ document, operations }) {
    return apiCollections(operations)
      .filter(({ reading }) => filterKinds(reading).length === 0)
      .map(({ path, reading }) => document.finding(filterMissing, reading.pointer, { path }));
  },
};
