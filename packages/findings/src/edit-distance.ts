/**
 * Optimal string alignment: insert, delete, replace, or swap two neighbours. What is further apart than `limit` is only said to
 * be: the answer is some number above it.
 */
export function editDistance(a: string, b: string, limit: number = Math.max(a.length, b.length)): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // What both begin and end with costs nothing; names mostly are IRIs that differ in their last part.
  let start = 0;
  let [endA, endB] = [a.length, b.length];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  if (endA === start || endB === start) return Math.max(endA, endB) - start;
  return inBand(a.slice(start, endA), b.slice(start, endB), limit);
}

/** Neither is empty. Places further than `limit` from the diagonal cost more than it, so they are not filled in. */
function inBand(a: string, b: string, limit: number): number {
  const width = b.length + 1;
  const beyond = limit + 1;
  // Three rows that take turns: a word is compared with every name that a model knows.
  let beforeLast = new Uint32Array(width);
  let last = new Uint32Array(width);
  let row = new Uint32Array(width);
  for (let j = 0; j < width; j += 1) last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    const letter = a.charCodeAt(i - 1);
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    // The places beside the band are read by this row and the two after it.
    row[from - 1] = from === 1 ? i : beyond;
    if (to < b.length) row[to + 1] = beyond;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j += 1) {
      const other = b.charCodeAt(j - 1);
      const replaced = (last[j - 1] as number) + (letter === other ? 0 : 1);
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, replaced);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // Each row costs at least what the cheapest place of the one before costs; a swap, which passes one over, costs one more.
    if (least > limit) return beyond;
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] as number;
}
