/** Three-valued truth as a number: no, perhaps, yes. Written apart from `src`, so that a mistake there is not made here too. */
export type Three = 0 | 0.5 | 1;

/** The least true of them. */
export function every(list: readonly Three[]): Three {
  return Math.min(1, ...list) as Three;
}

/** The most true of them. */
export function some(list: readonly Three[]): Three {
  return Math.max(0, ...list) as Three;
}

/** Whether exactly one is true: tried for every way in which the open ones may turn out. */
export function exactlyOne(list: readonly Three[]): Three {
  let sums = [0];
  for (const one of list) sums = sums.flatMap((sum) => (one === 0.5 ? [sum, sum + 1] : [sum + one]));
  return agree(sums.map((sum) => (sum === 1 ? 1 : 0)));
}

/** The answer that all give, or perhaps. */
export function agree(list: readonly Three[]): Three {
  const [first = 0.5, ...others] = list;
  return others.every((one) => one === first) ? first : 0.5;
}

export function not(one: Three): Three {
  return (1 - one) as Three;
}
