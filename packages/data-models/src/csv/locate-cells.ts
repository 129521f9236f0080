import type { Dialect } from './dialect.js';
import { type Place, placeAfter } from './place.js';

/** A cell as it is written, its quotation marks included. */
export interface WrittenCell extends Place {
  readonly text: string;
}

/** Where the cells of a row stand, by the places in its bytes where they end. */
export function locateCells(
  bytes: Uint8Array,
  line: number,
  cellEnds: readonly number[],
  { delimiter, skipInitialSpace }: Dialect,
): WrittenCell[] {
  const { length } = new TextEncoder().encode(delimiter);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const text = decoder.decode(bytes);
  const isAscii = text.length === bytes.length;
  let from = 0;
  let begin: Place = { line, column: 1 };
  return cellEnds.map((end) => {
    const whole = isAscii ? text.slice(from, end) : decoder.decode(bytes.subarray(from, end));
    const written = skipInitialSpace ? whole.trimStart() : whole;
    const place = { line: begin.line, column: begin.column + whole.length - written.length };
    const behind = placeAfter(place, written);
    begin = { line: behind.line, column: behind.column + delimiter.length };
    from = end + length;
    return { ...place, text: written };
  });
}
