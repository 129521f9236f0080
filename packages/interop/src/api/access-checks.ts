import { collectionUnpagedCheck } from './access/collection-unpaged.js';
import { errorNotProblemCheck } from './access/error-not-problem.js';
import { errorUndescribedCheck } from './access/error-undescribed.js';
import { filterMissingCheck } from './access/filter-missing.js';
import { pagingMixedCheck } from './access/paging-mixed.js';
import { patternMixedCheck } from './access/pattern-mixed.js';
import { restrictionOpenCheck } from './access/restriction-open.js';
import { securitySchemeUnusedCheck } from './access/security-scheme-unused.js';
import { serverUnencryptedCheck } from './access/server-unencrypted.js';
import type { ApiCheck } from './api-check.js';

/** What MIM0 asks of an interface beyond a description that is right: consistent, filterable, paged, restricted where it says so. */
export const accessChecks: readonly ApiCheck[] = [
  collectionUnpagedCheck,
  errorNotProblemCheck,
  errorUndescribedCheck,
  filterMissingCheck,
  pagingMixedCheck,
  patternMixedCheck,
  restrictionOpenCheck,
  securitySchemeUnusedCheck,
  serverUnencryptedCheck,
];
