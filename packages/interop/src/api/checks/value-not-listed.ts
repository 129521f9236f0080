import { defineRule, type Rule, showValue } from '@ds4sscc/findings';

/** A word where the format has a list of words. */
export const valueNotListed: Rule<{ value: string; allowed: readonly string[]; nearest: string | undefined }> =
  defineRule<{ value: string; allowed: readonly string[]; nearest: string | undefined }>({
    id: 'api/value-not-listed',
    title: 'Value that the format does not have',
    level: 'error',
    source: 'OpenAPI 3.1.1, 4.8 (fixed fields with listed values); AsyncAPI 3.0.0, Format; their official JSON Schemas',
    requirements: ['MIM0 R1.3'],
    help: 'Use one of the listed values, spelt as the format spells it.',
    message: ({ value, allowed, nearest }) =>
      `${showValue(value)} is none of ${allowed.slice(0, 12).join(', ')}${nearest ? `; did you mean "${nearest}"?` : ''}`,
  });
