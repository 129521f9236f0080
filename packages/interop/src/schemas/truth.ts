/** Whether something holds; `unknown` where it cannot be decided. */
export type Truth = 'yes' | 'no' | 'unknown';

/** Whether all of it holds. */
export function all(truths: Iterable<Truth>): Truth {
  let result: Truth = 'yes';
  for (const truth of truths) {
    if (truth === 'no') return 'no';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** Whether some of it holds. */
export function some(truths: Iterable<Truth>): Truth {
  let result: Truth = 'no';
  for (const truth of truths) {
    if (truth === 'yes') return 'yes';
    if (truth === 'unknown') result = 'unknown';
  }
  return result;
}

/** The opposite. */
export function not(truth: Truth): Truth {
  if (truth === 'unknown') return truth;
  return truth === 'yes' ? 'no' : 'yes';
}

/** A condition that can always be decided. */
export function truthOf(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}
