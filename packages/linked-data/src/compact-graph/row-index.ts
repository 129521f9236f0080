/** Below this many rows, looking through all of them is quicker than an index of their predicates. */
const fewRows = 32;

/** Numbers of rows. A short list is quicker made as an array than as a typed one. */
export type Rows = readonly number[] | Int32Array;

/** The rows of a table by the number in one of its columns, in the order of the table, and by a second column within. */
export interface RowIndex {
  /** Rows with this key. */
  rows(key: number): Int32Array;
  /** Rows with this key that have the other number in the second column. */
  rowsWith(key: number, second: number): Rows;
  /** The first of those rows; -1 when there is none. */
  firstWith(key: number, second: number): number;
  /** All rows in the order of their keys: those of a key stand from `starts[key]` to before `starts[key + 1]`. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
}

/** Creates an index by counting sort; that of the second column is made when a key with many rows is asked for. */
export function createRowIndex(keys: Int32Array, keyCount: number, seconds: Int32Array = keys): RowIndex {
  const starts = startsOf(keys, keyCount);
  const order = sortedBy(keys, starts);
  let paired: Int32Array | undefined;
  const pairs = (): Int32Array => {
    paired ??= sortedBy(keys, starts, sortedBy(seconds, startsOf(seconds, keyCount)));
    return paired;
  };
  const range = (list: Int32Array, key: number): Int32Array =>
    key >= 0 && key < keyCount ? list.subarray(starts[key], starts[key + 1]) : none;
  return {
    rows: (key) => range(order, key),
    rowsWith(key, second) {
      if (key < 0 || key >= keyCount) return [];
      const start = starts[key] as number;
      const end = starts[key + 1] as number;
      if (end - start <= fewRows) {
        const rows: number[] = [];
        for (let at = start; at < end; at += 1) {
          const row = order[at] as number;
          if (seconds[row] === second) rows.push(row);
        }
        return rows;
      }
      const sorted = range(pairs(), key);
      return sorted.subarray(firstAtLeast(sorted, seconds, second), firstAtLeast(sorted, seconds, second + 1));
    },
    firstWith(key, second) {
      if (key < 0 || key >= keyCount) return -1;
      const start = starts[key] as number;
      const end = starts[key + 1] as number;
      if (end - start <= fewRows) {
        for (let at = start; at < end; at += 1) if (seconds[order[at] as number] === second) return order[at] as number;
        return -1;
      }
      const sorted = range(pairs(), key);
      const row = sorted[firstAtLeast(sorted, seconds, second)];
      return row !== undefined && seconds[row] === second ? row : -1;
    },
    order,
    starts,
  };
}

/**
 * Row numbers in the order of a column, rows with the same number in the order they had before: by their own numbers, or
 * as `rows` has them. `starts` says where each number begins.
 */
export function sortedBy(column: Int32Array, starts: Int32Array, rows?: Int32Array): Int32Array<ArrayBuffer> {
  const next = starts.slice();
  const sorted = new Int32Array(column.length);
  for (let at = 0; at < column.length; at += 1) {
    const row = rows === undefined ? at : (rows[at] as number);
    const key = column[row] as number;
    sorted[next[key] as number] = row;
    next[key] = (next[key] as number) + 1;
  }
  return sorted;
}

/** Where the rows of each number begin once they are sorted; one entry more than there are numbers. */
export function startsOf(column: Int32Array, count: number): Int32Array<ArrayBuffer> {
  const starts = new Int32Array(count + 1);
  for (let row = 0; row < column.length; row += 1) {
    const after = (column[row] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let key = 0; key < count; key += 1) starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  return starts;
}

/** The rows that pass. */
export function rowsWhere(rows: Rows, passes: (row: number) => boolean): readonly number[] {
  const passed: number[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number;
    if (passes(row)) passed.push(row);
  }
  return passed;
}

const none = new Int32Array(0);

function firstAtLeast(rows: Int32Array, column: Int32Array, wanted: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((column[rows[middle] as number] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
