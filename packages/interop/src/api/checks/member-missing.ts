import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { isIn, openapiObjects } from '../openapi-objects.js';

/** A member that the format asks for. */
export const memberMissing: Rule<{ member: string; or: readonly string[]; object: string }> = defineRule<{
  member: string;
  /** What may stand in its place. */
  or: readonly string[];
  object: string;
}>({
  id: 'api/member-missing',
  title: 'Required member that is not there',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8 (fixed fields marked as required)',
  requirements: ['MIM0 R1.3'],
  help: 'Add the member. Tools that read the description refuse it otherwise, or guess.',
  message: ({ member, or, object }) => `the ${object} has no "${[member, ...or].join('" or "')}"`,
});

/** Looks at every object of known type. */
export const memberMissingCheck: ApiCheck = {
  rule: memberMissing,
  check({ document, format, objects }) {
    return objects.flatMap(({ type, value, pointer }) =>
      Object.entries(openapiObjects[type])
        .filter(
          ([name, { required, optionalSince }]) =>
            required && !(optionalSince && isIn(optionalSince, format)) && value[name] === undefined,
        )
        .map(([name]) => document.finding(memberMissing, pointer, { member: name, or: [], object: type })),
    );
  },
};
