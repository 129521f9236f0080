import type { Dialect } from './dialect.js';
import { locateCells, type WrittenCell } from './locate-cells.js';
import { outsideQuotes } from './outside-quotes.js';
import { type OpenRow, parseStrictly } from './parse-rows.js';
import { type Place, placeAfter } from './place.js';
import { Row } from './row.js';

/** A row whose quotation marks may stand where they should not, and where they do. */
export interface CheckedRow {
  readonly row: Row;
  readonly misplaced: readonly Place[];
}

/** Makes a row of what lenient reading found, and looks at its quotation marks. */
export function checkQuotes(
  { cells, cellEnds }: OpenRow,
  bytes: Uint8Array,
  line: number,
  dialect: Dialect,
): CheckedRow {
  const misplaced: Place[] = [];
  const texts = locateCells(bytes, line, cellEnds, dialect).map((cell, index) => {
    const text = cells[index] as string;
    const offset = outsideQuotes(cell.text, dialect);
    if (offset !== undefined) misplaced.push(placeAfter(cell, cell.text.slice(0, offset)));
    else if (isPadded(cell, dialect)) return unpadded(cell, dialect) ?? text;
    return text;
  });
  return { row: new Row(texts, line, () => bytes, dialect), misplaced };
}

/** White space behind quotation marks does no harm, but csv-parse would take the marks for text. */
function isPadded({ text }: WrittenCell, { quoteChar }: Dialect): boolean {
  return quoteChar !== null && text.startsWith(quoteChar) && (text.endsWith(' ') || text.endsWith('\t'));
}

function unpadded({ text }: WrittenCell, dialect: Dialect): string | undefined {
  return parseStrictly(new TextEncoder().encode(text.trimEnd()), dialect)?.records[0]?.[0];
}
