import type { AnyRule } from '@ds4sscc/findings';
import { answerRules } from './answer-rules.js';
import { collectionRules } from './collection-rules.js';
import { linkRules } from './link-rules.js';
import { transportRules } from './transport-rules.js';

/** Every rule of its own that a probe can fire. Findings in an API description are of the rules of such descriptions. */
export const probeRules: readonly AnyRule[] = [
  ...Object.values(transportRules),
  ...Object.values(answerRules),
  ...Object.values(linkRules),
  ...Object.values(collectionRules),
];
