import { defineRule, type Rule } from '@ds4sscc/findings';
import type { ApiCheck } from '../api-check.js';
import { type ApiObjectType, openapiObjects } from '../openapi-objects.js';

/** A member that the format asks for. */
export const memberMissing: Rule<{ member: string; object: ApiObjectType }> = defineRule<{
  member: string;
  object: ApiObjectType;
}>({
  id: 'api/member-missing',
  title: 'Required member that is not there',
  level: 'error',
  source: 'OpenAPI 3.1.1, 4.8 (fixed fields marked as required)',
  requirements: ['MIM0 R1.3'],
  help: 'Add the member. Tools that read the description refuse it otherwise, or guess.',
  message: ({ member, object }) => `the ${object} has no "${member}"`,
});

/** Looks at every object of known type. */
export const memberMissingCheck: ApiCheck = {
  rule: memberMissing,
  check({ document, objects }) {
    return objects.flatMap(({ type, value, pointer }) =>
      Object.entries(openapiObjects[type])
        .filter(([name, { required }]) => required && value[name] === undefined)
        .map(([name]) => document.finding(memberMissing, pointer, { member: name, object: type })),
    );
  },
};
