/** Three-valued truth (Kleene): what cannot be known is neither. */
export type Truth = 'satisfied' | 'unsatisfied' | 'unknown';

/** All of them: one `unsatisfied` decides, then one `unknown`. */
export function allOf(values: Iterable<Truth>): Truth {
  let result: Truth = 'satisfied';
  for (const value of values) {
    if (value === 'unsatisfied') return value;
    if (value === 'unknown') result = value;
  }
  return result;
}

/** Any of them: one `satisfied` decides, then one `unknown`. */
export function anyOf(values: Iterable<Truth>): Truth {
  let result: Truth = 'unsatisfied';
  for (const value of values) {
    if (value === 'satisfied') return value;
    if (value === 'unknown') result = value;
  }
  return result;
}

/** Exactly one of them (`xone`): two `satisfied` refute it, whatever the unknown ones are. */
export function oneOf(values: Iterable<Truth>): Truth {
  let satisfied = 0;
  let unknown = 0;
  for (const value of values) {
    if (value === 'satisfied') satisfied += 1;
    if (value === 'unknown') unknown += 1;
  }
  if (satisfied > 1) return 'unsatisfied';
  if (unknown > 0) return 'unknown';
  return satisfied === 1 ? 'satisfied' : 'unsatisfied';
}

/** A plain truth value in three-valued terms. */
export function truthOf(value: boolean): Truth {
  return value ? 'satisfied' : 'unsatisfied';
}
