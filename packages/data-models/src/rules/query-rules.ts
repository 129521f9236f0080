import { type AnyRule, defineRule, type Rule } from '@ds4sscc/findings';

/** A question that a broker does not understand. */
export const queryInvalid: Rule<{ member: string; value: string; expected: string }> = defineRule<{
  member: string;
  value: string;
  expected: string;
}>({
  id: 'ngsi-ld/query-invalid',
  title: 'Query that brokers refuse',
  level: 'error',
  source: 'ETSI GS CIM 009, clauses 5.2.21, 5.2.23 and 5.2.44 (Query, TemporalQuery, AggregationParams)',
  requirements: [],
  help: 'Correct the member: the message says what it may hold.',
  message: ({ member, value, expected }) => `"${member}" is ${value}, and has to be ${expected}`,
});

/** Rules about queries sent as a payload. */
export const queryRules: readonly AnyRule[] = [queryInvalid];
