import type { FindingDetail, Rule } from '@ds4sscc/findings';

/** Takes what a check found: which rule, at which JSON pointer of the record, with which facts. */
export type Reporter = <Args>(rule: Rule<Args>, pointer: string, args: Args, detail?: FindingDetail) => void;

/** A value's JSON type as a person says it. */
export function describeType(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'true or false' : typeof value === 'number' ? 'a number' : 'nothing';
}
