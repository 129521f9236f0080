import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';

/** Two tags of one name. */
export const tagDuplicate: Rule<{ name: string }> = defineRule<{ name: string }>({
  id: 'api/tag-duplicate',
  title: 'The same tag twice',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.1 (each tag name in the list must be unique)',
  requirements: ['MIM0 R1.3'],
  help: 'Keep one of the two descriptions of the tag.',
  message: ({ name }) => `the tag "${name}" stands twice`,
});

/** Looks at the tags of the document. */
export const tagDuplicateCheck: ApiCheck = {
  rule: tagDuplicate,
  check({ document, format, root: { tags } }) {
    if (format === 'asyncapi' || !Array.isArray(tags)) return [];
    const seen = new Set<string>();
    return tags.flatMap((tag, index) => {
      const name = asObject(tag)?.['name'];
      if (typeof name !== 'string') return [];
      if (seen.has(name)) return [document.finding(tagDuplicate, `/tags/${index}`, { name }, { value: name })];
      seen.add(name);
      return [];
    });
  },
};
