import type { AnyRule } from '@ds4sscc/findings';
import { answerRules } from './answer-rules.js';
import { collectionRules } from './collection-rules.js';
import { filterRules } from './filter-rules.js';
import { linkRules } from './link-rules.js';
import { pagingRules } from './paging-rules.js';
import { refusalRules } from './refusal-rules.js';
import { transportRules } from './transport-rules.js';

/** Every rule of its own that a probe can fire. Findings in an API description are of the rules of such descriptions. */
export const probeRules: readonly AnyRule[] = [
  ...Object.values(transportRules),
  ...Object.values(answerRules),
  ...Object.values(refusalRules),
  ...Object.values(linkRules),
  ...Object.values(pagingRules),
  ...Object.values(filterRules),
  ...Object.values(collectionRules),
];
