import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { apiPatterns, mixedPatterns } from '../api-patterns.js';
import { apiCollections } from '../collections.js';

/** One interface laid out in several ways. */
export const patternMixed: Rule<{ patterns: readonly string[] }> = defineRule<{ patterns: readonly string[] }>({
  id: 'api/pattern-mixed',
  title: 'Interface laid out in several ways',
  level: 'warning',
  source: 'MIMs Plus 9.0, MIM0 R2.1 (one pattern of collections and items for each interface)',
  requirements: ['MIM0 R2.1'],
  help: 'Describe each interface by itself, with its own address: an OGC API and an NGSI-LD broker are two data services.',
  message: ({ patterns }) => `one description for several layouts: ${patterns.join(', ')}`,
});

/** Looks at the layouts that the paths have. */
export const patternMixedCheck: ApiCheck = {
  rule: patternMixed,
  check({ document, operations }) {
    const patterns = mixedPatterns(apiPatterns(operations, apiCollections(operations).length));
    return patterns.length > 0 ? [document.finding(patternMixed, '/paths', { patterns })] : [];
  },
};
