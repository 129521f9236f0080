import { type DateTimeRelation, relateDateTimes } from '../date-time.js';
import { compareDecimals, toDouble } from './decimal.js';
import { compareDurations } from './duration.js';
import type { TypedValue } from './parse-value.js';

/** How two values can relate. `unequal`: different, with no order between them. */
export type Relation = DateTimeRelation | 'unequal';

/**
 * All the ways in which two values may relate: one where it is known, several where a time zone is missing, all of them
 * where the datatype is not known, none where the value spaces have nothing to do with each other.
 */
export function relateValues(left: TypedValue, right: TypedValue): readonly Relation[] {
  if (left.space === 'decimal' && right.space === 'decimal') return ordered(compareDecimals(left.value, right.value));
  // A float beside a decimal makes a float of it, a double makes doubles of both (XPath, numeric type promotion).
  const single = [left, right].every(
    (value) => value.space === 'decimal' || (value.space === 'double' && value.single),
  );
  const [a, b] = [numberOf(left, single), numberOf(right, single)];
  if (a !== undefined && b !== undefined) {
    // Numbers of different types are compared as XPath does (op:numeric-equal). NaN stands nowhere on the number line.
    return Number.isNaN(a) || Number.isNaN(b) ? ['unequal'] : ordered(a - b);
  }
  if (left.space === 'dateTime' && right.space === 'dateTime') return relateDateTimes(left.value, right.value);
  if (left.space === 'duration' && right.space === 'duration') {
    const order = compareDurations(left.value, right.value);
    return order === undefined ? ['unequal'] : ordered(order);
  }
  if (left.space === 'opaque' && right.space === 'opaque') {
    return left.value === right.value && left.datatype === right.datatype ? ['equal'] : ['equal', 'unequal'];
  }
  if (left.space !== right.space) return [];
  return [left.value === right.value ? 'equal' : 'unequal'];
}

function numberOf(value: TypedValue, single: boolean): number | undefined {
  if (value.space === 'double') return value.value;
  if (value.space !== 'decimal') return undefined;
  return single ? Math.fround(toDouble(value.value)) : toDouble(value.value);
}

/** Two infinities of one sign differ by NaN, and are equal. */
function ordered(difference: number): readonly Relation[] {
  return [difference < 0 ? 'before' : difference > 0 ? 'after' : 'equal'];
}
