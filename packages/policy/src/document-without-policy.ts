import { defineRule, type Rule } from '@ds4sscc/findings';

/** Document that was said to hold a policy and holds none. */
export const documentWithoutPolicy: Rule = defineRule({
  id: 'odrl/document-without-policy',
  title: 'Document without policy',
  level: 'error',
  source: 'ODRL Information Model 2.2, section 2.1',
  requirements: ['MIM3 RC2.2'],
  help: 'Give the policy a class such as odrl:Offer or odrl:Agreement, and at least one rule.',
  message: () => 'the document holds no policy',
});
