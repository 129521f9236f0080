/**
 * Optimal string alignment: insert, delete, replace, or swap two neighbours. What is further apart than `limit` is only said to
 * be: the answer is some number above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  // What both begin with costs nothing; names mostly are IRIs that differ in their last part.
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length - start + 1 }, (_, place) => place);
  for (let i = start; i < a.length; i += 1) {
    const row = [i - start + 1];
    for (let j = start; j < b.length; j += 1) {
      const at = j - start;
      const replaced = (last[at] as number) + (a[i] === b[j] ? 0 : 1);
      let cost = Math.min((last[at + 1] as number) + 1, (row[at] as number) + 1, replaced);
      if (i > start && at > 0 && a[i] === b[j - 1] && a[i - 1] === b[j])
        cost = Math.min(cost, (beforeLast[at - 1] as number) + 1);
      row.push(cost);
    }
    // Each row costs at least what the cheapest place of the one before costs; a swap, which passes one over, costs one more.
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last.at(-1) as number;
}
