import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** A description that does not say what it describes. */
export const infoIncomplete: Rule<{ missing: 'info' | 'title' | 'version' }> = defineRule<{
  missing: 'info' | 'title' | 'version';
}>({
  id: 'api/info-incomplete',
  title: 'API description without title or version',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.2 (info: title, version); AsyncAPI 3.0.0, Info Object',
  requirements: ['MIM0 R1.3'],
  help: 'Give the API a title that people recognise and a version that changes when the interface does.',
  message: ({ missing }) => (missing === 'info' ? 'the description has no info' : `info has no ${missing}`),
});

/** Looks at the info object. */
export const infoIncompleteCheck: ApiCheck = {
  rule: infoIncomplete,
  check({ document, root }) {
    if (root['info'] === undefined) return [document.finding(infoIncomplete, '/info', { missing: 'info' })];
    const info = asObject(root['info']);
    // A value of the wrong kind is there, and another rule's business.
    return (['title', 'version'] as const)
      .filter((missing) => info && (info[missing] === undefined || info[missing] === ''))
      .map((missing) => document.finding(infoIncomplete, `/info/${missing}`, { missing }));
  },
};
