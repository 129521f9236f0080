import { defineRule, type Finding, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { asObject } from '../json-object.js';
import { followReferences } from '../local-reference.js';

/** Two parameters of one name in one place: which of them counts is anybody's guess. */
export const parameterDuplicate: Rule<{ name: string; place: string }> = defineRule<{ name: string; place: string }>({
  id: 'api/parameter-duplicate',
  title: 'The same parameter twice',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8.10 (a list of parameters must not hold duplicates: name and location)',
  requirements: ['MIM0 R1.3'],
  help: 'Keep one of the two. A parameter of the path may be overridden by one of the operation, not by one beside it.',
  message: ({ name, place }) => `the parameter "${name}" in ${place} stands twice in this list`,
});

/** Looks at each list of parameters by itself, references followed. */
export const parameterDuplicateCheck: ApiCheck = {
  rule: parameterDuplicate,
  check({ document, root, objects }) {
    return objects.flatMap(({ type, value, pointer }) => {
      const list = value['parameters'];
      if ((type !== 'path' && type !== 'operation') || !Array.isArray(list)) return [];
      const seen = new Set<string>();
      const findings: Finding[] = [];
      for (const [index, entry] of list.entries()) {
        const { name, in: place } = asObject(followReferences(root, entry)) ?? {};
        if (typeof name !== 'string' || typeof place !== 'string') continue;
        const key = JSON.stringify([name, place]);
        if (seen.has(key))
          findings.push(document.finding(parameterDuplicate, `${pointer}/parameters/${index}`, { name, place }));
        seen.add(key);
      }
      return findings;
    });
  },
};
