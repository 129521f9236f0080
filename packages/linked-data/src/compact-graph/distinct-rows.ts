import { sortedBy, startsOf } from './row-index.js';

/**
 * The rows of a table that no earlier row equals, in their order; `undefined` where that is all of them. Sorting by one
 * column after the other takes time in proportion to the rows, whatever they are made to look like.
 */
export function distinctRows(columns: readonly Int32Array[], keyCount: number): Int32Array | undefined {
  let rows: Int32Array<ArrayBuffer> | undefined;
  for (const column of columns) rows = sortedBy(column, startsOf(column, keyCount), rows);
  if (rows === undefined) return undefined;
  const repeated = new Uint8Array(rows.length);
  let repeats = 0;
  for (let at = 1; at < rows.length; at += 1) {
    const row = rows[at] as number;
    const before = rows[at - 1] as number;
    if (columns.some((column) => column[row] !== column[before])) continue;
    repeated[row] = 1;
    repeats += 1;
  }
  if (repeats === 0) return undefined;
  const distinct = new Int32Array(rows.length - repeats);
  for (let row = 0, at = 0; row < rows.length; row += 1) if (repeated[row] === 0) distinct[at++] = row;
  return distinct;
}
