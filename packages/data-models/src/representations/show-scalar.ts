import { showValue } from '@ds4sscc/findings';

/** A value as one line of text. Objects are not written out: how deep they nest is up to the data. */
export function showScalar(value: unknown): string {
  return typeof value === 'object' && value !== null ? 'an object or a list' : showValue(value);
}
