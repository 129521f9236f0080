import { defineRule, type Rule } from '@ds4sscc/findings';

/** A member that must not stand beside what is there. */
export const memberExcluded: Rule<{ member: string }> = defineRule<{ member: string }>({
  id: 'api/member-excluded',
  title: 'Member that must not stand beside another one',
  level: 'error',
  source:
    'OpenAPI 3.1.1, 4.8.12.2 (example and examples, schema and content exclude each other); official JSON Schemas',
  requirements: ['MIM0 R1.3'],
  help: 'Keep the member that says what you mean, and take the other one out.',
  message: ({ member }) => `"${member}" must not stand here beside the members that are there`,
});
