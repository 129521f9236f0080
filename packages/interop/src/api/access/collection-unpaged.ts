import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { apiCollections, pagingOf } from '../collections.js';

/** A list that comes whole or not at all. */
export const collectionUnpaged: Rule<{ path: string }> = defineRule<{ path: string }>({
  id: 'api/collection-unpaged',
  title: 'Collection without paging',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 R2.1 and mechanism M1 (limit and offset)',
  requirements: ['MIM0 R2.1'],
  help: 'Let clients fetch the list in parts, in the same way as all other lists of the interface: "limit" and "offset", or "$top" and "$skip" for SensorThings.',
  message: ({ path }) => `the collection ${path} cannot be read in parts: no parameter for paging is described`,
});

/** Looks at every list whose items have a path of their own. */
export const collectionUnpagedCheck: ApiCheck = {
  rule: collectionUnpaged,
  check({ document, operations }) {
    return apiCollections(operations)
      .filter((collection) => pagingOf(collection) === undefined)
      .map(({ path, reading }) => document.finding(collectionUnpaged, reading.pointer, { path }));
  },
};
