/**
 * Optimal string alignment: insert, delete, replace, or swap two neighbours. What is further apart than `limit` is only said to
 * be: the answer is some number above it.
 */
export function editDistance(a: string, b: string, limit: number): number {
  // What both begin with costs nothing; names mostly are IRIs that differ in their last part.
  if (a !== '' && a[0] === b[0]) return editDistance(a.slice(1), b.slice(1), limit);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 0; i < a.length; i += 1) {
    const row = [i + 1];
    for (let j = 0; j < b.length; j += 1) {
      const swapped = a[i] === b[j - 1] && a[i - 1] === b[j] ? beforeLast[j - 1] : undefined;
      const replaced = (last[j] as number) - (a[i] === b[j] ? 1 : 0);
      row.push(1 + Math.min(last[j + 1] as number, row[j] as number, replaced, swapped ?? replaced));
    }
    // Each row costs at least what the cheapest place of the one before costs; a swap, which passes one over, costs one more.
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last.at(-1) as number;
}
